namespace ConfirmFlow.Domain;

/// <summary>What an approval is bound to: fixed at intake, shown, stored with every decision, computed again before anything runs.</summary>
public static class RequestDigests
{
    /// <summary>The digest of one action on one resource in one place, as its definition stands now.</summary>
    public static Digest OfAction(StackPlace place, ActionDefinition definition, Parameters parameters) => Digest.Of(
        "confirmflow/action/1",
        new CanonicalJsonObject()
            .Set("account", place.Account)
            .Set("action", definition.Name)
            .Set("definition", definition.Hash.Value)
            .SetCanonical("parameters", parameters.Canonical)
            .Set("region", place.Region)
            .Set("stack", place.Stack)
            .ToString());

    /// <summary>The digest of what a call asks for, whatever its definition says: an earlier call for the same is found by it, and nothing is bound to it.</summary>
    public static Digest OfCall(string action, Parameters parameters) => Digest.Of(
        "confirmflow/call/1",
        new CanonicalJsonObject().Set("action", action).SetCanonical("parameters", parameters.Canonical).ToString());

    /// <summary>The catalog's entry that a request was opened with; null when there is none, it has changed since, or it does not take these parameters: what is shown must be what would run.</summary>
    public static ActionDefinition? AsShown(this Catalog catalog, ApprovalRequest request, StackPlace place) =>
        catalog.Find(request.Action) is { } definition && OfAction(place, definition, request.Parameters) == request.ActionDigest && definition.Takes(request.Parameters) ? definition : null;

    /// <summary>The digest of a request: its action, who asks for whom, who decides how, and until when.</summary>
    public static Digest OfRequest(ApprovalRequest request) => Digest.Of(
        "confirmflow/request/1",
        new CanonicalJsonObject()
            .Set("action", request.ActionDigest.Value)
            .Set("agent", new CanonicalJsonObject()
                .Set("door", request.Agent.Door.ToString())
                .Set("id", request.Agent.Id)
                .Set("name", request.Agent.Name))
            .Set("deadline", Time.Text(request.Deadline))
            .SetCanonical("policy", request.Policy.ToSnapshot())
            .Set("request", request.Id.Value)
            .Set("requester", request.Requester.Address)
            .ToString());

    /// <summary>The digest of what a round of asking is about: the request to the letter, and when it was opened, from which its time is reckoned.</summary>
    /// <remarks>Not of the binding code: whoever may read this one and not the code could try all codes.</remarks>
    public static Digest OfRound(ApprovalRequest request) => Digest.Of(
        "confirmflow/round/1",
        new CanonicalJsonObject()
            .Set("action", request.Action)
            .Set("opened", Time.Text(request.Opened))
            .SetCanonical("parameters", request.Parameters.Canonical)
            .Set("request", request.RequestDigest.Value)
            .ToString());
}
