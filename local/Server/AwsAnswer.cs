using System.Text.Json.Nodes;

namespace ConfirmFlow.Local;

/// <summary>What a service answers when nothing went wrong.</summary>
internal sealed record AwsAnswer(int Status, string? ContentType, ReadOnlyMemory<byte> Body)
{
    /// <summary>Headers beside the content type, for instance <c>X-Amz-Function-Error</c>.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>An answer without a body.</summary>
    public static AwsAnswer Empty(int status) => new(status, null, ReadOnlyMemory<byte>.Empty);

    /// <summary>A JSON body; the content type is the one of the service's protocol.</summary>
    public static AwsAnswer Json(JsonNode body) => new(200, null, System.Text.Encoding.UTF8.GetBytes(body.ToJsonString()));
}
