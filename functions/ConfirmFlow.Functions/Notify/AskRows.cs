using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions;

/// <summary>Exactly what is decided on, row by row, as mails and messages in chats show it.</summary>
internal static class AskRows
{
    // What time changes: how much is left of it, how many must approve, and when a change window opens. More than any of it takes.
    private const int LongestApproval = 200;
    private const int LongestBeginning = 60;

    // Of the people of a group, in characters.
    private const int MostNames = 200;

    /// <summary>Who asks, as a chat is told: in no words of the agent, where its name could pass for a sentence of ours.</summary>
    public static string Asker(ApprovalRequest request) => $"{request.Requester.Address} asks for this through an agent. Nothing has been done yet.";

    /// <summary>The rows as chats show them, which frame nothing: whatever has words of an agent or a requester in it is a row of its own.</summary>
    /// <param name="request">A pending request.</param>
    /// <param name="action">Its action.</param>
    /// <param name="now">Coordinated universal time.</param>
    public static List<MailRow> InChats(ApprovalRequest request, ActionInWords action, DateTimeOffset now) =>
    [
        new("Agent, as it calls itself", InWords.Line(request.Agent.Name)) { Kind = RowKind.Detail },
        new("What will happen", action.Effect, Exact: false) { Kind = RowKind.Detail },
        .. For(request, action, now),
    ];

    /// <summary>The rows.</summary>
    /// <param name="request">A pending request.</param>
    /// <param name="action">Its action.</param>
    /// <param name="now">Coordinated universal time.</param>
    /// <param name="approver">Whom a mail tells, which has room for whom they stand in for and for how many of each group it takes; null in a chat.</param>
    public static IEnumerable<MailRow> For(ApprovalRequest request, ActionInWords action, DateTimeOffset now, Person? approver = null) =>
    [
        .. MailRow.Of(action, request.Action),
        .. action is { Role: { } role, Target.Text: { } target } ? [new MailRow("Runs as", $"{role}, for {InWords.Small(action.Target.Label)} {target} only")] : (ReadOnlySpan<MailRow>)[],
        .. request.Policy.ChangeWindow is { Hours: var hours } && HoursInWords.Window(request, now, Words.English) is { } window
            ? [new MailRow("May begin", window.Text, Exact: false) { IsOurs = true, Room = HoursInWords.Of(hours).Length + LongestBeginning }]
            : (ReadOnlySpan<MailRow>)[],
        .. request.Policy.Reason.Length > 0 ? [new MailRow(Words.English.WhyAsked, InWords.Line(request.Policy.Reason), Exact: false) { Kind = RowKind.Detail }] : (ReadOnlySpan<MailRow>)[],
        .. approver is { } person && StandInInWords.For(request, person, now, Words.English) is { } others ? [new MailRow("You stand in", others.Text, Exact: false) { Kind = RowKind.Detail }] : (ReadOnlySpan<MailRow>)[],
        .. ChallengeInWords.Of(request, action) is { } asks ? [new MailRow("To approve", asks, Exact: false) { IsOurs = true }] : (ReadOnlySpan<MailRow>)[],
        .. MailRow.Of(request, request.Decisions, now),
        new("Approval", $"{InWords.Capital(QuorumInWords.Of(request))}, by {InWords.Moment(request.Deadline)}. {Left(request, now)}", Exact: false) { IsOurs = true, Room = LongestApproval },
        .. approver is null ? [] : Groups([.. request.StagesReached]),
        new("Fingerprint", request.RequestDigest.Fingerprint) { IsOurs = true },
    ];

    // Where there is one group, how many of it must approve is said already.
    private static IEnumerable<MailRow> Groups(IReadOnlyList<Stage> stages) => stages.Count == 1 ? [] : stages.Select((stage, index) =>
        new MailRow(index == 0 ? Words.English.AskedFirst : Words.English.AskedLater, Group(stage), Exact: false) { IsOurs = true });

    // The page names them all.
    private static string Group(Stage stage)
    {
        var (quorum, people) = (InWords.Capital(QuorumInWords.Of(stage)), Words.English.People(stage.Approvers).Text);
        return people.Length is 0 or > MostNames ? $"{quorum}." : $"{quorum}: {people}.";
    }

    private static string Left(ApprovalRequest request, DateTimeOffset now) => $"{InWords.Capital(InWords.Duration(request.Deadline - now))} left when this was sent.";
}
