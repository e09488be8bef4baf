using System.Globalization;

namespace ConfirmFlow.Local;

/// <summary>The condition keys that every request of a caller has.</summary>
internal static class PrincipalKeys
{
    /// <summary>The keys of a role's session. (IAM User Guide, "AWS global condition context keys".)</summary>
    public static ConditionKeys Of(Caller caller, RoleSession session, KnownRole role, Stack stack, DateTimeOffset now)
    {
        var keys = Circumstances(stack, now)
            .With("aws:PrincipalArn", session.RoleArn)
            .With("aws:PrincipalAccount", stack.Account)
            .With("aws:PrincipalType", "AssumedRole")
            .With("aws:userid", caller.UserId)
            .With("aws:SourceIdentity", session.SourceIdentity)
            .With("lambda:SourceFunctionArn", session.WorksFor?.Split(':') is [_, _, "lambda", ..] ? session.WorksFor : null)
            .With("aws:TokenIssueTime", session.At.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture))
            .With("aws:PrincipalIsAWSService", "false");
        foreach (var (name, value) in role.Role.Tags.Concat(session.Tags))
        {
            keys.With("aws:PrincipalTag/" + name, value);
        }

        return keys;
    }

    /// <summary>The keys a service has that asks for a resource of its own.</summary>
    /// <remarks>Lambda's execution roles are documented with the service alone (https://docs.aws.amazon.com/lambda/latest/dg/lambda-intro-execution-role.html); roles that name their function by aws:SourceArn are in use (https://github.com/aws-samples/aws2tf/pull/172).</remarks>
    public static ConditionKeys OfService(string service, string sourceArn, Stack stack, DateTimeOffset now) => Circumstances(stack, now)
        .With("aws:PrincipalServiceName", service)
        .With("aws:SourceArn", sourceArn)
        .With("aws:SourceAccount", stack.Account)
        .With("aws:PrincipalIsAWSService", "true");

    // The local run stands for AWS's own endpoints, which speak TLS only.
    private static ConditionKeys Circumstances(Stack stack, DateTimeOffset now) => new ConditionKeys()
        .With("aws:RequestedRegion", stack.Region)
        .With("aws:ResourceAccount", stack.Account)
        .With("aws:SecureTransport", "true")
        .With("aws:SourceIp", "127.0.0.1")
        .With("aws:ViaAWSService", "false")
        .With("aws:CurrentTime", now.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture))
        .With("aws:EpochTime", now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
}
