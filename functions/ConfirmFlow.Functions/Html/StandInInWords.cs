using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions;

/// <summary>Who stands in for whom, and why.</summary>
internal static class StandInInWords
{
    /// <summary>What is to be said behind the name of whoever sits on a place: for whom, or that they are away and nobody stands in; null for most.</summary>
    public static Sentence? Behind(ApprovalRequest request, Seat seat, Person shown, DateTimeOffset now, Words words)
    {
        if (shown != seat.Approver) return For(seat.Approver, seat.Absence, words);
        if (seat.Absence is not { } absence) return null;
        // Somebody does, or has.
        if (seat.StandIn is not null || seat.Yes?.By is { } sits && sits != seat.Approver) return (Sentence)$"({Away(absence, words)})";
        return (Sentence)$"({Away(absence, words)}; {words.NobodyStandsIn}{Why(request, seat, now, words)})";
    }

    /// <summary>For whom somebody is asked, such as <c>for a@example.com (on leave until …)</c>; null for those who are asked themselves.</summary>
    public static Sentence? For(ApprovalRequest request, Person person, DateTimeOffset now, Words words)
    {
        IReadOnlyList<Sentence> all = [.. request.StandsInFor(person, now).Select(each => For(each.Approver, each.Absence, words))];
        return all.Count == 0 ? null : words.List(all);
    }

    /// <summary>For whom somebody has decided, such as <c>for a@example.com</c>; null for those who were asked themselves.</summary>
    public static Sentence? Behind(ApprovalRequest request, Decision said, Words words) =>
        request.DecidedFor(said) is { Count: > 0 } people ? words.List([.. people.Select(words.For)]) : null;

    /// <summary>Who has decided, and for whom.</summary>
    public static string Name(ApprovalRequest request, Decision said) => Behind(request, said, Words.English) is { } behind ? $"{said.By.Address}, {behind.Text}" : said.By.Address;

    private static Sentence For(Person approver, Delegation? absence, Words words) => absence is { } away ? $"{words.For(approver)} ({Away(away, words)})" : words.For(approver);

    private static Sentence Away(Delegation absence, Words words) => words.AwayUntil(new Foreign(absence.Reason), words.Moment(absence.Until));

    private static Sentence Why(ApprovalRequest request, Seat seat, DateTimeOffset now, Words words)
    {
        if (request.WouldStandIn(seat.Approver, now) is not { } person) return Sentence.None;
        var why = person.IsSameMailbox(request.Requester) ? words.StandInAsked(person)
            : request.IsUnreachable(person) ? words.StandInNotMailed(person)
            : request.DecisionOf(person)?.Verdict is Verdict.Approve ? words.StandInApproved(person)
            : request.IsLocked(person) ? words.StandInLocked(person)
            : words.StandInAskedAlready(person);
        return $": {why}";
    }
}
