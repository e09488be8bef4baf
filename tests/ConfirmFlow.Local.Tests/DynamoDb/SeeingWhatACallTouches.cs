using System.Text.Json.Nodes;

namespace ConfirmFlow.Local.Tests;

public class SeeingWhatACallTouches
{
    private static readonly TableArns Tables = new(
        [
            new()
            {
                LogicalId = "Requests",
                Name = "requests",
                Arn = "arn:aws:dynamodb:us-east-1:123456789012:table/requests",
                HashKey = "key",
                IndexHashKeys = new Dictionary<string, string> { ["open-requests"] = "open" },
                Definition = [],
            },
        ],
        new());

    [Fact]
    public void An_update_names_its_key_and_every_attribute_its_expressions_name()
    {
        var access = Only("UpdateItem", """
            {"TableName":"requests","Key":{"key":{"S":"request#1"}},
             "UpdateExpression":"SET #s = :s, history = list_append(if_not_exists(history, :none), :h), notes.text[0] = :n REMOVE #open",
             "ConditionExpression":"version = :v AND attribute_not_exists(claim)",
             "ExpressionAttributeNames":{"#s":"status","#open":"open"}}
            """);

        Assert.Equal("dynamodb:UpdateItem", access.Action);
        Assert.Equal(["request#1"], Values(access, "dynamodb:LeadingKeys"));
        Assert.Equal(["claim", "history", "key", "notes", "open", "status", "version"], Values(access, "dynamodb:Attributes").Order(StringComparer.Ordinal));
        Assert.Equal(["NONE"], Values(access, "dynamodb:ReturnValues"));
    }

    [Fact]
    public void A_put_names_every_attribute_of_its_item() => Assert.Equal(
        ["key", "status"],
        Values(Only("PutItem", """{"TableName":"requests","Item":{"key":{"S":"a"},"status":{"S":"Pending"}}}"""), "dynamodb:Attributes"));

    [Fact]
    public void A_query_of_an_index_is_about_the_index_and_its_own_key()
    {
        var access = Only("Query", """
            {"TableName":"requests","IndexName":"open-requests","KeyConditionExpression":"#o = :o AND opened < :t",
             "ExpressionAttributeNames":{"#o":"open"},"ExpressionAttributeValues":{":o":{"S":"open"},":t":{"S":"2026"}}}
            """);

        Assert.Equal("arn:aws:dynamodb:us-east-1:123456789012:table/requests/index/open-requests", access.Resource);
        Assert.Equal(["open"], Values(access, "dynamodb:LeadingKeys"));
        Assert.Equal(["ALL_PROJECTED_ATTRIBUTES"], Values(access, "dynamodb:Select"));
    }

    [Fact]
    public void A_scan_has_no_leading_key() => Assert.False(Only("Scan", """{"TableName":"requests"}""").Keys.TryGet("dynamodb:LeadingKeys", out _));

    [Theory]
    [InlineData("""{"TableName":"requests","Key":{"key":{"S":"a"}}}""", "ALL_ATTRIBUTES")]
    [InlineData("""{"TableName":"requests","Key":{"key":{"S":"a"}},"ProjectionExpression":"status"}""", "SPECIFIC_ATTRIBUTES")]
    // GetItem has no such parameter.
    [InlineData("""{"TableName":"requests","Key":{"key":{"S":"a"}},"Select":"SPECIFIC_ATTRIBUTES"}""", "ALL_ATTRIBUTES")]
    public void A_read_says_whether_it_wants_everything(string body, string select) => Assert.Equal([select], Values(Only("GetItem", body), "dynamodb:Select"));

    [Fact]
    public void A_batch_is_held_item_by_item()
    {
        var parts = Read("BatchWriteItem", """
            {"RequestItems":{"requests":[{"PutRequest":{"Item":{"key":{"S":"a"}}}},{"DeleteRequest":{"Key":{"key":{"S":"b"}}}}]}}
            """);

        Assert.All(parts, part => Assert.Equal("dynamodb:BatchWriteItem", part.Action));
        Assert.Equal(["a", "b"], parts.SelectMany(part => Values(part, "dynamodb:LeadingKeys")));
    }

    [Fact]
    public void A_transaction_needs_each_of_its_actions()
    {
        var parts = Read("TransactWriteItems", """
            {"TransactItems":[{"Put":{"TableName":"requests","Item":{"key":{"S":"a"}}}},
                              {"ConditionCheck":{"TableName":"requests","Key":{"key":{"S":"b"}},"ConditionExpression":"attribute_exists(claim)"}}]}
            """);

        Assert.Equal(["dynamodb:PutItem", "dynamodb:ConditionCheckItem"], parts.Select(part => part.Action));
        Assert.All(parts, part => Assert.Equal(["TransactWriteItems"], Values(part, "dynamodb:EnclosingOperation")));
    }

