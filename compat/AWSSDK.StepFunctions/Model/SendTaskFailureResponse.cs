using Amazon.Runtime;

namespace Amazon.StepFunctions.Model;

/// <summary>Heard.</summary>
public class SendTaskFailureResponse : AmazonWebServiceResponse;
