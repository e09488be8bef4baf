using System.Text.Json;

namespace Amazon.Lambda.Serialization.SystemTextJson;

/// <summary>Property names as they are in C#, but for two response headers that AWS spells its own way.</summary>
/// <param name="fallbackNamingPolicy">What names every other property; null leaves them as they are.</param>
public sealed class AwsNamingPolicy(JsonNamingPolicy fallbackNamingPolicy) : JsonNamingPolicy
{
    /// <summary>Leaves every other property's name as it is.</summary>
    public AwsNamingPolicy() : this(null)
    {
    }

    /// <inheritdoc />
    public override string ConvertName(string name) => name switch
    {
        "XAmzId2" => "x-amz-id-2",
        "XAmzRequestId" => "x-amz-request-id",
        _ => fallbackNamingPolicy?.ConvertName(name) ?? name,
    };
}
