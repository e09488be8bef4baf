using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace ConfirmFlow.Aws.Tests;

/// <summary>The one table, as template.yaml defines it.</summary>
internal static class RequestsTable
{
    public static CreateTableRequest Definition(string name) => new()
    {
        TableName = name,
        KeySchema = [new("key", KeyType.HASH)],
        AttributeDefinitions = [new("key", ScalarAttributeType.S), new("open", ScalarAttributeType.S), new("opened", ScalarAttributeType.S), new("approver", ScalarAttributeType.S), new("made", ScalarAttributeType.S)],
        GlobalSecondaryIndexes =
        [
            new()
            {
                IndexName = "open-requests",
                KeySchema = [new("open", KeyType.HASH), new("opened", KeyType.RANGE)],
                Projection = new() { ProjectionType = ProjectionType.KEYS_ONLY },
            },
            new()
            {
                IndexName = "links-of-approvers",
                KeySchema = [new("approver", KeyType.HASH), new("made", KeyType.RANGE)],
                Projection = new() { ProjectionType = ProjectionType.INCLUDE, NonKeyAttributes = ["request", "digest", "round", "expiresAt"] },
            },
        ],
        BillingMode = BillingMode.PAY_PER_REQUEST,
    };
}
