namespace ConfirmFlow.Domain;

/// <summary>Who stands in for whom in a stage, as a policy says it.</summary>
internal static class StandingIn
{
    /// <summary>Why an approver is away at that moment; null while they are there.</summary>
    public static Delegation? AbsenceOf(this ActionPolicy policy, Person approver, DateTimeOffset at) =>
        policy.Delegations.FirstOrDefault(each => each.Approver == approver && each.Covers(at));

    /// <summary>Who is left when everybody who is away is replaced; null where nobody is, since they lead round in a circle.</summary>
    public static Person? LastInLine(this ActionPolicy policy, Person approver, DateTimeOffset at)
    {
        var person = approver;
        for (var hops = 0; policy.AbsenceOf(person, at) is { } absence; hops++)
        {
            if (hops >= policy.Delegations.Length) return null;
            person = absence.StandIn;
        }

        return person;
    }

    /// <summary>Who stands in for an approver of a stage at that moment; null when nobody does.</summary>
    /// <remarks>
    /// Neither the requester (G2) nor anybody whom this stage or an earlier one names: they would count twice, or be asked to agree with themselves.
    /// </remarks>
    public static Person? StandInFor(this ActionPolicy policy, int stage, Person approver, Person requester, DateTimeOffset at) =>
        policy.LastInLine(approver, at) is { } person && person != approver && !person.IsSameMailbox(requester)
        && !policy.Stages.Take(stage + 1).Any(each => each.Approvers.Any(named => named.IsSameMailbox(person)))
            ? person
            : null;

    /// <summary>Everybody who has stood in for an approver of a stage at some time, both ends included.</summary>
    public static IEnumerable<Person> StandInsFor(this ActionPolicy policy, int stage, Person approver, Person requester, DateTimeOffset from, DateTimeOffset until)
    {
        // Nobody else's absence matters.
        var line = policy with { Delegations = [.. policy.LineOf(approver)] };
        return line.Delegations
            .SelectMany(each => (DateTimeOffset[])[each.From, each.Until])
            .Where(change => from < change && change <= until)
            .Prepend(from)
            .Select(at => line.StandInFor(stage, approver, requester, at))
            .OfType<Person>()
            .Distinct();
    }

    // The absences of an approver, of whoever stands in for them at some time, and so on.
    private static IEnumerable<Delegation> LineOf(this ActionPolicy policy, Person approver)
    {
        var people = new List<Person> { approver };
        for (var next = 0; next < people.Count; next++)
        {
            foreach (var absence in policy.Delegations.Where(each => each.Approver == people[next]))
            {
                yield return absence;
                if (!people.Contains(absence.StandIn)) people.Add(absence.StandIn);
            }
        }
    }
}
