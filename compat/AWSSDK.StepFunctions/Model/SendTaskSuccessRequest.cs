namespace Amazon.StepFunctions.Model;

/// <summary>Says that the task of a token is done.</summary>
public class SendTaskSuccessRequest : AmazonStepFunctionsRequest
{
    /// <summary>The output: JSON of at most 262,144 bytes.</summary>
    public string Output { get; set; }

    /// <summary>The token, at most 2,048 characters.</summary>
    public string TaskToken { get; set; }
}
