using Amazon.Runtime;

namespace Amazon.SimpleEmailV2.Model;

/// <summary>What requests to SES have in common.</summary>
public class AmazonSimpleEmailServiceV2Request : AmazonWebServiceRequest;
