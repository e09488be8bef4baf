// The least a function in .NET can do: ask the Runtime API, read one item over plain HTTP (unsigned, no AWS client), answer.
// FLOOR_READS=0 leaves out the read.
using System.Net.Http.Headers;

using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
var runtime = $"http://{Environment.GetEnvironmentVariable("AWS_LAMBDA_RUNTIME_API")}/2018-06-01/runtime/invocation";
var table = new Uri(Environment.GetEnvironmentVariable("AWS_ENDPOINT_URL")!);
var reads = Environment.GetEnvironmentVariable("FLOOR_READS") != "0";
while (true)
{
    using var next = await http.GetAsync($"{runtime}/next");
    var asked = await next.Content.ReadAsStringAsync();
    if (reads)
    {
        using var question = new StringContent(asked);
        question.Headers.ContentType = new MediaTypeHeaderValue("application/x-amz-json-1.0");
        question.Headers.Add("X-Amz-Target", "DynamoDB_20120810.GetItem");
        using var item = await http.PostAsync(table, question);
        await item.Content.ReadAsByteArrayAsync();
    }

    using var answer = new StringContent("""{"done":true}""");
    using var taken = await http.PostAsync($"{runtime}/{next.Headers.GetValues("Lambda-Runtime-Aws-Request-Id").First()}/response", answer);
}
