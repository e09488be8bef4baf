namespace ConfirmFlow.Domain;

public sealed partial record ApprovalRequest
{
    /// <summary>For whom somebody has decided who was not asked themselves: the approvers for whom they stood in at some time until then, in the policy's order; of those, only whose places their approval fills. Nobody, where they were an approver of a stage reached by then.</summary>
    /// <param name="said">The decision.</param>
    public IReadOnlyList<Person> DecidedFor(Decision said)
    {
        var reached = Policy.Stages.Take(1 + History.Count(entry => entry.What is Fact.Escalated && entry.At <= said.At)).ToList();
        if (reached.Exists(stage => stage.Approvers.Contains(said.By))) return [];

        var places = reached
            .SelectMany((stage, index) => stage.Approvers.Where(approver => Policy.StandInsFor(index, approver, Requester, Opened, said.At).Contains(said.By)).Select(approver => (Stage: index, Approver: approver)))
            .ToList();
        var filled = places.Where(place => Policy.Filled(place.Stage, Decisions, Requester, Opened).GetValueOrDefault(place.Approver)?.By == said.By).ToList();
        return [.. (filled.Count > 0 ? filled : places).Select(place => place.Approver).Distinct()];
    }

    // What the history says of it: both names stay there, whatever becomes of the notes about who was asked.
    private string ForWhom(Decision said) => DecidedFor(said) is { Count: > 0 } people ? " for " + string.Join(" and ", people) : "";
}
