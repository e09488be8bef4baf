using Amazon.Runtime;

namespace Amazon.EventBridge;

/// <summary>What requests to EventBridge have in common.</summary>
public class AmazonEventBridgeRequest : AmazonWebServiceRequest;
