using System.Text.Json;
using Amazon.EventBridge;
using Amazon.Runtime;

namespace ConfirmFlow.Aws.Tests;

public sealed class PublishingOutcomes
{
    private static readonly ApprovalRequest Denied = Accepted(A.Request().Decide(A.Denial(Ada), A.Stamp(Noon.AddMinutes(1))));

    private static AmazonEventBridgeClient Client(Listener listener) => new(
        new BasicAWSCredentials("local", "local"),
        new AmazonEventBridgeConfig { ServiceURL = listener.Address.AbsoluteUri, AuthenticationRegion = "us-east-1", MaxErrorRetry = 0 });

    /// <summary>The event as it comes out of a bus, with what EventBridge adds: https://docs.aws.amazon.com/eventbridge/latest/ref/overiew-event-structure.html.</summary>
    internal static async Task<JsonElement> Published(ApprovalRequest settled)
    {
        await using var bus = Listener.Answering(new Said(200, """{"FailedEntryCount":0,"Entries":[{"EventId":"e"}]}"""));
        using var client = Client(bus);
        await new EventBridgeEvents(new(client), "confirmflow-events").Publish(settled, default);

        using var body = JsonDocument.Parse(Assert.Single(bus.Heard).Body);
        var entry = Assert.Single(body.RootElement.GetProperty("Entries").EnumerateArray());
        return JsonSerializer.SerializeToElement(new Dictionary<string, object?>
        {
            ["version"] = "0", ["id"] = "6a7e8feb-b491-4cf7-a9f1-bf3703467718", ["account"] = "111122223333", ["region"] = "us-east-1", ["time"] = "2026-11-23T12:07:00Z", ["resources"] = Array.Empty<string>(),
            ["source"] = entry.GetProperty("Source").GetString(), ["detail-type"] = entry.GetProperty("DetailType").GetString(), ["detail"] = JsonSerializer.Deserialize<JsonElement>(entry.GetProperty("Detail").GetString()!),
        });
    }

    [Fact]
    public async Task An_outcome_is_one_event_without_parameters_or_words_of_people()
    {
        await using var bus = Listener.Answering(new Said(200, """{"FailedEntryCount":0,"Entries":[{"EventId":"e"}]}"""));
        using var client = Client(bus);

        await new EventBridgeEvents(new(client), "confirmflow-events").Publish(Denied, default);

        using var body = JsonDocument.Parse(Assert.Single(bus.Heard).Body);
        var entry = Assert.Single(body.RootElement.GetProperty("Entries").EnumerateArray());
        Assert.Equal(
            ("confirmflow-events", "confirmflow", "Request Denied"),
            (entry.GetProperty("EventBusName").GetString(), entry.GetProperty("Source").GetString(), entry.GetProperty("DetailType").GetString()));
        using var detail = JsonDocument.Parse(entry.GetProperty("Detail").GetString()!);
        Assert.Equal(["action", "agent", "openedAt", "requestId", "requester", "settledAt", "status"], detail.RootElement.EnumerateObject().Select(property => property.Name));
        Assert.DoesNotContain("12.50", bus.Heard.First().Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Not this one", bus.Heard.First().Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bus_that_takes_nothing_is_a_fault_although_it_answers_200()
    {
        await using var bus = Listener.Answering(new Said(200, """{"FailedEntryCount":1,"Entries":[{"ErrorCode":"InternalFailure","ErrorMessage":"no"}]}"""));
        using var client = Client(bus);

        var fault = await Assert.ThrowsAsync<EventNotTakenException>(() => new EventBridgeEvents(new(client), "confirmflow-events").Publish(Denied, default));

        Assert.Contains("InternalFailure", fault.Message, StringComparison.Ordinal);
    }
}
