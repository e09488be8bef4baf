using ConfirmFlow.Domain;

namespace ConfirmFlow.Aws;

/// <summary>What makes two calls the same: door, agent, requester, and an idempotency key or else the action asked for.</summary>
public sealed record PointerKey
{
    private PointerKey(string value) => Value = value;

    /// <summary>The item's key.</summary>
    public string Value { get; }

    /// <summary>For a caller that brings a key of its own.</summary>
    public static PointerKey ForKey(Agent agent, Person requester, string idempotencyKey) => Of(agent, requester, "idempotencyKey", idempotencyKey);

    /// <summary>For a caller that brings none: the same action on the same parameters is the same call while its request is open.</summary>
    public static PointerKey ForAction(Agent agent, Person requester, Digest call) => Of(agent, requester, "action", call.Value);

    private static PointerKey Of(Agent agent, Person requester, string kind, string value)
    {
        var text = new CanonicalJsonObject()
            .Set("agent", agent.Id)
            .Set("door", agent.Door.ToString())
            .Set("requester", requester.Address)
            .Set(kind, value)
            .ToString();
        return new("pointer#" + Digest.Of("confirmflow/pointer/1", text).Value);
    }
}
