using System.Globalization;
using ConfirmFlow.Domain;
using ConfirmFlow.Functions;

namespace ConfirmFlow.Local;

/// <summary>How a request stands, in the console's words.</summary>
internal static class RequestInWords
{
    /// <summary>The status, and how far its approvals are, such as <c>Pending 1/2</c>.</summary>
    public static string Status(ApprovalRequest request) =>
        request.Status is Domain.Status.Pending && Nearest(request) is { } stage ? $"Pending {stage.Approvals}/{stage.Quorum}" : request.Status.ToString();

    /// <summary>The same for those who hear it.</summary>
    public static string SpokenStatus(ApprovalRequest request) => request.Status is Domain.Status.Pending && Nearest(request) is { } stage
        ? $"Pending, {stage.Approvals} of {stage.Quorum} approvals"
        : request.Status.ToString();

    /// <summary>A sentence that says what it waits for or what became of it.</summary>
    public static string Sentence(ApprovalRequest request, DateTimeOffset now)
    {
        if (request.Status is Domain.Status.Pending && now < request.Deadline) return $"Waits for {Or(Awaited(request, now))}, until {InWords.Clock(request.Deadline, now)}.{OutOfReach(request)}";
        if (request.Receipt is { } receipt && request.Status is Domain.Status.Executed or Domain.Status.Failed && receipt.Summary.Length > 0) return receipt.Summary;
        if (request.Denial is { } denial && request.Status is Domain.Status.Denied)
            return $"{(denial.Verdict is Domain.Verdict.TakeBack ? "Taken back" : "Denied")} by {denial.By}. Nothing was done.";
        return OutcomeInWords.Of(request, now).Sentence;
    }

    /// <summary>How long ago, such as <c>2 min ago</c>.</summary>
    public static string Ago(TimeSpan time) => time switch
    {
        { TotalSeconds: < 10 } => "just now",
        { TotalMinutes: < 1 } => Text(time.Seconds, "s"),
        { TotalHours: < 1 } => Text(time.Minutes, "min"),
        { TotalDays: < 1 } => Text(time.Hours, "h"),
        _ => Text(time.Days, time.Days == 1 ? "day" : "days"),
    };

    private static string Text(int number, string unit) => string.Create(CultureInfo.InvariantCulture, $"{number} {unit} ago");

    private static IReadOnlyList<string> Awaited(ApprovalRequest request, DateTimeOffset now) =>
    [
        .. request.StagesReached
            .SelectMany((_, index) => request.Seats(index, now))
            .Where(seat => seat.Awaited is { } awaited && !request.IsOutOfReach(awaited))
            .Select(seat => seat.StandIn is { } standIn ? $"{standIn} (for {seat.Approver})" : seat.Approver.Address)
            .Distinct(StringComparer.Ordinal),
    ];

    private static string OutOfReach(ApprovalRequest request) =>
        string.Concat(request.Approvers.Where(request.IsUnreachable).Select(person => $" {person.Address} could not be mailed."))
        + string.Concat(request.Approvers.Where(request.IsLocked).Select(person => $" {person.Address} can only deny, after too many wrong answers."));

    private static string Or(IReadOnlyList<string> people) => people.Count switch
    {
        0 => "nobody who is left",
        1 => people[0],
        _ => $"{string.Join(", ", people.Take(people.Count - 1))} or {people[^1]}",
    };

    // Which stage is nearest to its quorum, and how many approvals it has.
    private static (int Approvals, int Quorum)? Nearest(ApprovalRequest request) => request.StagesReached.Any()
        ? request.StagesReached.Select((stage, index) => (Approvals: stage.Quorum - request.Missing(index), stage.Quorum)).MinBy(each => each.Quorum - each.Approvals)
        : null;
}
