using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ConfirmFlow.Local;

/// <summary>Turns what a function answered into an HTTP answer.</summary>
internal static class HttpApiAnswer
{
    /// <summary>Sends it; an answer without a status code is a body, and what is no JSON at all is the function's fault.</summary>
    public static async Task Send(HttpResponse response, FunctionResult result)
    {
        if (result.Error is not null || Parse(result.Payload) is not { } answer)
        {
            await Fault(response, 500, "Internal Server Error");
            return;
        }

        if (answer is not JsonObject { } shaped || !shaped.ContainsKey("statusCode"))
        {
            response.ContentType = "application/json";
            await response.Body.WriteAsync(result.Payload);
            return;
        }

        response.StatusCode = shaped.NumberOf("statusCode", 200);
        foreach (var (name, value) in shaped.ObjectOf("headers"))
        {
            response.Headers[name] = value.Text();
        }

        foreach (var cookie in shaped.TextsOf("cookies"))
        {
            response.Headers.Append("Set-Cookie", cookie);
        }

        var body = shaped.TextOf("body") ?? "";
        var bytes = shaped.TextOf("isBase64Encoded") == "true" ? Convert.FromBase64String(body) : Encoding.UTF8.GetBytes(body);
        response.ContentLength = bytes.Length;
        if (response.HttpContext.Request.Method != "HEAD" && bytes.Length > 0)
        {
            await response.Body.WriteAsync(bytes);
        }
    }

    /// <summary>The API's own answer in JSON.</summary>
    public static Task Fault(HttpResponse response, int status, string message)
    {
        response.StatusCode = status;
        response.ContentType = "application/json";
        return response.WriteAsync($$"""{"message":"{{message}}"}""");
    }

    private static JsonNode? Parse(ReadOnlyMemory<byte> payload)
    {
        try
        {
            return JsonNode.Parse(payload.Span);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
