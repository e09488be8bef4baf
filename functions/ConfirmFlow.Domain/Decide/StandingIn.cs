namespace ConfirmFlow.Domain;

/// <summary>Who stands in for whom in a stage, as a policy says it.</summary>
internal static class StandingIn
{
    /// <summary>Why an approver is away at that moment; null while they are there.</summary>
    public static Delegation? AbsenceOf(this ActionPolicy policy, Person approver, DateTimeOffset at) =>
        policy.Delegations.FirstOrDefault(each => each.Approver == approver && each.Covers(at));

    /// <summary>Who is left when everybody who is away is replaced; null where nobody is, since they lead round in a circle.</summary>
    public static Person? LastInLine(this ActionPolicy policy, Person approver, DateTimeOffset at) => LastInLine(policy.LineOf(approver), approver, at);

    /// <summary>Who stands in for an approver of a stage at that moment; null when nobody does.</summary>
    /// <remarks>
    /// Neither the requester (G2) nor anybody whom this stage or an earlier one names: they would count twice, or be asked to agree with themselves.
    /// </remarks>
    public static Person? StandInFor(this ActionPolicy policy, int stage, Person approver, Person requester, DateTimeOffset at) =>
        policy.LastInLine(approver, at) is { } person && policy.MayStandIn(stage, approver, requester, person) ? person : null;

    /// <summary>Everybody who has stood in for an approver of a stage at some time, both ends included.</summary>
    public static IEnumerable<Person> StandInsFor(this ActionPolicy policy, int stage, Person approver, Person requester, DateTimeOffset from, DateTimeOffset until)
    {
        var line = policy.LineOf(approver);
        return line.SelectMany(absences => absences)
            .SelectMany(each => (DateTimeOffset[])[each.From, each.Until])
            .Where(change => from < change && change <= until)
            .Prepend(from)
            .Select(at => LastInLine(line, approver, at))
            .OfType<Person>()
            .Distinct()
            .Where(person => policy.MayStandIn(stage, approver, requester, person));
    }

    private static bool MayStandIn(this ActionPolicy policy, int stage, Person approver, Person requester, Person person) =>
        person != approver && !person.IsSameMailbox(requester) && !policy.Stages.Take(stage + 1).Any(each => each.Approvers.Any(named => named.IsSameMailbox(person)));

    private static Person? LastInLine(ILookup<Person, Delegation> line, Person approver, DateTimeOffset at)
    {
        var person = approver;
        for (var hops = 0; line[person].FirstOrDefault(each => each.Covers(at)) is { } absence; hops++)
        {
            if (hops >= line.Count) return null;
            person = absence.StandIn;
        }

        return person;
    }

    // The absences of an approver, of whoever stands in for them at some time, and so on: nobody else's matters.
    private static ILookup<Person, Delegation> LineOf(this ActionPolicy policy, Person approver)
    {
        var absences = policy.Delegations.ToLookup(each => each.Approver);
        var people = new List<Person> { approver };
        var seen = new HashSet<Person>(people);
        for (var next = 0; next < people.Count; next++) people.AddRange(absences[people[next]].Select(each => each.StandIn).Where(seen.Add));
        return people.SelectMany(person => absences[person]).ToLookup(each => each.Approver);
    }
}
