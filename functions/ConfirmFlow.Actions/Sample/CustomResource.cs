using System.Text.Json;
using System.Text.Json.Serialization;

namespace ConfirmFlow.Actions;

/// <summary>What CloudFormation sends to the function behind a custom resource.</summary>
/// <remarks>https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/crpg-ref-requests.html</remarks>
public sealed record CustomResourceEvent
{
    /// <summary>Create, Update or Delete.</summary>
    [JsonPropertyName("RequestType")]
    public string RequestType { get; init; } = "";

    /// <summary>Where the answer is to be put.</summary>
    [JsonPropertyName("ResponseURL")]
    public string ResponseUrl { get; init; } = "";

    /// <summary>The stack.</summary>
    [JsonPropertyName("StackId")]
    public string StackId { get; init; } = "";

    /// <summary>This request.</summary>
    [JsonPropertyName("RequestId")]
    public string RequestId { get; init; } = "";

    /// <summary>The resource in the template.</summary>
    [JsonPropertyName("LogicalResourceId")]
    public string LogicalResourceId { get; init; } = "";

    /// <summary>The resource as it was made; not sent with Create.</summary>
    [JsonPropertyName("PhysicalResourceId")]
    public string? PhysicalResourceId { get; init; }
}

/// <summary>What CloudFormation waits for.</summary>
/// <remarks>https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/crpg-ref-responses.html</remarks>
public sealed record CustomResourceAnswer(
    [property: JsonPropertyName("Status")] string Status,
    [property: JsonPropertyName("Reason")] string Reason,
    [property: JsonPropertyName("PhysicalResourceId")] string PhysicalResourceId,
    [property: JsonPropertyName("StackId")] string StackId,
    [property: JsonPropertyName("RequestId")] string RequestId,
    [property: JsonPropertyName("LogicalResourceId")] string LogicalResourceId)
{
    /// <summary>Answers an event.</summary>
    public static CustomResourceAnswer To(CustomResourceEvent asked, bool success, string reason) => new(
        success ? "SUCCESS" : "FAILED", reason, asked.PhysicalResourceId ?? asked.LogicalResourceId, asked.StackId, asked.RequestId, asked.LogicalResourceId);

    /// <summary>Puts the answer where the event says. The address is signed for an empty content type.</summary>
    public async Task PutTo(string url, CancellationToken cancel)
    {
        using var http = new HttpClient();
        using var body = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(this, ActionsJson.Default.CustomResourceAnswer));
        body.Headers.ContentType = null;
        using var answer = await http.PutAsync(new Uri(url), body, cancel);
        answer.EnsureSuccessStatusCode();
    }
}
