using System.Text;
using Microsoft.AspNetCore.Http;

namespace ConfirmFlow.Local.Tests;

public class ReadingCalls
{
    [Theory]
    [InlineData("not json")]
    [InlineData("""{"TableName":"a","TableName":"b"}""")]
    [InlineData("""{"TableName":"a","Key":{"key":{"S":"x"},"key":{"S":"y"}}}""")]
    [InlineData("""{"TableName":"\ud800"}""")]
    [InlineData("""{"\ud800":"a"}""")]
    public void What_says_nothing_certain_is_answered_as_DynamoDB_does(string body)
    {
        var refused = Assert.Throws<AwsError>(() => Read(body));

        Assert.Equal((400, "SerializationException"), (refused.Status, refused.Code));
    }

    [Theory]
    [InlineData("""{"TableName":"a"}""", 1)]
    [InlineData("[]", 0)]
    public void What_is_JSON_is_read(string body, int members) => Assert.Equal(members, Read(body).Count);

    private static System.Text.Json.Nodes.JsonObject Read(string body) =>
        DynamoDbService.Body(new("GetItem", "POST", "/", new HeaderDictionary(), Encoding.UTF8.GetBytes(body), new("arn:aws:iam::123456789012:user/local", "local", null)));
}
