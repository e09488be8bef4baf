using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions;

/// <summary>Who stands in for whom, and why.</summary>
internal static class StandInInWords
{
    /// <summary>What is to be said behind the name of whoever sits on a place: for whom, or that they are away and nobody stands in; empty for most.</summary>
    public static string Behind(ApprovalRequest request, Seat seat, Person shown, DateTimeOffset now) => seat switch
    {
        _ when shown != seat.Approver => $"for {seat.Approver}{(seat.Absence is { } away ? $" ({Away(away)})" : "")}",
        { Absence: { } absence } => $"({Away(absence)}; nobody stands in{Why(request, seat, now)})",
        _ => "",
    };

    /// <summary>For whom somebody is asked; null for those who are asked themselves.</summary>
    public static string? For(ApprovalRequest request, Person person, DateTimeOffset now) =>
        request.StandsInFor(person, now).Select(each => $"{each.Approver} ({Away(each)})").ToList() is { Count: > 0 } all ? string.Join(" and ", all) : null;

    private static string Away(Delegation absence) => $"{absence.Reason} until {InWords.Moment(absence.Until)}";

    private static string Why(ApprovalRequest request, Seat seat, DateTimeOffset now) => request.WouldStandIn(seat.Approver, now) switch
    {
        null => "",
        { } person when person.IsSameMailbox(request.Requester) => $": {person} asked for this",
        { } person when request.IsUnreachable(person) => $": {person} could not be mailed",
        { } person => $": {person} is asked already",
    };
}
