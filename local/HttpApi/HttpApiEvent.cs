using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ConfirmFlow.Local;

/// <summary>
/// The event that an HTTP API gives a function. (API Gateway Developer Guide, "Create AWS Lambda proxy integrations for HTTP APIs",
/// payload format version 2.0.)
/// </summary>
internal static class HttpApiEvent
{
    private static readonly string[] Texts = ["text/", "application/json", "application/javascript", "application/xml"];

    /// <summary>Writes the event of a request.</summary>
    public static JsonObject Of(HttpRequest request, HttpApiRoute route, IReadOnlyDictionary<string, string> parameters, byte[] body, RawTarget target, Stack stack, DateTimeOffset now)
    {
        var base64 = body.Length > 0 && !Texts.Any(text => (request.ContentType ?? "").StartsWith(text, StringComparison.OrdinalIgnoreCase));
        var happened = new JsonObject
        {
            ["version"] = "2.0",
            ["routeKey"] = route.Route.Key,
            ["rawPath"] = target.Path,
            ["rawQueryString"] = target.Query,
            ["headers"] = Headers(request),
            ["requestContext"] = Context(request, route, target, stack, now),
            ["isBase64Encoded"] = base64,
        };
        Add(happened, "cookies", request.Headers.Cookie.SelectMany(it => (it ?? "").Split("; ", StringSplitOptions.RemoveEmptyEntries)));
        Add(happened, "queryStringParameters", request.Query.Select(it => (it.Key, string.Join(',', it.Value.ToArray()))));
        Add(happened, "pathParameters", parameters.Select(it => (it.Key, it.Value)));
        if (body.Length > 0)
        {
            happened["body"] = base64 ? Convert.ToBase64String(body) : Encoding.UTF8.GetString(body);
        }

        return happened;
    }

    /// <summary>An event as text; of one with a body in base64, the body too.</summary>
    public static string Text(ReadOnlyMemory<byte> payload)
    {
        var text = Encoding.UTF8.GetString(payload.Span);
        if (!text.Contains("\"isBase64Encoded\":true", StringComparison.Ordinal) || (JsonNode.Parse(text) as JsonObject)?.TextOf("body") is not { } body) return text;

        var bytes = new byte[body.Length];
        return Convert.TryFromBase64String(body, bytes, out var written) ? text + Encoding.UTF8.GetString(bytes, 0, written) : text;
    }

    private static JsonObject Context(HttpRequest request, HttpApiRoute route, RawTarget target, Stack stack, DateTimeOffset now) => new()
    {
        ["accountId"] = stack.Account,
        ["apiId"] = route.Route.Api,
        ["domainName"] = request.Host.Host,
        ["domainPrefix"] = request.Host.Host.Split('.')[0],
        ["http"] = new JsonObject
        {
            ["method"] = request.Method,
            ["path"] = target.Path,
            ["protocol"] = request.Protocol,
            ["sourceIp"] = "127.0.0.1",
            ["userAgent"] = request.Headers.UserAgent.ToString(),
        },
        ["requestId"] = Guid.NewGuid().ToString("N")[..15] + "=",
        ["routeKey"] = route.Route.Key,
        ["stage"] = "$default",
        ["time"] = now.UtcDateTime.ToString("dd/MMM/yyyy:HH:mm:ss +0000", CultureInfo.InvariantCulture),
        ["timeEpoch"] = now.ToUnixTimeMilliseconds(),
    };

    private static JsonObject Headers(HttpRequest request)
    {
        var headers = new JsonObject();
        foreach (var (name, values) in request.Headers.Where(header => !header.Key.Equals("Cookie", StringComparison.OrdinalIgnoreCase)))
        {
            headers[name.ToLowerInvariant()] = string.Join(',', values.ToArray());
        }

        return headers;
    }

    private static void Add(JsonObject to, string name, IEnumerable<string> values)
    {
        if (values.Select(value => (JsonNode?)JsonValue.Create(value)).ToArray() is { Length: > 0 } some)
        {
            to[name] = new JsonArray(some);
        }
    }

    private static void Add(JsonObject to, string name, IEnumerable<(string Name, string Value)> members)
    {
        if (members.Select(it => KeyValuePair.Create(it.Name, (JsonNode?)JsonValue.Create(it.Value))).ToArray() is { Length: > 0 } some)
        {
            to[name] = new JsonObject(some);
        }
    }
}

/// <summary>Path and query of a request, as they were sent.</summary>
internal readonly record struct RawTarget(string Path, string Query)
{
    /// <summary>Takes a raw target apart.</summary>
    public static RawTarget Of(string target) => target.Split('?', 2) is [var path, var query] ? new(path, query) : new(target, "");
}
