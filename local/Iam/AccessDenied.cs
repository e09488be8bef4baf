namespace ConfirmFlow.Local;

/// <summary>A call the policies do not allow, in the words AWS uses.</summary>
internal sealed class AccessDenied(string callerArn, AccessRequest request, Verdict verdict) : AwsError(
    400,
    "AccessDeniedException",
    $"User: {callerArn} is not authorized to perform: {request.Action} on resource: {request.Resource} {verdict.Because}");
