// The least a function in .NET can do that reads a table on AWS: as ../floor, but the read is signed and made by AWS's own client.
using System.Text.Json;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
using var table = new AmazonDynamoDBClient();
var runtime = $"http://{Environment.GetEnvironmentVariable("AWS_LAMBDA_RUNTIME_API")}/2018-06-01/runtime/invocation";
while (true)
{
    using var next = await http.GetAsync($"{runtime}/next");
    using var asked = JsonDocument.Parse(await next.Content.ReadAsStringAsync());
    var key = asked.RootElement.GetProperty("Key").GetProperty("key").GetProperty("S").GetString();
    await table.GetItemAsync(new GetItemRequest
    {
        TableName = asked.RootElement.GetProperty("TableName").GetString(), Key = new() { ["key"] = new() { S = key } }, ConsistentRead = true,
    });

    using var answer = new StringContent("""{"done":true}""");
    using var taken = await http.PostAsync($"{runtime}/{next.Headers.GetValues("Lambda-Runtime-Aws-Request-Id").First()}/response", answer);
}
