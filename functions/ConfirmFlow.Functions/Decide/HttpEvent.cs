using System.Text;
using System.Text.Json;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions;

/// <summary>A request to the HTTP API, payload format 2.0, as far as it is used.</summary>
/// <remarks>https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html</remarks>
public sealed record HttpEvent
{
    /// <summary>Names in lower case.</summary>
    public Dictionary<string, string>? Headers { get; init; }

    /// <summary>The route, such as <c>GET /a/{token}</c>.</summary>
    public string? RouteKey { get; init; }

    /// <summary>What stands behind the path's question mark.</summary>
    public Dictionary<string, string>? QueryStringParameters { get; init; }

    /// <summary>The variables of the route's path.</summary>
    public Dictionary<string, string>? PathParameters { get; init; }

    /// <summary>The body, maybe in base64.</summary>
    public string? Body { get; init; }

    /// <summary>Whether it is.</summary>
    public bool IsBase64Encoded { get; init; }

    /// <summary>What the API knows of the request.</summary>
    public HttpEventContext? RequestContext { get; init; }

    /// <summary>How long the API has had it: what the function took to start is in it. Zero where that cannot be.</summary>
    internal TimeSpan Age(DateTimeOffset now) => RequestContext is { TimeEpoch: > 0 and var came } && (now - DateTimeOffset.UnixEpoch).TotalMilliseconds - came is > 0 and < 60_000 and var age
        ? TimeSpan.FromMilliseconds(age) : TimeSpan.Zero;

    internal string? Header(string name) => Headers?.GetValueOrDefault(name);

    internal string? Token => PathParameters?.GetValueOrDefault("token");

    internal bool IsInbox => RouteKey is { } route && route.EndsWith(" /inbox/{token}", StringComparison.Ordinal);

    internal string? Listed => QueryStringParameters?.GetValueOrDefault("link");

    /// <summary>The body as text; null when it is none.</summary>
    internal string? Text()
    {
        if (Body is null || !IsBase64Encoded) return Body;

        var bytes = new byte[Body.Length];
        return Convert.TryFromBase64String(Body, bytes, out var written) ? Encoding.UTF8.GetString(bytes, 0, written) : null;
    }

    /// <summary>Reads what the API sends. What is of another type than it should be counts as not sent.</summary>
    internal static HttpEvent Read(JsonElement sent) => new()
    {
        Headers = Texts(sent.Property("headers")),
        RouteKey = sent.TextOf("routeKey"),
        QueryStringParameters = Texts(sent.Property("queryStringParameters")),
        PathParameters = Texts(sent.Property("pathParameters")),
        Body = sent.TextOf("body"),
        IsBase64Encoded = sent.Property("isBase64Encoded") is { ValueKind: JsonValueKind.True },
        RequestContext = sent.Property("requestContext")?.Property("timeEpoch") is { ValueKind: JsonValueKind.Number } epoch && epoch.TryGetInt64(out var came) ? new HttpEventContext { TimeEpoch = came } : null,
    };

    private static Dictionary<string, string>? Texts(JsonElement? sent)
    {
        if (sent is not { ValueKind: JsonValueKind.Object } properties) return null;

        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var property in properties.EnumerateObject())
        {
            if (property.Value.ValueKind is JsonValueKind.String && JsonStrings.ReadName(property) is { } name && JsonStrings.Read(property.Value) is { } text) texts[name] = text;
        }

        return texts;
    }
}

/// <summary>What the HTTP API knows of a request, as far as it is used.</summary>
public sealed record HttpEventContext
{
    /// <summary>When it came, in milliseconds since 1970.</summary>
    public long TimeEpoch { get; init; }
}
