using Amazon.Runtime;

namespace Amazon.EventBridge.Model;

/// <summary>What became of each event, in their order.</summary>
public class PutEventsResponse : AmazonWebServiceResponse
{
    /// <summary>One for each event.</summary>
    public List<PutEventsResultEntry> Entries { get; set; }

    /// <summary>How many were not taken: the call succeeds all the same.</summary>
    public int? FailedEntryCount { get; set; }
}
