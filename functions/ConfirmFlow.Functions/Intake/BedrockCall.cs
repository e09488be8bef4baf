using System.Collections.Immutable;
using System.Text.Json;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions;

/// <summary>Reads the event of a Bedrock agent's action group, in its function and its OpenAPI form.</summary>
/// <remarks>
/// https://docs.aws.amazon.com/bedrock/latest/userguide/agents-lambda.html. The application sets session attributes, so they may say who
/// the requester is; the model and the user write the rest.
/// </remarks>
internal static class BedrockCall
{
    public static Outcome<Call> Read(JsonElement input, string requesterAttribute)
    {
        if (CallText.Flaw(input) is { } flaw) return flaw;
        if (JsonStrings.HasTwins(input)) return CallText.Malformed("A property is there twice.");
        if (input.TextOf("messageVersion") is not "1.0" || input.Property("agent") is not { ValueKind: JsonValueKind.Object } agent)
            return CallText.Malformed("This is not the event of a Bedrock action group, message version 1.0.");
        if (agent.Property("id") is not { } idText || CallText.Name(idText) is not { } id)
            return CallText.Malformed("The event does not say which agent it comes from.");
        if (input.Property("promptSessionAttributes")?.Property(requesterAttribute) is not null)
            return new Refusal(RefusalCode.RequesterNotTaken, $"The requester is taken from the session attribute {requesterAttribute} only.");
        // Bedrock sends one of the two: of both, one would be asked about and the other be answered.
        if (input.Property("function") is not null && input.Property("apiPath") is not null)
            return CallText.Malformed("The event names both a function and an API path.");
        if (ActionOf(input) is not { } action)
            return CallText.Malformed("The event names neither a function nor an API path of one segment.");

        if (Proposed(input) is not { } proposed) return CallText.Malformed("A parameter has no name or no text value.");
        if (proposed.Any(parameter => parameter.Name == requesterAttribute))
            return new Refusal(RefusalCode.RequesterNotTaken, $"The requester is taken from the session attribute {requesterAttribute} only.");
        if (!CallText.RequesterOf(input.Property("sessionAttributes")?.TextOf(requesterAttribute), $"The session attribute {requesterAttribute}").Is(out var requester, out var refusal))
            return refusal;

        var name = agent.Property("name") is { } nameText ? CallText.Name(nameText) : null;
        return new Call(action, [.. proposed], requester.Person, new Agent(Door.Bedrock, id, name ?? id));
    }

    private static string? ActionOf(JsonElement input)
    {
        if (input.TextOf("function") is { } function) return function;
        return input.TextOf("apiPath") is { Length: > 1 } path && path[0] == '/' && path.IndexOf('/', 1) < 0 ? path[1..] : null;
    }

    // Every value is a string whatever its type. Parameters of the path or query, and those of the body, are one list to an action.
    private static ImmutableArray<ProposedParameter>? Proposed(JsonElement input)
    {
        var body = input.Property("requestBody")?.Property("content")?.Property("application/json")?.Property("properties");
        var all = ImmutableArray.CreateBuilder<ProposedParameter>();
        foreach (var list in (ReadOnlySpan<JsonElement?>)[input.Property("parameters"), body])
        {
            if (list is not { ValueKind: JsonValueKind.Array } items) continue;
            foreach (var item in items.EnumerateArray())
            {
                if (item.TextOf("name") is not { } name || item.Property("value") is not { } value) return null;
                all.Add(new ProposedParameter(name, value, AsText: true));
            }
        }

        return all.ToImmutable();
    }
}
