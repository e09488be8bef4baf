using System.Text.Json;

namespace ConfirmFlow.Functions;

/// <summary>An answer for the HTTP API, payload format 2.0.</summary>
public sealed record HttpAnswer : IAnswer
{
    /// <summary>The status code.</summary>
    public required int StatusCode { get; init; }

    /// <summary>The headers.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    /// <summary>The body. A HEAD gets it too: who carries the answer keeps it back, and can say how long it is (RFC 9110, sections 8.6 and 9.3.2).</summary>
    public required string Body { get; init; }

    internal static HttpAnswer Of(Page page, HttpEvent asked) => new()
    {
        StatusCode = page.Status,
        Headers = Page.Headers,
        Body = page.In(Words.Preferred(asked.Header("accept-language"))),
    };

    void IAnswer.Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteNumber("statusCode", StatusCode);
        writer.WriteTexts("headers", Headers);
        writer.WriteString("body", Body);
        writer.WriteEndObject();
    }
}
