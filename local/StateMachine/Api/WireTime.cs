using System.Text.Json.Nodes;

namespace ConfirmFlow.Local;

/// <summary>Times as AWS JSON 1.0 writes them: seconds since 1970, with milliseconds.</summary>
internal static class WireTime
{
    public static JsonNode Of(DateTimeOffset time) => JsonValue.Create(time.ToUnixTimeMilliseconds() / 1000m);
}
