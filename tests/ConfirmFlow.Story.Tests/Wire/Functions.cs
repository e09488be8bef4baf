using System.Text;
using System.Text.Json;

namespace ConfirmFlow.Story.Tests;

/// <summary>AWS Lambda: Invoke.</summary>
internal sealed class Functions(SignedHttp http)
{
    /// <summary>Invokes a function and waits for its answer, which must not be a fault.</summary>
    public async Task<JsonElement> Invoke(string name, object payload, object? clientContext = null)
    {
        var reply = (await Try(name, JsonSerializer.Serialize(payload), clientContext)).Ok();
        Assert.False(reply.Headers.ContainsKey("X-Amz-Function-Error"), reply.Body);
        return reply.Json;
    }

    /// <summary>Invokes a function, whatever comes of it.</summary>
    public Task<Reply> Try(string name, string payload, object? clientContext = null) =>
        TryRaw(name, Encoding.UTF8.GetBytes(payload), clientContext is null ? null : Convert.ToBase64String(JsonSerializer.SerializeToUtf8Bytes(clientContext)));

    /// <summary>Invokes a function with any bytes, and any header where the client context belongs.</summary>
    public Task<Reply> TryRaw(string name, byte[] payload, string? clientContext) => http.Post(
        "lambda",
        "/2015-03-31/functions/{name}/invocations",
        name,
        payload,
        [("Content-Type", "application/json"), .. clientContext is null ? (ReadOnlySpan<(string, string)>)[] : [("X-Amz-Client-Context", clientContext)]]);
}
