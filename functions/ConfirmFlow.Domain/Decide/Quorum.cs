namespace ConfirmFlow.Domain;

/// <summary>Counts approvals: each approver of a stage is one place, which they or who stood in for them can fill, and nobody fills two.</summary>
internal static class Quorum
{
    /// <summary>Whether the approvals among these decisions satisfy a stage.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="stage">The stage, counted from zero.</param>
    /// <param name="decisions">Decisions of whomever.</param>
    /// <param name="requester">Who cannot stand in for anybody.</param>
    /// <param name="opened">When the request was opened (UTC): whoever has stood in since counts.</param>
    public static bool IsReached(this ActionPolicy policy, int stage, IEnumerable<Decision> decisions, Person requester, DateTimeOffset opened) =>
        // A quorum under one would approve on no decision at all; default(Stage) must never do that.
        policy.Stages[stage].Quorum is var needed and >= 1 && policy.Filled(stage, decisions, requester, opened).Count >= needed;

    /// <summary>The places of a stage that approvals fill: as many as there can be.</summary>
    public static IReadOnlyDictionary<Person, Decision> Filled(this ActionPolicy policy, int stage, IEnumerable<Decision> decisions, Person requester, DateTimeOffset opened)
    {
        var places = policy.Stages[stage].Approvers.Distinct().ToList();
        var filled = new Dictionary<Person, Decision>();
        var counted = new List<Person>();
        foreach (var yes in decisions.Where(decision => decision.Verdict is Verdict.Approve))
        {
            if (counted.Exists(other => other.IsSameMailbox(yes.By))) continue;
            if (Place(yes, [])) counted.Add(yes.By);
        }

        return filled;

        // Whoever could fill another place makes room (a maximum matching, by augmenting paths).
        bool Place(Decision yes, HashSet<Person> tried) => places.Exists(place =>
        {
            if (!MayFill(place, yes) || !tried.Add(place) || (filled.TryGetValue(place, out var other) && !Place(other, tried))) return false;
            filled[place] = yes;
            return true;
        });

        bool MayFill(Person place, Decision yes) =>
            yes.By == place || policy.StandInsFor(stage, place, requester, opened, yes.At).Contains(yes.By);
    }
}
