using System.Text;
using Amazon.DynamoDBv2;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Auth;
using Amazon.Runtime.Internal.Util;

namespace ConfirmFlow.Story.Tests;

/// <summary>Calls of services that no package at hand has a client for: plain HTTP, signed by the SDK's own signer.</summary>
internal sealed class SignedHttp(Uri endpoint, Keys keys)
{
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromMinutes(3) };
    private static readonly IClientConfig Region = new AmazonDynamoDBConfig { AuthenticationRegion = "us-east-1", ServiceURL = "http://127.0.0.1" };

    /// <summary>Sends one signed request.</summary>
    /// <param name="service">The service's name in the signature.</param>
    /// <param name="path">The path of its URL, maybe with <c>{name}</c> in it.</param>
    /// <param name="name">What stands there, not escaped.</param>
    /// <param name="body">The body.</param>
    /// <param name="headers">Further headers; all are signed.</param>
    public Task<Reply> Post(string service, string path, string name, string body, params IEnumerable<(string Name, string Value)> headers) =>
        Post(service, path, name, Encoding.UTF8.GetBytes(body), headers);

    /// <inheritdoc cref="Post(string, string, string, string, IEnumerable{ValueTuple{string, string}})"/>
    public async Task<Reply> Post(string service, string path, string name, byte[] body, params IEnumerable<(string Name, string Value)> headers)
    {
        var request = new DefaultRequest(new Unmodelled(), service)
        {
            HttpMethod = "POST", Endpoint = endpoint, ResourcePath = path, Content = body,
            OverrideSigningServiceName = service, AuthenticationRegion = "us-east-1",
        };
        request.AddPathResource("{name}", name);
        foreach (var (header, value) in headers) request.Headers[header] = value;
        if (keys.Token is { } token) request.Headers["X-Amz-Security-Token"] = token;
        request.Headers["Authorization"] = new AWS4Signer().SignRequest(request, Region, new RequestMetrics(), keys.Id, keys.Secret).ForAuthorizationHeader;

        using var message = new HttpRequestMessage(HttpMethod.Post, new Uri(endpoint, path.Replace("{name}", Uri.EscapeDataString(name), StringComparison.Ordinal))) { Content = new ByteArrayContent(request.Content) };
        foreach (var (header, value) in request.Headers)
            if (!message.Headers.TryAddWithoutValidation(header, value))
                message.Content.Headers.TryAddWithoutValidation(header, value);

        using var answer = await Http.SendAsync(message);
        return new Reply(
            (int)answer.StatusCode,
            answer.Headers.Concat(answer.Content.Headers).ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase),
            await answer.Content.ReadAsStringAsync());
    }

    /// <inheritdoc cref="Post(string, string, string, string, IEnumerable{ValueTuple{string, string}})"/>
    public Task<Reply> Post(string service, string path, string body, params IEnumerable<(string Name, string Value)> headers) =>
        Post(service, path, "", body, headers);

    private sealed class Unmodelled : AmazonWebServiceRequest;
}
