using System.Text.Json;
using Amazon.Compat;
using Amazon.EventBridge.Model;
using Amazon.Runtime.Internal;

namespace Amazon.EventBridge;

/// <summary>EventBridge's operation in JSON 1.1.</summary>
/// <remarks>https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutEvents.html</remarks>
internal static class Wire
{
    public static readonly InvokeOptions PutEvents = new()
    {
        RequestMarshaller = new JsonRequest<PutEventsRequest>(
            "Amazon.EventBridge",
            "/",
            "application/x-amz-json-1.1",
            "AWSEvents.PutEvents",
            (json, request) => json.Objects("Entries", request.Entries, Write)),
        ResponseUnmarshaller = new JsonResponse(
            json => new PutEventsResponse { Entries = json.Objects("Entries", Read), FailedEntryCount = json.Number("FailedEntryCount") },
            Faults.Of),
    };

    private static void Write(Utf8JsonWriter json, PutEventsRequestEntry entry)
    {
        json.Text("Detail", entry.Detail);
        json.Text("DetailType", entry.DetailType);
        json.Text("EventBusName", entry.EventBusName);
        json.Texts("Resources", entry.Resources);
        json.Text("Source", entry.Source);
        json.Time("Time", entry.Time);
        json.Text("TraceHeader", entry.TraceHeader);
    }

    private static PutEventsResultEntry Read(JsonElement json) => new()
    {
        ErrorCode = json.Text("ErrorCode"),
        ErrorMessage = json.Text("ErrorMessage"),
        EventId = json.Text("EventId"),
    };
}
