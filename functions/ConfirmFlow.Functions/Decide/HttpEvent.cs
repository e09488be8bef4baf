using System.Text;

namespace ConfirmFlow.Functions;

/// <summary>A request to the HTTP API, payload format 2.0, as far as it is used.</summary>
/// <remarks>https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html</remarks>
public sealed record HttpEvent
{
    /// <summary>Names in lower case.</summary>
    public Dictionary<string, string>? Headers { get; init; }

    /// <summary>The variables of the route's path.</summary>
    public Dictionary<string, string>? PathParameters { get; init; }

    /// <summary>The body, maybe in base64.</summary>
    public string? Body { get; init; }

    /// <summary>Whether it is.</summary>
    public bool IsBase64Encoded { get; init; }

    internal string? Header(string name) => Headers?.GetValueOrDefault(name);

    internal string? Token => PathParameters?.GetValueOrDefault("token");

    /// <summary>The body as text; null when it is none.</summary>
    internal string? Text()
    {
        if (Body is null || !IsBase64Encoded) return Body;

        var bytes = new byte[Body.Length];
        return Convert.TryFromBase64String(Body, bytes, out var written) ? Encoding.UTF8.GetString(bytes, 0, written) : null;
    }
}
