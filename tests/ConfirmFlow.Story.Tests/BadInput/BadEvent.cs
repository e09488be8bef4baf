using System.Text;

namespace ConfirmFlow.Story.Tests;

/// <summary>One bad event of the HTTP API, such as its own programs never send, given to the functions behind it.</summary>
/// <param name="Name">What is bad about it.</param>
/// <param name="Function">The function's logical id.</param>
/// <param name="Payload">The event.</param>
/// <param name="Status">The status of the answer.</param>
internal sealed record BadEvent(string Name, string Function, Func<KnownLinks, string> Payload, int Status)
{
    private const string Decide = "DecideFunction";
    private const string Show = "ShowConfirmFunction";
    private const string Form = """ "headers":{"content-type":"application/x-www-form-urlencoded"} """;

    public static IReadOnlyList<BadEvent> All { get; } =
    [
        new("a body that is not the base64 it says it is", Decide, links => Event(links.Ada, $$"""{{Form}},"isBase64Encoded":true,"body":"verdict=approve&comment=pineapple" """), 400),
        new("base64 that ends too soon", Decide, links => Event(links.Ada, $$"""{{Form}},"isBase64Encoded":true,"body":"{{Base64("verdict=approve")[..^1]}}" """), 400),
        new("base64 that does not say so", Decide, links => Event(links.Ada, $$"""{{Form}},"isBase64Encoded":false,"body":"{{Base64("verdict=approve")}}" """), 400),
        new("base64 of base64", Decide, links => Event(links.Ada, $$"""{{Form}},"isBase64Encoded":true,"body":"{{Base64(Base64("verdict=approve"))}}" """), 400),
        new("base64 of bytes that are no text", Decide, links => Event(links.Ada, $$"""{{Form}},"isBase64Encoded":true,"body":"//4AwIA=" """), 400),
        new("base64 of 300 KB", Decide, links => Event(links.Ada, $$"""{{Form}},"isBase64Encoded":true,"body":"{{Base64("verdict=approve&comment=" + Hostile.Long)}}" """), 400),
        new("no body", Decide, links => Event(links.Ada, $$"""{{Form}},"isBase64Encoded":true"""), 400),
        new("a body that is nothing", Decide, links => Event(links.Ada, $$"""{{Form}},"body":null"""), 400),
        new("no headers", Decide, links => Event(links.Ada, """ "body":"verdict=approve" """), 415),
        new("no path parameters", Decide, _ => $$"""{ {{Form}},"body":"verdict=approve&comment=pineapple" }""", 404),
        new("a token that is nothing", Decide, _ => $$"""{"pathParameters":{"token":null},{{Form}},"body":"verdict=approve&comment=pineapple" }""", 404),
        new("an empty event", Decide, _ => "{}", 404),
        new("an empty event", Show, _ => "{}", 404),
        new("a token of 300 KB", Show, _ => $$"""{"pathParameters":{"token":"{{Hostile.Long}}"} }""", 404),
        new("a hundred thousand levels", Show, links => $$"""{"pathParameters":{"token":"{{links.Unknown}}"},"x":{{Hostile.Deep(100_000)}} }""", 404),
        new("a number beyond all numbers", Show, links => $$"""{"pathParameters":{"token":"{{links.Unknown}}"},"x":1e99999 }""", 404),
        new("an inbox without path parameters", Show, _ => """{"routeKey":"GET /inbox/{token}","queryStringParameters":{"link":"pineapple"} }""", 404),
        new("a query that is nothing", Show, links => $$"""{"routeKey":"GET /inbox/{token}","pathParameters":{"token":"{{links.Unknown}}"},"queryStringParameters":null }""", 404),
        new("an inbox without path parameters", Decide, _ => $$"""{"routeKey":"POST /inbox/{token}",{{Form}},"body":"verdict=approve&comment=pineapple" }""", 404),
        new("a token twice", Show, links => $$"""{"pathParameters":{"token":"{{links.Ada}}","token":"{{links.Unknown}}"} }""", 404),
        new("a hundred thousand levels", Decide, links => Event(links.Ada, $$"""{{Form}},"body":"verdict=pineapple","x":{{Hostile.Deep(100_000)}} """), 404),
        new("a body twice", Decide, links => Event(links.Ada, $$"""{{Form}},"body":"verdict=approve","body":"pineapple" """), 400),
        new("a token in unseen characters", Show, _ => $$"""{"pathParameters":{"token":"{{Hostile.Unseen}}"} }""", 404),
    ];

    private static string Event(string token, string rest) => $$"""{"version":"2.0","pathParameters":{"token":"{{token}}"},{{rest}} }""";

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
