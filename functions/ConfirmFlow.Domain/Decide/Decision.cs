namespace ConfirmFlow.Domain;

/// <summary>What an approver says.</summary>
public enum Verdict
{
    /// <summary>Nothing that counts.</summary>
    None = 0,

    /// <summary>Yes.</summary>
    Approve,

    /// <summary>No: one settles the request.</summary>
    Deny,

    /// <summary>No after a yes, while nothing has begun: settles the request as a denial does.</summary>
    TakeBack,
}

/// <summary>What one approver says on one digest: yes or no once, and after a yes maybe that it is taken back.</summary>
/// <param name="By">The approver.</param>
/// <param name="Verdict">Yes, no, or no after all.</param>
/// <param name="At">When (UTC).</param>
/// <param name="Comment">The approver's words, at most <see cref="CommentLimit"/> characters; data, wherever it is shown.</param>
/// <param name="Digest">The request digest that was shown.</param>
/// <param name="Proof">Of an approval: SHA-256 (hex) of the link's token, which whoever never held a token cannot know. Of anything else what follows from it, and leads to no approval.</param>
/// <param name="Reason">The reason that was chosen of those that policy offers for such a verdict; empty where none was.</param>
/// <param name="Met">The challenge that was met with an approval.</param>
public sealed record Decision(Person By, Verdict Verdict, DateTimeOffset At, string Comment, Digest Digest, string Proof, string Reason = "", Challenge Met = Challenge.None)
{
    /// <summary>The chat account that pressed, such as <c>slack:U0123456789</c>; empty where it was a page.</summary>
    public string Via { get; init; } = "";

    /// <summary>What <see cref="Via"/> begins with for an account in Slack.</summary>
    public const string InSlack = "slack:";

    /// <summary>The account in Slack that pressed; null where none did.</summary>
    public string? SlackAccount => Via.StartsWith(InSlack, StringComparison.Ordinal) ? Via[InSlack.Length..] : null;

    /// <summary>What the inbox, by whose link it was made, calls the confirm link that it led to; empty where it was made by a confirm link itself, or is no approval.</summary>
    public string Listed { get; init; } = "";

    /// <summary>The longest comment in characters.</summary>
    public const int CommentLimit = 1000;

    /// <summary>Why, in words: the reason that was chosen, then the approver's own; data, wherever it is shown.</summary>
    public string Words => Reason.Length == 0 || Comment.Length == 0 ? Reason + Comment : $"{Reason}: {Comment}";
}
