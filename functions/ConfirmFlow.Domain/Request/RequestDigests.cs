namespace ConfirmFlow.Domain;

/// <summary>What an approval is bound to: fixed at intake, shown, stored with every decision, computed again before anything runs.</summary>
public static class RequestDigests
{
    /// <summary>The digest of one action on one resource in one place, as its definition stands now.</summary>
    public static Digest OfAction(StackPlace place, ActionDefinition definition, Parameters parameters) => Digest.Of(
        "confirmflow/action/1",
        CanonicalJson.Object(
            ("account", place.Account),
            ("action", definition.Name),
            ("definition", definition.Hash.Value),
            ("parameters", parameters.Canonical),
            ("region", place.Region),
            ("stack", place.Stack)));

    /// <summary>The digest of a request: its action, who asks for whom, who decides how, and until when.</summary>
    public static Digest OfRequest(ApprovalRequest request) => Digest.Of(
        "confirmflow/request/1",
        CanonicalJson.Object(
            ("action", request.ActionDigest.Value),
            ("agentDoor", request.Agent.Door.ToString()),
            ("agentId", request.Agent.Id),
            ("agentName", request.Agent.Name),
            ("deadline", Time.Text(request.Deadline)),
            ("policy", request.Policy.ToSnapshot()),
            ("request", request.Id.Value),
            ("requester", request.Requester.Address)));
}
