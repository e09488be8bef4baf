namespace Amazon.EventBridge.Model;

/// <summary>What became of one event.</summary>
public class PutEventsResultEntry
{
    /// <summary>Why it was not taken.</summary>
    public string ErrorCode { get; set; }

    /// <summary>Why it was not taken, in words.</summary>
    public string ErrorMessage { get; set; }

    /// <summary>Its id, where it was taken.</summary>
    public string EventId { get; set; }
}
