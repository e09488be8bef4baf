using System.Text.Json;

namespace ConfirmFlow.Story.Tests;

/// <summary>What a service answered.</summary>
internal sealed record Reply(int Status, IReadOnlyDictionary<string, string> Headers, string Body)
{
    /// <summary>The body, which must be JSON.</summary>
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    /// <summary>The error code, in whichever place the protocol has it; null where there is none.</summary>
    public string? Error
    {
        get
        {
            if (Status < 400) return null;
            if (Headers.TryGetValue("x-amzn-ErrorType", out var header)) return header.Split(':')[0];
            return Json.TryGetProperty("__type", out var type) ? type.GetString()!.Split('#')[^1] : null;
        }
    }

    /// <summary>The same reply, which must not be an error.</summary>
    public Reply Ok()
    {
        Assert.True(Status < 300, $"{Status} {Body}");
        return this;
    }
}
