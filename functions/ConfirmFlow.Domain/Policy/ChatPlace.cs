namespace ConfirmFlow.Domain;

/// <summary>A chat that requests are announced in.</summary>
public enum ChatKind
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Slack, by an app of one's own.</summary>
    Slack,

    /// <summary>Microsoft Teams, by a webhook of its Workflows.</summary>
    Teams,
}

/// <summary>A channel in which a group is told of what waits for it.</summary>
/// <param name="Kind">Which chat.</param>
/// <param name="Name">For Slack the channel's id, for Teams the name under which the secret keeps the webhook's address.</param>
public readonly record struct ChatPlace(ChatKind Kind, string Name)
{
    /// <summary>A channel in Slack.</summary>
    public static ChatPlace Slack(string channel) => new(ChatKind.Slack, channel);

    /// <inheritdoc />
    public override string ToString() => $"{Kind} ({Name})";
}
