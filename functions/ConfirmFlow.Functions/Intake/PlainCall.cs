using System.Text.Json;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions;

/// <summary>Reads <c>{action, parameters, requester, agent?, idempotencyKey?}</c> from a caller that may be trusted to name requester and agent.</summary>
internal static class PlainCall
{
    private static readonly string[] Known = ["action", "parameters", "requester", "agent", "idempotencyKey"];

    public static Outcome<Call> Read(JsonElement input)
    {
        if (CallText.Flaw(input) is { } flaw) return flaw;
        if (input.ValueKind is not JsonValueKind.Object)
            return CallText.Malformed("A call is a JSON object {action, parameters, requester, agent?, idempotencyKey?}.");

        var names = input.EnumerateObject().Select(property => property.Name).ToList();
        if (names.FirstOrDefault(name => !Known.Contains(name)) is { } unknown)
            return CallText.Malformed($"A call has no property {Untrusted.Name(unknown)}; it has {string.Join(", ", Known)}.");
        if (names.Distinct(StringComparer.Ordinal).Count() != names.Count)
            return CallText.Malformed("A property is there twice.");
        if (input.TextOf("action") is not { } action)
            return CallText.Malformed("action must be a text.");
        if (input.Property("parameters") is { ValueKind: not JsonValueKind.Object })
            return CallText.Malformed("parameters must be an object.");
        if (!CallText.RequesterOf(input.TextOf("requester"), "requester").Is(out var requester, out var refusal))
            return refusal;

        var agent = input.Property("agent") is { } named ? CallText.Name(named) : "plain call";
        if (agent is null) return CallText.Malformed($"agent must be a name of at most {CallText.Longest} visible ASCII characters.");
        var key = input.Property("idempotencyKey") is { } given ? CallText.Name(given) : null;
        if (key is null && input.Property("idempotencyKey") is not null)
            return CallText.Malformed($"idempotencyKey must be a text of at most {CallText.Longest} visible ASCII characters.");

        var parameters = input.Property("parameters")?.EnumerateObject().Select(property => new ProposedParameter(property.Name, property.Value, AsText: false)) ?? [];
        return new Call(action, [.. parameters], requester.Person, new Agent(Door.Plain, agent, agent), key);
    }
}
