using Amazon.EventBridge;
using Amazon.EventBridge.Model;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Aws;

/// <summary>Amazon EventBridge: source <c>confirmflow</c>, detail type <c>Request Executed</c>, <c>Request Denied</c> and so on. Ids and outcome, no parameters.</summary>
public sealed class EventBridgeEvents(Lazy<IAmazonEventBridge> client, string bus) : IEvents
{
    /// <inheritdoc />
    public async Task Publish(ApprovalRequest settled, CancellationToken cancel)
    {
        var answer = await client.Value.PutEventsAsync(new PutEventsRequest
        {
            Entries =
            [
                new PutEventsRequestEntry
                {
                    EventBusName = bus,
                    Source = "confirmflow",
                    DetailType = $"Request {settled.Status}",
                    Detail = Detail(settled),
                    Time = settled.SettledAt?.UtcDateTime,
                },
            ],
        }, cancel);
        // PutEvents answers 200 even when it took nothing.
        if (answer.FailedEntryCount > 0) throw new EventNotTakenException(settled.Id, answer.Entries?.FirstOrDefault()?.ErrorCode);
    }

    private static string Detail(ApprovalRequest settled) => new CanonicalJsonObject()
        .Set("requestId", settled.Id.Value)
        .Set("status", settled.Status.ToString())
        .Set("action", settled.Action)
        .Set("requester", settled.Requester.Address)
        .Set("agent", settled.Agent.Name)
        .Set("openedAt", Time.Text(settled.Opened))
        .Set("settledAt", settled.SettledAt is { } at ? Time.Text(at) : null)
        .ToString();
}

/// <summary>The bus did not take an event.</summary>
public sealed class EventNotTakenException(RequestId id, string? code) : Exception($"The event of request {id} was not taken: {code ?? "no code"}.");
