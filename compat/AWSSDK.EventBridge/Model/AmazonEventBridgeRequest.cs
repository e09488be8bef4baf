using Amazon.Runtime;

namespace Amazon.EventBridge.Model;

/// <summary>What requests to EventBridge have in common.</summary>
public class AmazonEventBridgeRequest : AmazonWebServiceRequest;
