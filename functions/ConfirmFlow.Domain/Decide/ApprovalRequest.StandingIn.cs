namespace ConfirmFlow.Domain;

public sealed partial record ApprovalRequest
{
    /// <summary>For whom somebody has decided who was not asked themselves: the approvers for whom they stood in at some time until then, in the policy's order; of those, only whose places their approval filled, where it filled any. Nobody, where they were an approver of a stage reached by then.</summary>
    /// <param name="said">The decision.</param>
    public IReadOnlyList<Person> DecidedFor(Decision said)
    {
        var reached = Policy.Stages.Take(1 + History.Count(entry => entry.What is Fact.Escalated && entry.At <= said.At)).ToList();
        if (reached.Exists(stage => stage.Approvers.Contains(said.By))) return [];

        var until = Decisions.Where(decision => decision.At <= said.At).ToList();
        var (all, filled) = (new List<Person>(), new List<Person>());
        foreach (var (index, stage) in reached.Index())
        {
            var people = stage.Approvers.Where(approver => HaveStoodIn(index, approver, said.At).Contains(said.By)).ToList();
            if (people.Count == 0) continue;

            all.AddRange(people);
            var seating = Policy.Seated(index, until, Requester, Opened);
            filled.AddRange(people.Where(person => seating.On(person)?.By == said.By));
        }

        return [.. (filled.Count > 0 ? filled : all).Distinct()];
    }

    // What the history says of it: both names stay there, whatever becomes of the notes about who was asked.
    private string ForWhom(Decision said) => DecidedFor(said) is { Count: > 0 } people ? " for " + string.Join(" and ", people) : "";
}
