using System.Text.Json;
using Amazon.Lambda.Core;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions;

/// <summary>Reads a tool call of an Amazon Bedrock AgentCore Gateway: the event is the tool's arguments, the rest is in the client context.</summary>
/// <remarks>
/// https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/gateway-add-target-lambda.html. The propagated headers are those that the
/// target allows; the runtime hands them over as the text of a JSON object.
/// </remarks>
internal static class GatewayCall
{
    private const string ToolName = "bedrockAgentCoreToolName";
    private const string GatewayId = "bedrockAgentCoreGatewayId";
    private const string Headers = "bedrockAgentCorePropagatedHeaders";
    private const string Separator = "___";

    public static Outcome<Call> Read(JsonElement input, ILambdaContext context, string requesterHeader)
    {
        if (CallText.Flaw(input) is { } flaw) return flaw;
        if (CustomOf(context) is not { } custom || !custom.TryGetValue(ToolName, out var tool) || !custom.TryGetValue(GatewayId, out var gateway) || !CallText.IsName(gateway))
            return CallText.Malformed("This call did not come through an AgentCore Gateway: the client context names no tool and gateway.");
        if (input.ValueKind is not JsonValueKind.Object)
            return CallText.Malformed("A tool's arguments are a JSON object.");
        if (input.EnumerateObject().Any(property => property.Name is "requester" || string.Equals(property.Name, requesterHeader, StringComparison.OrdinalIgnoreCase)))
            return new Refusal(RefusalCode.RequesterNotTaken, $"The requester is taken from the header {requesterHeader} only.");
        if (!CallText.RequesterOf(HeaderOf(custom, requesterHeader), $"The header {requesterHeader}").Is(out var requester, out var refusal))
            return refusal;

        var name = tool[(tool.LastIndexOf(Separator, StringComparison.Ordinal) is var at and >= 0 ? at + Separator.Length : 0)..];
        var parameters = input.EnumerateObject().Select(property => new ProposedParameter(property.Name, property.Value, AsText: false));
        return new Call(name, [.. parameters], requester.Person, new Agent(Door.Gateway, gateway, $"gateway {gateway}"));
    }

    // The runtime reads the context when it is asked for, and throws for one of another shape: no JSON, no object, a name twice, half a character.
    private static IDictionary<string, string>? CustomOf(ILambdaContext context)
    {
        try { return context.ClientContext?.Custom; }
        catch (Exception misshapen) when (misshapen is JsonException or InvalidOperationException or ArgumentException) { return null; }
    }

    // Header names ignore case (RFC 9110 §5.1). A name that is there twice says nothing certain, so it says nothing.
    private static string? HeaderOf(IDictionary<string, string> custom, string name)
    {
        if (!custom.TryGetValue(Headers, out var text)) return null;
        try
        {
            using var document = JsonDocument.Parse(text);
            if (document.RootElement.ValueKind is not JsonValueKind.Object) return null;

            var found = document.RootElement.EnumerateObject().Where(header => string.Equals(header.Name, name, StringComparison.OrdinalIgnoreCase)).ToList();
            return found is [{ Value.ValueKind: JsonValueKind.String } one] ? JsonStrings.Read(one.Value) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
