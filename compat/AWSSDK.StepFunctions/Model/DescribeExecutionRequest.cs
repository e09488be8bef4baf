namespace Amazon.StepFunctions.Model;

/// <summary>Asks what became of an execution.</summary>
public class DescribeExecutionRequest : AmazonStepFunctionsRequest
{
    /// <summary>The execution.</summary>
    public string ExecutionArn { get; set; }
}
