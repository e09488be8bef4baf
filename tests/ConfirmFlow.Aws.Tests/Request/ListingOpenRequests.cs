using Amazon.DynamoDBv2;
using Amazon.Runtime;

namespace ConfirmFlow.Aws.Tests;

public sealed class ListingOpenRequests(Table table) : IClassFixture<Table>
{
    [Fact]
    public async Task Requests_are_listed_until_their_report_is_recorded()
    {
        var (waiting, settled, reported) = (await table.Add(), await table.Add(A.ApprovedRequest()), await table.Add(A.ApprovedRequest()));
        await table.Save(settled, settled.RefuseToExecute(new Refusal(RefusalCode.Changed, "x"), A.Stamp()));
        await table.Save(reported, reported.RefuseToExecute(new Refusal(RefusalCode.Changed, "x"), A.Stamp()).Reported(A.Stamp()));

        var open = (await table.Open.List(default)).Ids;

        Assert.Contains(waiting.Id, open);
        Assert.Contains(settled.Id, open);
        Assert.DoesNotContain(reported.Id, open);
    }

    [Fact]
    public async Task Every_page_is_read()
    {
        var pages = new Queue<string>(
        [
            $$$"""{"Items":[{"key":{"S":"request#{{{A.Id}}}"}}],"LastEvaluatedKey":{"key":{"S":"request#{{{A.Id}}}"},"open":{"S":"open"},"opened":{"S":"2026"}} }""",
            """{"Items":[{"key":{"S":"request#x"}},{"key":{"S":"pointer#ar-bbbbbbbbbbbbbbbbbbbbbbbbbb"}},{"key":{"S":"request#ar-aaaaaaaaaaaaaaaaaaaaaaaaaa"}}]}""",
        ]);
        await using var wire = Listener.Answering(_ => Task.FromResult<Said?>(new Said(200, pages.Dequeue())));
        using var client = new AmazonDynamoDBClient(
            new BasicAWSCredentials("local", "local"), new AmazonDynamoDBConfig { ServiceURL = wire.Address.AbsoluteUri, AuthenticationRegion = "us-east-1" });

        var (open, nameless) = await new DynamoDbOpenRequests(client, Table.Name).List(default);

        Assert.Equal([A.Id, RequestId.Parse("ar-aaaaaaaaaaaaaaaaaaaaaaaaaa")], open);
        Assert.Equal(2, nameless);
        Assert.DoesNotContain("ExclusiveStartKey", wire.Heard.First().Body, StringComparison.Ordinal);
        Assert.Contains("\"ExclusiveStartKey\":{\"key\"", wire.Heard.Last().Body, StringComparison.Ordinal);
    }
}
