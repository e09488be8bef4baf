using System.Collections.Immutable;

namespace ConfirmFlow.Domain;

/// <summary>Who and what has been told the outcome.</summary>
/// <param name="Published">Whether the event is known to be on the bus.</param>
/// <param name="Told">The people known to have been mailed.</param>
/// <param name="Done">When everyone had been told (UTC).</param>
public sealed record Reporting(bool Published, ImmutableArray<Person> Told, DateTimeOffset? Done)
{
    /// <summary>The chats known to have been told, or not to take it.</summary>
    public ImmutableArray<ChatPlace> Chats { get; init; } = [];

    /// <summary>Nobody has been told.</summary>
    public static Reporting None { get; } = new(false, [], null);

    /// <summary>Whether nobody has been told.</summary>
    public bool IsNone => !Published && Told.IsEmpty && Chats.IsEmpty && Done is null;
}
