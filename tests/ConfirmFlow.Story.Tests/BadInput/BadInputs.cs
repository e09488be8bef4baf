namespace ConfirmFlow.Story.Tests;

/// <summary>Every case of bad input, by where it is sent and what is bad about it.</summary>
internal static class BadInputs
{
    /// <summary>The front doors, each with its bad calls by name.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, BadCall>> Calls { get; } = new Dictionary<string, IReadOnlyDictionary<string, BadCall>>
    {
        ["plain"] = Named([.. PlainCalls.Forms, .. PlainCalls.Requesters, .. BadAction.Everywhere.Concat(BadAction.Typed).Select(bad => new BadCall(bad.Name, PlainCalls.Call(bad.Action, bad.Parameters), bad.Code, bad.Words))]),
        ["bedrock function"] = Named(BedrockCalls.Functions),
        ["bedrock api"] = Named(BedrockCalls.Api),
        ["gateway"] = Named([.. GatewayCalls.Contexts, .. GatewayCalls.Tools]),
    };

    /// <summary>The requests to confirm pages, by name.</summary>
    public static IReadOnlyDictionary<string, BadRequest> Requests { get; } = BadLinks.All.Concat(BadForms.All).Concat(BadInboxes.All).ToDictionary(bad => bad.Name);

    /// <summary>The callbacks of Slack's, by name.</summary>
    public static IReadOnlyDictionary<string, BadCallback> Callbacks { get; } = BadCallbacks.All.ToDictionary(bad => bad.Name);

    /// <summary>The events of the HTTP API, by function and name.</summary>
    public static IReadOnlyDictionary<string, BadEvent> Events { get; } = BadEvent.All.ToDictionary(bad => $"{bad.Function}: {bad.Name}");

    /// <summary>The policies, by name.</summary>
    public static IReadOnlyDictionary<string, BadPolicy> Policies { get; } = BadPolicy.All.ToDictionary(bad => bad.Name);

    // A name that is there twice is a case that would be lost: it throws.
    private static Dictionary<string, BadCall> Named(IEnumerable<BadCall> calls) => calls.ToDictionary(bad => bad.Name);
}
