using System.Text;
using System.Text.Json;
using Amazon.DynamoDBv2;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Auth;
using Amazon.Runtime.Internal.Util;

namespace ConfirmFlow.Bench;

/// <summary>Calls of the local run, signed as its administrator.</summary>
internal sealed class Aws(Uri endpoint, HttpClient http)
{
    private static readonly IClientConfig Region = new AmazonDynamoDBConfig { AuthenticationRegion = "us-east-1", ServiceURL = "http://127.0.0.1" };

    /// <summary>Invokes a function.</summary>
    public Task<JsonElement> Invoke(string function, object payload, CancellationToken cancel) =>
        Post("lambda", $"/2015-03-31/functions/{function}/invocations", JsonSerializer.Serialize(payload), [], cancel);

    /// <summary>Calls DynamoDB.</summary>
    public Task<JsonElement> DynamoDb(string operation, object request, CancellationToken cancel) => Post(
        "dynamodb", "/", JsonSerializer.Serialize(request), [("X-Amz-Target", $"DynamoDB_20120810.{operation}"), ("Content-Type", "application/x-amz-json-1.0")], cancel);

    private async Task<JsonElement> Post(string service, string path, string body, (string Name, string Value)[] headers, CancellationToken cancel)
    {
        var request = new DefaultRequest(new Unmodelled(), service)
        {
            HttpMethod = "POST", Endpoint = endpoint, ResourcePath = path, Content = Encoding.UTF8.GetBytes(body),
            OverrideSigningServiceName = service, AuthenticationRegion = "us-east-1",
        };
        foreach (var (name, value) in headers) request.Headers[name] = value;
        request.Headers["Authorization"] = new AWS4Signer().SignRequest(request, Region, new RequestMetrics(), "local", "local").ForAuthorizationHeader;

        using var message = new HttpRequestMessage(HttpMethod.Post, new Uri(endpoint, path)) { Content = new ByteArrayContent(request.Content) };
        foreach (var (name, value) in request.Headers)
            if (!message.Headers.TryAddWithoutValidation(name, value))
                message.Content.Headers.TryAddWithoutValidation(name, value);

        using var answer = await http.SendAsync(message, cancel);
        var text = await answer.Content.ReadAsStringAsync(cancel);
        return answer.IsSuccessStatusCode && !answer.Headers.Contains("X-Amz-Function-Error")
            ? JsonDocument.Parse(text).RootElement
            : throw new InvalidOperationException($"{service} {path}: {(int)answer.StatusCode} {text}");
    }

    private sealed class Unmodelled : AmazonWebServiceRequest;
}
