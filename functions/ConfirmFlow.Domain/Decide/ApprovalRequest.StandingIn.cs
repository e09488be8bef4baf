namespace ConfirmFlow.Domain;

public sealed partial record ApprovalRequest
{
    /// <summary>For whom somebody has decided who was not asked themselves: the approvers, in the policy's order, for whom they stood in at some time until then; nobody, where they are an approver of a stage reached.</summary>
    /// <param name="said">The decision.</param>
    public IReadOnlyList<Person> DecidedFor(Decision said) => StagesReached.Any(stage => stage.Approvers.Contains(said.By))
        ? []
        : [.. StagesReached.SelectMany((stage, index) => stage.Approvers.Where(approver => Policy.StandInsFor(index, approver, Requester, Opened, said.At).Contains(said.By))).Distinct()];

    // What the history says of it: both names stay there, whatever becomes of the notes about who was asked.
    private string ForWhom(Decision said) => DecidedFor(said) is { Count: > 0 } people ? " for " + string.Join(" and ", people) : "";
}
