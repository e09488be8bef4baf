using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace ConfirmFlow.Local;

/// <summary>The emulator that keeps the tables.</summary>
internal sealed class Dynalite(Task<Uri> address, HttpClient http)
{
    // It looks at the form of a signature only; the real one has been verified before anything comes here.
    private const string Anybody = "AWS4-HMAC-SHA256 Credential=local/20000101/us-east-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0";

    /// <summary>Passes a call on.</summary>
    public async Task<AwsAnswer> Pass(string operation, ReadOnlyMemory<byte> body, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, await address);
        request.Headers.TryAddWithoutValidation("Authorization", Anybody);
        request.Headers.TryAddWithoutValidation("X-Amz-Date", "20000101T000000Z");
        request.Headers.TryAddWithoutValidation("X-Amz-Target", "DynamoDB_20120810." + operation);
        request.Content = new ReadOnlyMemoryContent(body);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/x-amz-json-1.0");
        using var response = await http.SendAsync(request, cancel);
        var headers = new Dictionary<string, string>();
        if (response.Headers.TryGetValues("x-amz-crc32", out var crc))
        {
            headers["x-amz-crc32"] = crc.First();
        }

        return new((int)response.StatusCode, "application/x-amz-json-1.0", await response.Content.ReadAsByteArrayAsync(cancel)) { Headers = headers };
    }

    /// <summary>Makes a call of our own.</summary>
    /// <exception cref="AwsError">It was refused.</exception>
    public async Task<JsonObject> Call(string operation, JsonObject body, CancellationToken cancel)
    {
        var answer = await Pass(operation, Encoding.UTF8.GetBytes(body.ToJsonString()), cancel);
        var json = JsonNode.Parse(answer.Body.Span) as JsonObject ?? [];
        return answer.Status == 200
            ? json
            : throw new AwsError(answer.Status, (json.TextOf("__type") ?? "").Split('#')[^1], json.TextOf("message") ?? json.TextOf("Message") ?? "");
    }

    /// <summary>Makes sure that a table of the template is there.</summary>
    public async Task Ensure(TableResource table, CancellationToken cancel)
    {
        try
        {
            await Call("CreateTable", table.Definition, cancel);
        }
        catch (AwsError there) when (there.Code == "ResourceInUseException")
        {
            return;
        }

        JsonObject named = new() { ["TableName"] = table.Name };
        while ((await Call("DescribeTable", named, cancel)).ObjectOf("Table").TextOf("TableStatus") != "ACTIVE")
        {
            await Task.Delay(20, cancel);
        }
    }
}
