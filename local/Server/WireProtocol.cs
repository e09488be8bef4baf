namespace ConfirmFlow.Local;

/// <summary>The forms AWS services speak.</summary>
internal enum WireProtocol
{
    /// <summary>JSON bodies, the operation in the path: Lambda, SES v2.</summary>
    RestJson,

    /// <summary>AWS JSON 1.0, the operation in <c>X-Amz-Target</c>: DynamoDB, Step Functions.</summary>
    Json10,

    /// <summary>AWS JSON 1.1, the operation in <c>X-Amz-Target</c>: EventBridge.</summary>
    Json11,

    /// <summary>Form bodies and XML answers, the operation in <c>Action</c>: STS.</summary>
    Query,
}
