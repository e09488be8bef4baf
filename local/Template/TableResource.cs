using System.Text.Json.Nodes;

namespace ConfirmFlow.Local;

/// <summary>A table of the template.</summary>
internal sealed record TableResource
{
    /// <summary>Its name in the template.</summary>
    public required string LogicalId { get; init; }

    /// <summary>Its physical name.</summary>
    public required string Name { get; init; }

    /// <summary>Its ARN.</summary>
    public required string Arn { get; init; }

    /// <summary>The attribute that is its partition key.</summary>
    public required string HashKey { get; init; }

    /// <summary>The partition keys of its indexes.</summary>
    public required IReadOnlyDictionary<string, string> IndexHashKeys { get; init; }

    /// <summary>The attribute that holds the second an item ends, or null.</summary>
    public string? TimeToLive { get; init; }

    /// <summary>The table's own policy, or null.</summary>
    public JsonObject? Policy { get; init; }

    /// <summary>What <c>CreateTable</c> takes.</summary>
    public required JsonObject Definition { get; init; }

    /// <summary>Reads a table from its resolved properties.</summary>
    public static TableResource Read(ResourceIdentity identity, string logicalId, JsonObject properties)
    {
        var definition = new JsonObject { ["TableName"] = identity.Name, ["BillingMode"] = "PAY_PER_REQUEST" };
        foreach (var name in (string[])["AttributeDefinitions", "KeySchema", "GlobalSecondaryIndexes", "LocalSecondaryIndexes"])
        {
            if (properties[name] is { } value)
            {
                definition[name] = value.DeepClone();
            }
        }

        var ttl = properties.ObjectOf("TimeToLiveSpecification");
        return new()
        {
            LogicalId = logicalId,
            Name = identity.Name,
            Arn = identity.Arn,
            HashKey = Hash(properties),
            IndexHashKeys = properties.ListOf("GlobalSecondaryIndexes").Concat(properties.ListOf("LocalSecondaryIndexes"))
                .OfType<JsonObject>().ToDictionary(index => index.TextOf("IndexName") ?? "", Hash),
            TimeToLive = ttl.TextOf("Enabled") == "true" ? ttl.TextOf("AttributeName") : null,
            Policy = properties.ObjectOf("ResourcePolicy")["PolicyDocument"] as JsonObject,
            Definition = definition,
        };
    }

    private static string Hash(JsonObject keyed) =>
        keyed.ListOf("KeySchema").OfType<JsonObject>().First(key => key.TextOf("KeyType") == "HASH").TextOf("AttributeName")!;
}
