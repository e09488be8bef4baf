using System.Text.Json;

namespace ConfirmFlow.Story.Tests;

/// <summary>Bad events of a Bedrock agent's action group, in either form.</summary>
internal static class BedrockCalls
{
    private const string Agent = """{"name":"story","id":"STORY00001","alias":"TSTALIASID","version":"DRAFT"}""";
    private const string Session = """{"requester":"rita@example.com"}""";
    private const string Good = """[{"name":"orderId","type":"string","value":"29999"},{"name":"amount","type":"number","value":"12.50"},{"name":"reason","type":"string","value":"pineapple"}]""";
    private const string Elsewhere = "The requester is taken from the session attribute requester only.";

    /// <summary>In the form of functions.</summary>
    public static IReadOnlyList<BadCall> Functions { get; } =
    [
        .. BadAction.Everywhere.Concat(BadAction.InTexts).Select(bad => Of(bad, Function)),
        new("a word", "pineapple", "InvalidRequestContentException", "Could not parse request body into json."),
        new("JSON that ends too soon", Function(Quoted("refund-order"), Good)[..^10], "InvalidRequestContentException", "Could not parse request body into json."),
        new("bytes that are no text", "", "malformed-call", "half of a surrogate pair") { Bytes = Hostile.NotUtf8(Function(Quoted("refund-order"), """[{"name":"reason","type":"string","value":"pineapple ÿþ"}]""")) },
        new("an array", """["pineapple"]""", "malformed-call", "not the event of a Bedrock action group"),
        new("an empty object", "{}", "malformed-call", "not the event of a Bedrock action group"),
        new("a plain call", PlainCalls.Call("refund-order", """ "reason":"pineapple" """), "malformed-call", "not the event of a Bedrock action group"),
        new("another version", Function(Quoted("refund-order"), Good, version: "2.0"), "malformed-call", "message version 1.0"),
        new("a version beyond all numbers", Function(Quoted("refund-order"), Good).Replace("\"1.0\"", "1e99999", StringComparison.Ordinal), "malformed-call", "message version 1.0"),
        new("no agent", Function(Quoted("refund-order"), Good, agent: "null"), "malformed-call", "not the event of a Bedrock action group"),
        new("an agent without an id", Function(Quoted("refund-order"), Good, agent: """{"name":"pineapple"}"""), "malformed-call", "does not say which agent"),
        new("an agent with an unseen id", Function(Quoted("refund-order"), Good, agent: $$"""{"id":"{{Hostile.Unseen}}"}"""), "malformed-call", "does not say which agent"),
        new("an agent with an id of 300 KB", Function(Quoted("refund-order"), Good, agent: $$"""{"id":"{{Hostile.Long}}"}"""), "malformed-call", "does not say which agent"),
        new("no function", Function("null", Good), "malformed-call", "names neither a function nor an API path"),
        new("a function that is a number", Function("7", Good), "malformed-call", "names neither a function nor an API path"),
        new("a parameter without a name", Function(Quoted("refund-order"), """[{"type":"string","value":"pineapple"}]"""), "malformed-call", "A parameter has no name or no text value."),
        new("a parameter without a value", Function(Quoted("refund-order"), """[{"name":"pineapple","type":"string"}]"""), "malformed-call", "A parameter has no name or no text value."),
        new("parameters that are texts", Function(Quoted("refund-order"), """["pineapple"]"""), "malformed-call", "A parameter has no name or no text value."),
        new("parameters that are no list", Function(Quoted("refund-order"), """{"orderId":"pineapple"}"""), "bad-parameters", "orderId is missing"),
        new("a value that is an object", Function(Quoted("refund-order"), """[{"name":"orderId","type":"string","value":{"x":"pineapple"}}]"""), "bad-parameters", "orderId is not a text"),
        new("the same function twice", $$"""{"function":"check-request",{{Function(Quoted("refund-order"), Good)[1..]}}""", "malformed-call", "A property is there twice."),
        new("half a character", Function(Quoted(Hostile.Half), Good), "malformed-call", "half of a surrogate pair"),
        new("half a character in an attribute", Function(Quoted("refund-order"), Good, session: $$"""{"requester":"rita@example.com","x":"{{Hostile.Half}}"}"""), "malformed-call", "half of a surrogate pair"),
        new("a hundred thousand levels", Function(Quoted("refund-order"), Good, session: Hostile.Deep(100_000)), "malformed-call", "nested more than 32 levels deep"),
        .. Requesters(Function, "refund-order"),
    ];

