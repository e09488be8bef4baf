namespace Amazon.EventBridge.Model;

/// <summary>Publishes events.</summary>
public class PutEventsRequest : AmazonEventBridgeRequest
{
    /// <summary>The events, at most ten and 256 KB in all.</summary>
    public List<PutEventsRequestEntry> Entries { get; set; }
}
