namespace ConfirmFlow.Domain;

/// <summary>What an inbox link stands for: everything that one approver had been mailed by the time of the mail that it came in.</summary>
/// <remarks>It leads to the confirm links of those mails and to nothing else, so that it gives no more than they do: to nothing that was mailed later, and to nothing of anybody else's.</remarks>
/// <param name="Approver">The approver it was mailed to.</param>
/// <param name="Made">When that was (UTC).</param>
public sealed record InboxLink(Person Approver, DateTimeOffset Made)
{
    /// <summary>How long it leads anywhere.</summary>
    public static TimeSpan GoodFor { get; } = TimeSpan.FromDays(7);

    /// <summary>So long it is kept, as the proof of decisions that were made with it.</summary>
    public DateTimeOffset ForgottenAt => Made + GoodFor + ApprovalRequest.KeptFor;

    /// <summary>Whether it still leads anywhere.</summary>
    public bool IsGood(DateTimeOffset at) => at < Made + GoodFor;

    /// <summary>Whether it leads to a confirm link.</summary>
    public bool LeadsTo(ConfirmLink link) => link.Approver == Approver && link.Made is { } made && made <= Made;
}

/// <summary>A confirm link as an inbox knows it.</summary>
/// <param name="Name">What the inbox calls it: nobody can make the link, or a proof, of it.</param>
/// <param name="Link">The link.</param>
public sealed record ListedLink(string Name, ConfirmLink Link);
