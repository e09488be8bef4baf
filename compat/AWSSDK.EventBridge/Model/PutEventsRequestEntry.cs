namespace Amazon.EventBridge.Model;

/// <summary>One event.</summary>
public class PutEventsRequestEntry
{
    /// <summary>What happened: a JSON object.</summary>
    public string Detail { get; set; }

    /// <summary>What kind of thing happened.</summary>
    public string DetailType { get; set; }

    /// <summary>The bus, by name or ARN.</summary>
    public string EventBusName { get; set; }

    /// <summary>ARNs it is about.</summary>
    public List<string> Resources { get; set; }

    /// <summary>Who says so.</summary>
    public string Source { get; set; }

    /// <summary>When; the time of the call where it is not set.</summary>
    public DateTime? Time { get; set; }

    /// <summary>The X-Ray trace it belongs to.</summary>
    public string TraceHeader { get; set; }
}
