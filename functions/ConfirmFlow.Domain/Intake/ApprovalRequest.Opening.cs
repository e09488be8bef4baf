using System.Collections.Immutable;

namespace ConfirmFlow.Domain;

public sealed partial record ApprovalRequest
{
    /// <summary>Opens a request for what an agent proposes, as policy says of it with these parameters, or says why not.</summary>
    public static Outcome<ApprovalRequest> Open(RequestId id, Proposal proposal, ActionPolicy policy, Stamp stamp)
    {
        if (policy.Ruling is not (Ruling.Ask or Ruling.Approve))
            return new Refusal(RefusalCode.DeniedByPolicy, $"Policy allows nobody to approve {proposal.Definition.Name}. {policy.Reason}".TrimEnd());
        if (proposal.Definition.Role is null)
            return new Refusal(RefusalCode.DeniedByPolicy, $"No role exists that could run {proposal.Definition.Name}.");

        // G2: the requester is left out here, before any link is made, and refused again when deciding and executing.
        var asked = policy with
        {
            Stages = [.. policy.Stages.Select(stage => Without(stage, proposal.Requester))],
            Delegations = [.. policy.Delegations.Where(each => each.Until > stamp.At && each.From < stamp.At + policy.Deadline)],
        };
        if (policy.Ruling is Ruling.Ask && !asked.Stages.Any(stage => stage.Quorum >= 1 && stage.Approvers.Length >= stage.Quorum))
            return new Refusal(RefusalCode.NobodyCanApprove, "Without the requester there are not enough approvers for this.");

        var request = new ApprovalRequest
        {
            Id = id,
            Action = proposal.Definition.Name,
            Parameters = proposal.Parameters,
            Requester = proposal.Requester,
            Agent = proposal.Agent,
            Policy = asked,
            Opened = stamp.At,
            StageStarted = stamp.At,
            Deadline = stamp.At + policy.Deadline,
            ActionDigest = proposal.ActionDigest,
            RequestDigest = default,
        };
        request = request with { RequestDigest = RequestDigests.OfRequest(request) };
        var history = History.Empty.With(stamp, Fact.Opened, proposal.Agent.Name, $"Asked for {proposal.Requester}.");
        return policy.Ruling is Ruling.Ask
            ? request with { History = history }
            : request with
            {
                Status = Status.Approved,
                ApprovedAt = stamp.At,
                History = history.With(stamp, Fact.ApprovedByPolicy, "policy", policy.Reason),
            };
    }

    private static Stage Without(Stage stage, Person requester) =>
        stage with { Groups = [.. stage.Groups.Select(group => group with { Members = [.. group.Members.Where(member => !member.IsSameMailbox(requester))] })] };
}
