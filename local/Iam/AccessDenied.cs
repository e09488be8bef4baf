namespace ConfirmFlow.Local;

/// <summary>A call the policies do not allow, in the words its service uses.</summary>
internal sealed class AccessDenied(string callerArn, AccessRequest request, Verdict verdict) : AwsError(400, "AccessDeniedException", Words(callerArn, request, verdict))
{
    /// <summary>The service it comes from, for instance <c>dynamodb</c>.</summary>
    public string Service { get; } = ServiceOf(request);

    private static string ServiceOf(AccessRequest request) => request.Action.Split(':')[0];

    // SES has an older sentence; STS does not tell who could not become a role what its trust policy says. (IAM User Guide, "Troubleshoot access denied error messages".)
    private static string Words(string caller, AccessRequest request, Verdict verdict) => ServiceOf(request) switch
    {
        "ses" => $"User `{caller}' is not authorized to perform `{request.Action}' on resource `{request.Resource}'",
        "sts" => $"User: {caller} is not authorized to perform: {request.Action} on resource: {request.Resource}",
        _ => $"User: {caller} is not authorized to perform: {request.Action} on resource: {request.Resource} {verdict.Because}",
    };
}
