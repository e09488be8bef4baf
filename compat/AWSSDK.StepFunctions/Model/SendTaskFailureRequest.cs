namespace Amazon.StepFunctions.Model;

/// <summary>Says that the task of a token failed.</summary>
public class SendTaskFailureRequest : AmazonStepFunctionsRequest
{
    /// <summary>Why, in words.</summary>
    public string Cause { get; set; }

    /// <summary>Why, as a code.</summary>
    public string Error { get; set; }

    /// <summary>The token, at most 2,048 characters.</summary>
    public string TaskToken { get; set; }
}
