using System.Net;
using System.Text.Json;

namespace ConfirmFlow.Aws;

/// <summary>A secret of AWS Secrets Manager, read through the Lambda extension beside the function, which keeps it for some minutes.</summary>
/// <remarks>
/// https://docs.aws.amazon.com/secretsmanager/latest/userguide/retrieving-secrets_lambda.html. The extension asks with the function's own role, and proves that it is asked by this
/// function by the session token; what it answers never leaves this process, and is in no variable.
/// </remarks>
/// <param name="http">The client.</param>
/// <param name="extension">Where the extension listens, such as <c>http://127.0.0.1:2773/</c>.</param>
/// <param name="arn">The ARN of the secret.</param>
/// <param name="sessionToken">The function's session token, as it is at that moment.</param>
public sealed class ExtensionSecrets(HttpClient http, Uri extension, string arn, Func<string> sessionToken) : ISecrets
{
    private const string Token = "X-Aws-Parameters-Secrets-Token";
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    /// <inheritdoc />
    public async Task<string> Find(string name, CancellationToken cancel)
    {
        using var asked = new HttpRequestMessage(HttpMethod.Get, new Uri(extension, $"secretsmanager/get?secretId={Uri.EscapeDataString(arn)}"));
        asked.Headers.Add(Token, sessionToken());
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(Longest);
        try
        {
            using var answer = await http.SendAsync(asked, limit.Token);
            if (answer.StatusCode is not HttpStatusCode.OK) throw new SecretUnreadableException(name, $"status {(int)answer.StatusCode}");
            return Read(await answer.Content.ReadAsStringAsync(limit.Token), name);
        }
        catch (HttpRequestException)
        {
            throw new SecretUnreadableException(name, "the extension does not answer");
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new SecretUnreadableException(name, "the extension does not answer in time");
        }
    }

    private string Read(string text, string name)
    {
        try
        {
            using var answer = JsonDocument.Parse(text);
            using var secret = JsonDocument.Parse(answer.RootElement.GetProperty("SecretString").GetString() ?? "");
            return secret.RootElement.TryGetProperty(name, out var value) && value.GetString() is { Length: > 0 } found ? found : throw new SecretUnreadableException(name, "there is no such text");
        }
        // The reader's own messages could quote what is in it.
        catch (Exception malformed) when (malformed is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new SecretUnreadableException(name, "it is no JSON object of texts");
        }
    }
}