    [Theory]
    [InlineData("status, history[0].what, #p.#q", "history", "parameters", "status")]
    [InlineData("#p", "parameters")]
    public void A_projection_names_attributes_at_the_top_whatever_it_takes_of_them(string projection, params string[] attributes) => Assert.Equal(
        [.. attributes, "key"],
        Values(Only("GetItem", $$$"""{"TableName":"requests","Key":{"key":{"S":"a"}},"ProjectionExpression":"{{{projection}}}","ExpressionAttributeNames":{"#p":"parameters","#q":"amount"}}"""), "dynamodb:Attributes")
            .OrderBy(name => name == "key").ThenBy(name => name, StringComparer.Ordinal));

    [Theory]
    [InlineData("size(notes) > :n OR NOT contains(#s, :v) AND opened BETWEEN :a AND :b", "notes", "opened", "status")]
    [InlineData("#s IN (:a, :b) AND attribute_type(claim.until, :t)", "claim", "status")]
    [InlineData("begins_with ( action , :a ) and version<>:v", "action", "version")]
    public void A_condition_names_what_it_compares_and_what_it_asks_about(string condition, params string[] attributes) => Assert.Equal(
        [.. attributes, "key"],
        Values(Only("DeleteItem", $$$"""{"TableName":"requests","Key":{"key":{"S":"a"}},"ConditionExpression":"{{{condition}}}","ExpressionAttributeNames":{"#s":"status"}}"""), "dynamodb:Attributes")
            .OrderBy(name => name == "key").ThenBy(name => name, StringComparer.Ordinal));

    [Fact]
    public void The_older_parameters_name_attributes_too() => Assert.Equal(
        ["claim", "key", "status", "version"],
        Values(Only("UpdateItem", """
            {"TableName":"requests","Key":{"key":{"S":"a"}},"AttributeUpdates":{"status":{"Action":"PUT","Value":{"S":"x"}}},
             "Expected":{"version":{"Value":{"N":"1"}}},"AttributesToGet":["claim"]}
            """), "dynamodb:Attributes").Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("ALL_OLD")]
    [InlineData("UPDATED_NEW")]
    public void What_a_write_wants_back_is_seen(string wanted) => Assert.Equal(
        [wanted], Values(Only("UpdateItem", $$$"""{"TableName":"requests","Key":{"key":{"S":"a"}},"ReturnValues":"{{{wanted}}}"}"""), "dynamodb:ReturnValues"));

    [Theory]
    [InlineData("""{"TableName":"requests","Key":{"key":{"M":{"S":{"S":"a"}}}}}""")]
    [InlineData("""{"TableName":"requests","Key":{"key":{}}}""")]
    [InlineData("""{"TableName":"requests","Key":{"key":{"S":"a","N":"1"}}}""")]
    public void A_key_that_is_none_is_refused_before_anybody_is_asked(string body) =>
        Assert.Equal("ValidationException", Assert.Throws<AwsError>(() => Read("GetItem", body)).Code);

    [Theory]
    [InlineData("""{"TableName":"requests","Key":[{"key":{"S":"request#1"}}]}""")]
    [InlineData("""{"TableName":"requests","Key":{"KEY":{"S":"request#1"}}}""")]
    [InlineData("""{"TableName":"requests"}""")]
    public void What_is_in_another_place_is_no_leading_key(string body) => Assert.False(Only("GetItem", body).Keys.TryGet("dynamodb:LeadingKeys", out _));

    [Fact]
    public void A_table_named_by_arn_is_the_same_table() => Assert.Equal(
        Only("GetItem", """{"TableName":"requests","Key":{"key":{"S":"a"}}}""").Resource,
        Only("GetItem", """{"TableName":"arn:aws:dynamodb:us-east-1:123456789012:table/requests","Key":{"key":{"S":"a"}}}""").Resource);

    private static List<TableAccess> Read(string operation, string body) =>
        [.. new CallReader(Tables).Read(operation, (JsonObject)JsonNode.Parse(body)!)];

    private static TableAccess Only(string operation, string body) => Assert.Single(Read(operation, body));

    private static IReadOnlyList<string> Values(TableAccess access, string key) => access.Keys.TryGet(key, out var values) ? values : [];
}
