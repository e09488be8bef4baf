using System.Text;
using System.Text.Json;
using static ConfirmFlow.Story.Tests.Asking;

namespace ConfirmFlow.Story.Tests;

/// <summary>Bad tool calls of an AgentCore Gateway: in the client context, or among the arguments.</summary>
internal static class GatewayCalls
{
    private const string Arguments = """{"orderId":"29999","amount":"12.50","reason":"pineapple"}""";
    private const string NoGateway = "did not come through an AgentCore Gateway";
    private const string NoObject = "Client context must be a valid Base64-encoded JSON object.";
    private const string NoRequester = "The header x-requester is missing";
    private static readonly string Right = JsonSerializer.Serialize(GatewayDoor.Context("refund-order", GatewayDoor.Headers(Rita)));

    /// <summary>In the client context.</summary>
    public static IReadOnlyList<BadCall> Contexts { get; } =
    [
        new("no context", Arguments, "malformed-call", NoGateway),
        new("a context that is no base64", Arguments, "InvalidRequestContentException", NoObject) { ClientContext = "pineapple!" },
        new("a context that is no JSON", Arguments, "InvalidRequestContentException", NoObject) { ClientContext = Base64("pineapple") },
        new("a context of bytes that are no text", Arguments, "InvalidRequestContentException", NoObject) { ClientContext = Convert.ToBase64String(Hostile.NotUtf8("{\"pineapple\":\"ÿ\"}")) },
        new("a context of nine hundred levels", Arguments, "InvalidRequestContentException", NoObject) { ClientContext = Base64($$"""{"custom":{"x":{{Hostile.Deep(900)}} } }""") },
        new("a context with half a character", Arguments, "InvalidRequestContentException", NoObject) { ClientContext = Base64($$"""{"custom":{"x":"{{Hostile.Half}}"} }""") },
        new("a context that is too long", Arguments, "InvalidRequestContentException", "3583") { ClientContext = Base64($$"""{"custom":{"x":"{{Hostile.Long[..4_000]}}"} }""") },
        With("a context with a number beyond all numbers", """{"custom":{"bedrockAgentCoreToolName":1e99999} }""", NoGateway),
        With("a context that is nothing", "null", NoGateway),
        With("a context that is an array", """["pineapple"]""", NoGateway),
        With("a context that is a text", "\"pineapple\"", NoGateway),
        With("an empty context", "{}", NoGateway),
        With("a context whose custom part is a number", """{"custom":5}""", NoGateway),
        With("a context whose custom part is nothing", """{"custom":null}""", NoGateway),
        With("a context whose custom part is an array", """{"custom":["pineapple"]}""", NoGateway),
        With("a context whose client part is a number", $$"""{"client":5,{{Right[1..]}}""", NoGateway),
        With("a context with the tool twice", Right.Replace("\"bedrockAgentCoreToolName\":", "\"bedrockAgentCoreToolName\":\"pineapple\",\"bedrockAgentCoreToolName\":", StringComparison.Ordinal), NoGateway),
        With("no tool", Custom(("bedrockAgentCoreGatewayId", "pineapple")), NoGateway),
        With("no gateway", Custom(("bedrockAgentCoreToolName", "confirmflow___refund-order")), NoGateway),
        With("a gateway in unseen characters", Changed("bedrockAgentCoreGatewayId", "pine\u202eapple\n"), NoGateway),
        With("a gateway with a long name", Changed("bedrockAgentCoreGatewayId", Hostile.Long[..300]), NoGateway),
        With("no headers", Custom(("bedrockAgentCoreToolName", "confirmflow___refund-order"), ("bedrockAgentCoreGatewayId", "gw")), NoRequester, "requester-missing"),
        With("headers that are no JSON", Changed("bedrockAgentCorePropagatedHeaders", "x-requester: pineapple@example.com"), NoRequester, "requester-missing"),
        With("headers of seven hundred levels", Changed("bedrockAgentCorePropagatedHeaders", $$"""{"x-requester":{{Hostile.Deep(700)}} }"""), NoRequester, "requester-missing"),
        With("a requester beyond all numbers", Changed("bedrockAgentCorePropagatedHeaders", """{"x-requester":1e99999}"""), NoRequester, "requester-missing"),
        With("a requester that turns around", Changed("bedrockAgentCorePropagatedHeaders", """{"x-requester":"pineapple@example.com\u202e"}"""), "The header x-requester is not a mail address", "requester-missing"),
        With("headers that are an array", Changed("bedrockAgentCorePropagatedHeaders", """["pineapple@example.com"]"""), NoRequester, "requester-missing"),
        With("headers without the requester", Changed("bedrockAgentCorePropagatedHeaders", """{"x-pineapple":"pineapple@example.com"}"""), NoRequester, "requester-missing"),
        With("the requester twice", Changed("bedrockAgentCorePropagatedHeaders", """{"x-requester":"rita@example.com","X-Requester":"pineapple@example.com"}"""), NoRequester, "requester-missing"),
        With("the requester in a list", Changed("bedrockAgentCorePropagatedHeaders", """{"x-requester":["pineapple@example.com"]}"""), NoRequester, "requester-missing"),
        With("a requester with half a character", Changed("bedrockAgentCorePropagatedHeaders", $$"""{"x-requester":"{{Hostile.Half}}"}"""), NoRequester, "requester-missing"),
        With("a requester that is no address", Changed("bedrockAgentCorePropagatedHeaders", """{"x-requester":"pineapple"}"""), "The header x-requester is not a mail address", "requester-missing"),
        With("a requester with a header in it", Changed("bedrockAgentCorePropagatedHeaders", """{"x-requester":"rita@example.com\r\nbcc: pineapple@example.com"}"""), "The header x-requester is not a mail address", "requester-missing"),
        With("a tool without a name", Changed("bedrockAgentCoreToolName", "pineapple___"), "There is no action .", "unknown-action"),
    ];

