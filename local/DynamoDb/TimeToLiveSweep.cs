using System.Globalization;
using System.Text.Json.Nodes;

namespace ConfirmFlow.Local;

/// <summary>Deletes the items whose time has passed, which the emulator does not do by itself.</summary>
internal sealed class TimeToLiveSweep(Dynalite dynalite, IReadOnlyList<TableResource> tables, TimeProvider time)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    /// <summary>Sweeps once a minute until cancelled.</summary>
    public async Task Run(CancellationToken cancel)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(cancel))
        {
            await Sweep(cancel);
        }
    }

    /// <summary>Goes through every table with a time to live.</summary>
    public async Task Sweep(CancellationToken cancel)
    {
        foreach (var table in tables.Where(table => table.TimeToLive is not null))
        {
            JsonObject? from = null;
            do
            {
                var page = await dynalite.Call("Scan", Scan(table, from), cancel);
                foreach (var item in page.ListOf("Items").OfType<JsonObject>())
                {
                    await Delete(table, item, cancel);
                }

                from = page["LastEvaluatedKey"] as JsonObject;
            }
            while (from is not null);
        }
    }

    private async Task Delete(TableResource table, JsonObject item, CancellationToken cancel)
    {
        var call = Past(table);
        call["Key"] = new JsonObject(((JsonArray)table.Definition["KeySchema"]!)
            .Select(key => ((JsonObject)key!).TextOf("AttributeName")!)
            .Select(name => KeyValuePair.Create(name, item[name]?.DeepClone())));
        call["ConditionExpression"] = "#ttl < :now";
        try
        {
            await dynalite.Call("DeleteItem", call, cancel);
        }
        catch (AwsError prolonged) when (prolonged.Code == "ConditionalCheckFailedException")
        {
            // Somebody gave it more time since it was read.
        }
    }

    private JsonObject Scan(TableResource table, JsonObject? from)
    {
        var call = Past(table);
        call["FilterExpression"] = "#ttl < :now";
        if (from is not null)
        {
            call["ExclusiveStartKey"] = from.DeepClone();
        }

        return call;
    }

    private JsonObject Past(TableResource table) => new()
    {
        ["TableName"] = table.Name,
        ["ExpressionAttributeNames"] = new JsonObject { ["#ttl"] = table.TimeToLive },
        ["ExpressionAttributeValues"] = new JsonObject
        {
            [":now"] = new JsonObject { ["N"] = time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture) },
        },
    };
}
