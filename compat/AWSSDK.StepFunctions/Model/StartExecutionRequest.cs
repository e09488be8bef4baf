namespace Amazon.StepFunctions.Model;

/// <summary>Starts an execution of a state machine.</summary>
public class StartExecutionRequest : AmazonStepFunctionsRequest
{
    /// <summary>The input: JSON of at most 262,144 bytes.</summary>
    public string Input { get; set; }

    /// <summary>The name, at most 80 characters; a name stays taken for 90 days after the end.</summary>
    public string Name { get; set; }

    /// <summary>The machine.</summary>
    public string StateMachineArn { get; set; }

    /// <summary>The X-Ray trace it belongs to.</summary>
    public string TraceHeader { get; set; }
}
