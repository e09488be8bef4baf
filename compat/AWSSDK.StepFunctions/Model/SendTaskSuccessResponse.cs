using Amazon.Runtime;

namespace Amazon.StepFunctions.Model;

/// <summary>Heard.</summary>
public class SendTaskSuccessResponse : AmazonWebServiceResponse;
