using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace ConfirmFlow.Local;

/// <summary>Reads a table from end to end, which only the local run itself may.</summary>
internal static class Scanning
{
    /// <summary>Every item, in DynamoDB's JSON.</summary>
    public static async IAsyncEnumerable<JsonObject> Scan(this DynamoDbCall tables, JsonObject scan, [EnumeratorCancellation] CancellationToken cancel)
    {
        JsonNode? after = null;
        do
        {
            var page = (JsonObject)scan.DeepClone();
            if (after is not null) page["ExclusiveStartKey"] = after.DeepClone();
            var answer = await tables("Scan", page, cancel);
            foreach (var item in answer.ListOf("Items").OfType<JsonObject>()) yield return item;
            after = answer["LastEvaluatedKey"];
        }
        while (after is not null);
    }
}