    /// <summary>In the form of OpenAPI.</summary>
    public static IReadOnlyList<BadCall> Api { get; } =
    [
        .. BadAction.Everywhere.Concat(BadAction.InTexts).Where(bad => !bad.Action.Contains('/', StringComparison.Ordinal)).Select(bad => Of(bad, Path)),
        new("an empty path", Path(Quoted(""), Good), "malformed-call", "names neither a function nor an API path of one segment"),
        new("a path of two segments", Path(Quoted("refund-order/pineapple"), Good), "malformed-call", "names neither a function nor an API path of one segment"),
        new("a path that climbs", Path(Quoted("../pineapple"), Good), "malformed-call", "names neither a function nor an API path of one segment"),
        new("a path in HTML", Path(Quoted(Hostile.Html), Good), "malformed-call", "names neither a function nor an API path of one segment"),
        new("a path with a query", Path(Quoted("refund-order?pineapple"), Good), "unknown-action", "There is no action refund-order?pineapple."),
        new("a body in another form", Path(Quoted("refund-order"), """{"orderId":"pineapple"}"""), "bad-parameters", "orderId is missing"),
        new("the same path twice", Path(Quoted("refund-order"), Good).Replace("\"apiPath\":", "\"apiPath\":\"/check-request\",\"apiPath\":", StringComparison.Ordinal), "malformed-call", "A property is there twice."),
        new("two bodies", Path(Quoted("refund-order"), Good).Replace("\"requestBody\":", "\"requestBody\":{},\"requestBody\":", StringComparison.Ordinal), "malformed-call", "A property is there twice."),
        new("a path and a function", Path(Quoted("refund-order"), Good).Replace("\"apiPath\":", "\"function\":\"check-request\",\"apiPath\":", StringComparison.Ordinal), "malformed-call", "names both a function and an API path"),
        new("a path beyond all numbers", Path(Quoted("refund-order"), Good).Replace("\"/refund-order\"", "1e99999", StringComparison.Ordinal), "malformed-call", "names neither a function nor an API path of one segment"),
        new("half a character in the path", Path(Quoted(Hostile.Half), Good), "malformed-call", "half of a surrogate pair"),
        new("a body of texts", Path(Quoted("refund-order"), """["pineapple"]"""), "malformed-call", "A parameter has no name or no text value."),
        new("a body that is too deep", Path(Quoted("refund-order"), Hostile.Deep(100_000)), "malformed-call", "nested more than 32 levels deep"),
        new("a parameter without a name", Path(Quoted("refund-order"), """[{"type":"string","value":"pineapple"}]"""), "malformed-call", "A parameter has no name or no text value."),
        new("half a character in a value", Path(Quoted("refund-order"), $$"""[{"name":"reason","type":"string","value":"{{Hostile.Half}}"}]"""), "malformed-call", "half of a surrogate pair"),
        .. Requesters(Path, "refund-order"),
    ];

    private delegate string Form(string action, string parameters, string session = Session, string prompt = "{}", string agent = Agent, string version = "1.0");

    private static IEnumerable<BadCall> Requesters(Form form, string action) =>
    [
        new("no requester", form(Quoted(action), Good, session: "{}"), "requester-missing", "The session attribute requester is missing"),
        new("no session", form(Quoted(action), Good, session: "null"), "requester-missing", "The session attribute requester is missing"),
        new("a requester in a list", form(Quoted(action), Good, session: """{"requester":["pineapple@example.com"]}"""), "requester-missing", "The session attribute requester is missing"),
        new("a name instead of an address", form(Quoted(action), Good, session: """{"requester":"pineapple"}"""), "requester-missing", "The session attribute requester is not a mail address"),
        new("an address with a header in it", form(Quoted(action), Good, session: """{"requester":"rita@example.com\r\nBcc: pineapple@example.com"}"""), "requester-missing", "is not a mail address"),
        new("a requester of 300 KB", form(Quoted(action), Good, session: $$"""{"requester":"{{Hostile.Long.Replace(" ", "", StringComparison.Ordinal)}}@example.com"}"""), "requester-missing", "is not a mail address"),
        new("a requester that turns around", form(Quoted(action), Good, session: """{"requester":"pineapple@example.com\u202e"}"""), "requester-missing", "is not a mail address"),
        new("a requester beyond all numbers", form(Quoted(action), Good, session: """{"requester":1e99999}"""), "requester-missing", "The session attribute requester is missing"),
        new("a requester twice", form(Quoted(action), Good, session: """{"requester":"rita@example.com","requester":"pineapple@example.com"}"""), "malformed-call", "A property is there twice."),
        new("a requester from the prompt", form(Quoted(action), Good, prompt: """{"requester":"pineapple@example.com"}"""), "requester-not-taken", Elsewhere),
        new("a requester among the parameters", form(Quoted(action), """[{"name":"requester","type":"string","value":"pineapple@example.com"}]"""), "requester-not-taken", Elsewhere),
    ];

    private static BadCall Of(BadAction bad, Form form)
    {
        using var members = JsonDocument.Parse($"{{{bad.Parameters}}}");
        var list = members.RootElement.EnumerateObject().Select(member => $$"""{"name":{{JsonSerializer.Serialize(member.Name)}},"type":"string","value":{{member.Value.GetRawText()}}}""");
        return new(bad.Name, form(Quoted(bad.Action), $"[{string.Join(',', list)}]"), bad.Code, bad.Words);
    }

    private static string Quoted(string escaped) => $"\"{escaped}\"";

    private static string Function(string action, string parameters, string session = Session, string prompt = "{}", string agent = Agent, string version = "1.0") =>
        $$"""{"messageVersion":"{{version}}","agent":{{agent}},"inputText":"pineapple","sessionId":"1","actionGroup":"confirmflow","function":{{action}},"parameters":{{parameters}},"sessionAttributes":{{session}},"promptSessionAttributes":{{prompt}} }""";

    private static string Path(string action, string parameters, string session = Session, string prompt = "{}", string agent = Agent, string version = "1.0") =>
        $$"""{"messageVersion":"{{version}}","agent":{{agent}},"inputText":"pineapple","sessionId":"1","actionGroup":"confirmflow","apiPath":"/{{action[1..]}},"httpMethod":"POST","requestBody":{"content":{"application/json":{"properties":{{parameters}} } } },"sessionAttributes":{{session}},"promptSessionAttributes":{{prompt}} }""";
}
