using System.Text.Json.Nodes;

namespace ConfirmFlow.Local;

/// <summary>History events as the API writes them.</summary>
/// <remarks>https://docs.aws.amazon.com/step-functions/latest/apireference/API_HistoryEvent.html</remarks>
internal static class EventJson
{
    public static JsonObject Of(HistoryEvent happened, bool withData)
    {
        var json = new JsonObject
        {
            ["timestamp"] = WireTime.Of(happened.At),
            ["type"] = happened.Type,
            ["id"] = happened.Id,
            ["previousEventId"] = happened.PreviousId,
        };
        if (happened.Details is { } details) json[happened.DetailsName] = Details(details, withData);
        return json;
    }

    private static JsonObject Details(EventDetails details, bool withData)
    {
        var json = new JsonObject();
        Add(json, "name", details.Name);
        Add(json, "resourceType", details.ResourceType);
        Add(json, "resource", details.Resource);
        Add(json, "region", details.Region);
        Add(json, "roleArn", details.RoleArn);
        Add(json, "error", details.Error);
        if (details.TimeoutInSeconds is { } timeout) json["timeoutInSeconds"] = timeout;
        if (details.HeartbeatInSeconds is { } heartbeat) json["heartbeatInSeconds"] = heartbeat;
        if (!withData) return json;
        Add(json, "cause", details.Cause);
        Add(json, "parameters", details.Parameters);
        AddWhole(json, "input", details.Input);
        AddWhole(json, "output", details.Output);
        return json;
    }

    private static void Add(JsonObject json, string name, string? value)
    {
        if (value is not null) json[name] = value;
    }

    private static void AddWhole(JsonObject json, string name, string? value)
    {
        if (value is null) return;
        json[name] = value;
        json[name + "Details"] = new JsonObject { ["truncated"] = false };
    }
}
