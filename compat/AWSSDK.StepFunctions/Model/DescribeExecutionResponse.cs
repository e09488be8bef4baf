using Amazon.Runtime;

namespace Amazon.StepFunctions.Model;

/// <summary>What became of an execution.</summary>
public class DescribeExecutionResponse : AmazonWebServiceResponse
{
    /// <summary>Why it failed, in words.</summary>
    public string Cause { get; set; }

    /// <summary>Why it failed, as a code.</summary>
    public string Error { get; set; }

    /// <summary>The execution.</summary>
    public string ExecutionArn { get; set; }

    /// <summary>Its input, JSON.</summary>
    public string Input { get; set; }

    /// <summary>Its name.</summary>
    public string Name { get; set; }

    /// <summary>Its output, JSON; null until it succeeded.</summary>
    public string Output { get; set; }

    /// <summary>When it began, UTC.</summary>
    public DateTime? StartDate { get; set; }

    /// <summary>Its machine.</summary>
    public string StateMachineArn { get; set; }

    /// <summary>How it stands.</summary>
    public ExecutionStatus Status { get; set; }

    /// <summary>When it ended, UTC; null while it runs.</summary>
    public DateTime? StopDate { get; set; }

    /// <summary>The X-Ray trace it belongs to.</summary>
    public string TraceHeader { get; set; }
}
