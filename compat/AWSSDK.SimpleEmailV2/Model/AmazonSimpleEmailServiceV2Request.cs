using Amazon.Runtime;

namespace Amazon.SimpleEmailV2;

/// <summary>What requests to SES have in common.</summary>
public class AmazonSimpleEmailServiceV2Request : AmazonWebServiceRequest;
