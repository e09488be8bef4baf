namespace ConfirmFlow.Story.Tests;

/// <summary>Bad calls of the plain front door.</summary>
internal static class PlainCalls
{
    private const string Refund = """ "orderId":"29999","amount":"12.50","reason":"pineapple" """;
    private const string NotParsed = "Could not parse request body into json.";

    /// <summary>What is no JSON, or not the form of a call.</summary>
    public static IReadOnlyList<BadCall> Forms { get; } =
    [
        new("a word", "pineapple", "InvalidRequestContentException", NotParsed),
        new("JSON that ends too soon", """{"action":"refund-order","parameters":{"reason":"pineapple""", "InvalidRequestContentException", NotParsed),
        new("a comma too many", """{"action":"pineapple",}""", "InvalidRequestContentException", NotParsed),
        new("single quotes", "{'action':'pineapple'}", "InvalidRequestContentException", NotParsed),
        new("two values", """{"action":"pineapple"} {}""", "InvalidRequestContentException", NotParsed),
        new("a comment", "{/* pineapple */}", "InvalidRequestContentException", NotParsed),
        new("no number", Call("refund-order", """ "orderId":"29999","amount":NaN,"reason":"pineapple" """), "InvalidRequestContentException", NotParsed),
        new("a line feed in a text", "{\"action\":\"pine\napple\"}", "InvalidRequestContentException", NotParsed),
        new("more than Lambda takes", $$"""{"action":"{{string.Concat(Enumerable.Repeat(Hostile.Long, 21))}}"}""", "RequestTooLargeException", "Request must be smaller than"),
        new("an array", """["pineapple"]""", "malformed-call", "A call is a JSON object"),
        new("a text", "\"pineapple\"", "malformed-call", "A call is a JSON object"),
        new("nothing", "null", "malformed-call", "A call is a JSON object"),
        new("a call that is a number beyond all numbers", "1e99999", "malformed-call", "A call is a JSON object"),
        new("an empty object", "{}", "malformed-call", "action must be a text"),
        new("an action that is a number", """{"action":7,"parameters":{},"requester":"pineapple@example.com"}""", "malformed-call", "action must be a text"),
        new("an action that is nothing", """{"action":null,"parameters":{},"requester":"pineapple@example.com"}""", "malformed-call", "action must be a text"),
        new("an action in an array", """{"action":["refund-order"],"parameters":{},"requester":"pineapple@example.com"}""", "malformed-call", "action must be a text"),
        new("parameters in an array", """{"action":"refund-order","parameters":["pineapple"],"requester":"rita@example.com"}""", "malformed-call", "parameters must be an object"),
        new("parameters as text", """{"action":"refund-order","parameters":"{\"pineapple\":1}","requester":"rita@example.com"}""", "malformed-call", "parameters must be an object"),
        new("a property nobody knows", Call("refund-order", Refund, """ ,"approvedBy":"pineapple@example.com" """), "malformed-call", "has no property approvedBy"),
        new("a property called __proto__", Call("refund-order", Refund, """ ,"__proto__":{"pineapple":true} """), "malformed-call", "has no property __proto__"),
        new("a property called in HTML", Call("refund-order", Refund, $$""" ,"{{Hostile.Html}}":1 """), "malformed-call", "has no property ??code"),
        new("a property called in unseen characters", Call("refund-order", Refund, $$""" ,"{{Hostile.Unseen}}":1 """), "malformed-call", "has no property pine?apple?gnp"),
        new("a property with a name of 300 KB", Call("refund-order", Refund, $$""" ,"{{Hostile.Long}}":1 """), "malformed-call", "has no property pineapple?pineapple"),
        new("an action twice", Call("refund-order", Refund, """ ,"action":"pineapple" """), "malformed-call", "twice"),
        new("parameters twice", Call("refund-order", Refund, """ ,"parameters":{} """), "malformed-call", "twice"),
        new("a requester twice", Call("refund-order", Refund, """ ,"requester":"pineapple@example.com" """), "malformed-call", "twice"),
        new("half a character in the action", Call(Hostile.Half, Refund), "malformed-call", "half of a surrogate pair"),
        new("half a character in a name", Call("refund-order", $$""" "{{Hostile.Half}}":1 """), "malformed-call", "half of a surrogate pair"),
        new("half a character deep inside", Call("refund-order", $$""" "orderId":[{"x":"{{Hostile.Half}}"}] """), "malformed-call", "half of a surrogate pair"),
        new("bytes that are no text", "", "malformed-call", "half of a surrogate pair") { Bytes = Hostile.NotUtf8(Call("refund-order", """ "orderId":"pineapple ÿþ" """)) },
        new("forty levels", Call("refund-order", $$""" "orderId":{{Hostile.Deep(40)}} """), "malformed-call", "nested more than 32 levels deep"),
        new("a hundred thousand levels", Call("refund-order", $$""" "orderId":{{Hostile.Deep(100_000)}} """), "malformed-call", "nested more than 32 levels deep"),
        new("an agent with a line feed", Call("refund-order", Refund, """ ,"agent":"pine\napple" """), "malformed-call", "agent must be a name"),
        new("an agent of 300 KB", Call("refund-order", Refund, $$""" ,"agent":"{{Hostile.Long}}" """), "malformed-call", "agent must be a name"),
        new("an agent that is an object", Call("refund-order", Refund, """ ,"agent":{"name":"pineapple"} """), "malformed-call", "agent must be a name"),
        new("an empty idempotency key", Call("refund-order", Refund, """ ,"idempotencyKey":"" """), "malformed-call", "idempotencyKey must be a text"),
        new("an idempotency key of 300 KB", Call("refund-order", Refund, $$""" ,"idempotencyKey":"{{Hostile.Long}}" """), "malformed-call", "idempotencyKey must be a text"),
        new("an idempotency key beyond all numbers", Call("refund-order", Refund, """ ,"idempotencyKey":1e99999 """), "malformed-call", "idempotencyKey must be a text"),
        new("an idempotency key of unseen characters", Call("refund-order", Refund, $$""" ,"idempotencyKey":"{{Hostile.Unseen}}" """), "malformed-call", "idempotencyKey must be a text"),
    ];

