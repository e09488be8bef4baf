using Amazon.Runtime;

namespace Amazon.StepFunctions.Model;

/// <summary>The execution that runs now.</summary>
public class StartExecutionResponse : AmazonWebServiceResponse
{
    /// <summary>The execution.</summary>
    public string ExecutionArn { get; set; }

    /// <summary>When it began, UTC.</summary>
    public DateTime? StartDate { get; set; }
}
