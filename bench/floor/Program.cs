// The least a function in .NET can do: ask the Runtime API, read one item, answer. No AWS client.
// FLOOR_READS: "signed" is a read as DynamoDB takes it; "unsigned" shows what the signature costs; "no" leaves the read out.
using System.Net.Http.Headers;
using System.Text;

using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
var runtime = $"http://{Environment.GetEnvironmentVariable("AWS_LAMBDA_RUNTIME_API")}/2018-06-01/runtime/invocation";
var table = new Uri(Environment.GetEnvironmentVariable("AWS_ENDPOINT_URL")!);
var reads = Environment.GetEnvironmentVariable("FLOOR_READS");
while (true)
{
    using var next = await http.GetAsync($"{runtime}/next");
    var asked = await next.Content.ReadAsStringAsync();
    if (reads is not "no")
    {
        var body = Encoding.UTF8.GetBytes(asked);
        using var question = new HttpRequestMessage(HttpMethod.Post, table) { Content = new ByteArrayContent(body) };
        question.Content.Headers.ContentType = new MediaTypeHeaderValue("application/x-amz-json-1.0");
        question.Headers.Add("X-Amz-Target", Signature.Target);
        if (reads is "signed") Signature.Put(question, body);
        using var item = await http.SendAsync(question);
        item.EnsureSuccessStatusCode();
        await item.Content.ReadAsByteArrayAsync();
    }

    using var answer = new StringContent("""{"done":true}""");
    using var taken = await http.PostAsync($"{runtime}/{next.Headers.GetValues("Lambda-Runtime-Aws-Request-Id").First()}/response", answer);
}