    /// <summary>Who it is for.</summary>
    public static IReadOnlyList<BadCall> Requesters { get; } =
    [
        new("no requester", $$"""{"action":"refund-order","parameters":{ {{Refund}} } }""", "requester-missing", "does not say who it is for"),
        new("an empty requester", For(""), "requester-missing", "does not say who it is for"),
        new("a requester beyond all numbers", $$"""{"action":"refund-order","parameters":{ {{Refund}} },"requester":1e99999}""", "requester-missing", "does not say who it is for"),
        new("a requester with half a character", For(Hostile.Half + "@example.com"), "malformed-call", "half of a surrogate pair"),
        new("a requester in chat markup", For("<mailto:pineapple@example.com|ada@example.com>"), "requester-missing", "requester is not a mail address"),
        new("a requester that is an object", $$"""{"action":"refund-order","parameters":{ {{Refund}} },"requester":{"address":"pineapple@example.com"} }""", "requester-missing", "does not say who it is for"),
        new("a name instead of an address", For("pineapple"), "requester-missing", "requester is not a mail address"),
        new("two addresses", For("pineapple@example.com, ada@example.com"), "requester-missing", "requester is not a mail address"),
        new("an address with a header in it", For("pineapple@example.com\\r\\nBcc: ada@example.com"), "requester-missing", "requester is not a mail address"),
        new("an address with a display name", For("Pineapple <pineapple@example.com>"), "requester-missing", "requester is not a mail address"),
        new("an address in letters that look alike", For("pineapple@ex\\u0430mple.com"), "requester-missing", "requester is not a mail address"),
        new("an address that turns around", For("pineapple@example.com\\u202e"), "requester-missing", "requester is not a mail address"),
        new("an address of 300 KB", For(Hostile.Long.Replace(" ", "", StringComparison.Ordinal) + "@example.com"), "requester-missing", "requester is not a mail address"),
    ];

    /// <summary>A call for Rita.</summary>
    public static string Call(string action, string parameters, string rest = "") =>
        $$"""{"action":"{{action}}","parameters":{ {{parameters}} },"requester":"rita@example.com"{{rest}} }""";

    private static string For(string requester) => $$"""{"action":"refund-order","parameters":{ {{Refund}} },"requester":"{{requester}}"}""";
}