    /// <summary>Among the arguments.</summary>
    public static IReadOnlyList<BadCall> Tools { get; } =
    [
        // A tool's name is in the client context, which is short.
        .. BadAction.Everywhere.Concat(BadAction.Typed).Where(bad => bad.Action.Length < 1_000).Select(Of),
        new("a word", "pineapple", "InvalidRequestContentException", "Could not parse request body into json.") { ClientContext = Base64(Right) },
        new("arguments that end too soon", Arguments[..^2], "InvalidRequestContentException", "Could not parse request body into json.") { ClientContext = Base64(Right) },
        new("arguments of bytes that are no text", "", "malformed-call", "half of a surrogate pair") { Bytes = Hostile.NotUtf8("""{"reason":"pineapple ÿþ"}"""), ClientContext = Base64(Right) },
        new("arguments in an array", """["pineapple"]""", "malformed-call", "A tool's arguments are a JSON object.") { ClientContext = Base64(Right) },
        new("arguments that are a text", "\"pineapple\"", "malformed-call", "A tool's arguments are a JSON object.") { ClientContext = Base64(Right) },
        new("arguments that are nothing", "null", "malformed-call", "A tool's arguments are a JSON object.") { ClientContext = Base64(Right) },
        new("half a character", $$"""{"orderId":"{{Hostile.Half}}"}""", "malformed-call", "half of a surrogate pair") { ClientContext = Base64(Right) },
        new("a hundred thousand levels", $$"""{"orderId":{{Hostile.Deep(100_000)}} }""", "malformed-call", "nested more than 32 levels deep") { ClientContext = Base64(Right) },
        new("a requester among the arguments", """{"requester":"pineapple@example.com"}""", "requester-not-taken", "taken from the header x-requester only") { ClientContext = Base64(Right) },
        new("the requester's header among the arguments", """{"X-Requester":"pineapple@example.com"}""", "requester-not-taken", "taken from the header x-requester only") { ClientContext = Base64(Right) },
    ];

    private static BadCall Of(BadAction bad)
    {
        var tool = JsonSerializer.Deserialize<string>($"\"{bad.Action}\"");
        return new(bad.Name, $"{{{bad.Parameters}}}", bad.Code, bad.Words) { ClientContext = Base64(JsonSerializer.Serialize(GatewayDoor.Context(tool!, GatewayDoor.Headers(Rita)))) };
    }

    private static BadCall With(string name, string context, string words, string code = "malformed-call") => new(name, Arguments, code, words) { ClientContext = Base64(context) };

    private static string Changed(string name, string value) => Custom(
        ("bedrockAgentCoreToolName", name == "bedrockAgentCoreToolName" ? value : "confirmflow___refund-order"),
        ("bedrockAgentCoreGatewayId", name == "bedrockAgentCoreGatewayId" ? value : "gw"),
        ("bedrockAgentCorePropagatedHeaders", name == "bedrockAgentCorePropagatedHeaders" ? value : """{"x-requester":"rita@example.com"}"""));

    private static string Custom(params (string Name, string Value)[] members) =>
        JsonSerializer.Serialize(new { custom = members.ToDictionary(member => member.Name, member => member.Value) });

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
