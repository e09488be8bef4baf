using System.Text.Json;
using System.Text.Json.Nodes;

namespace ConfirmFlow.Local;

/// <summary>Amazon EventBridge: PutEvents. (EventBridge API Reference, "PutEvents".)</summary>
internal sealed class EventsService(StackTemplate template, Journal journal, IAuthorizer authorizer, TimeProvider time) : IAwsService
{
    private const int MostEntries = 10;

    /// <inheritdoc/>
    public string SigningName => "events";

    /// <inheritdoc/>
    public WireProtocol Protocol => WireProtocol.Json11;

    /// <inheritdoc/>
    public Task<AwsAnswer> Answer(AwsCall call, CancellationToken cancel)
    {
        if (call.Operation != "PutEvents")
        {
            throw AwsError.UnknownOperation("EventBridge", call.Operation);
        }

        var entries = ((JsonNode.Parse(call.Body.Span) as JsonObject) ?? []).ListOf("Entries").OfType<JsonObject>().ToList();
        if (entries.Count is 0 or > MostEntries)
        {
            throw AwsError.Validation($"PutEvents takes 1 to {MostEntries} entries.");
        }

        foreach (var entry in entries)
        {
            Demand(call.Caller, entry);
        }

        var answers = entries.Select(Take).ToList();
        return Task.FromResult(AwsAnswer.Json(new JsonObject
        {
            ["FailedEntryCount"] = answers.Count(answer => answer.ContainsKey("ErrorCode")),
            ["Entries"] = new JsonArray([.. answers]),
        }));
    }

    private void Demand(Caller caller, JsonObject entry)
    {
        var bus = Bus(entry);
        authorizer.Demand(caller, "events:PutEvents", $"{template.Stack.Prefix("events")}:event-bus/{bus}", new ConditionKeys()
            .With("events:source", entry.TextOf("Source"))
            .With("events:detail-type", entry.TextOf("DetailType")));
        if (bus != "default" && !template.Buses.Any(known => known.Name == bus))
        {
            throw new AwsError(400, "ResourceNotFoundException", $"Event bus {bus} does not exist.");
        }
    }

    private JsonObject Take(JsonObject entry)
    {
        if (entry.TextOf("Source") is not { Length: > 0 } source || entry.TextOf("DetailType") is not { Length: > 0 } type)
        {
            return Fault("InvalidArgument", "Source and DetailType are needed.");
        }

        if (Detail(entry) is not { } detail)
        {
            return Fault("MalformedDetail", "Detail is malformed.");
        }

        var id = Guid.NewGuid().ToString();
        journal.Append(new()
        {
            ["id"] = id,
            ["at"] = Instant.Text(time.GetUtcNow()),
            ["bus"] = Bus(entry),
            ["source"] = source,
            ["detailType"] = type,
            ["resources"] = new JsonArray([.. entry.TextsOf("Resources").Select(resource => JsonValue.Create(resource))]),
            ["detail"] = detail,
        });
        return new() { ["EventId"] = id };
    }

    private static JsonObject? Detail(JsonObject entry)
    {
        try
        {
            return JsonNode.Parse(entry.TextOf("Detail") ?? "") as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Bus(JsonObject entry) => (entry.TextOf("EventBusName") ?? "default").Split('/')[^1];

    private static JsonObject Fault(string code, string message) => new() { ["ErrorCode"] = code, ["ErrorMessage"] = message };
}
