using System.Net.Http.Headers;

namespace ConfirmFlow.Local;

/// <summary>The emulator that takes mails.</summary>
internal sealed class SesEmulator(Task<Uri> address, HttpClient http)
{
    /// <summary>Passes a call on.</summary>
    public async Task<AwsAnswer> Pass(string path, ReadOnlyMemory<byte> body, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(await address, path));
        request.Headers.TryAddWithoutValidation("Authorization", "AWS4-HMAC-SHA256 Credential=local/20000101/us-east-1/ses/aws4_request, SignedHeaders=host, Signature=0");
        request.Content = new ReadOnlyMemoryContent(body);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var response = await http.SendAsync(request, cancel);
        var answer = await response.Content.ReadAsByteArrayAsync(cancel);
        return new((int)response.StatusCode, "application/json", answer);
    }
}
