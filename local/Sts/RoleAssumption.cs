namespace ConfirmFlow.Local;

/// <summary>Lets a caller become a role, when the role and the caller's own policies allow it.</summary>
internal sealed class RoleAssumption(RoleBook roles, IAuthorizer authorizer, Sessions sessions, TimeProvider time)
{
    private static readonly TimeSpan LongestChain = TimeSpan.FromHours(1);

    /// <summary>Checks and makes the session.</summary>
    /// <exception cref="AwsError">The caller may not, or asks for more than there is.</exception>
    public RoleSession Assume(Caller caller, AssumeRoleRequest request)
    {
        var role = roles.Find(request.RoleArn) ?? throw new AwsError(
            403, "AccessDenied", $"User: {caller.Arn} is not authorized to perform: sts:AssumeRole on resource: {request.RoleArn}");
        var inherited = caller.Session is null ? [] : caller.Session.Tags.Where(tag => caller.Session.TransitiveTagKeys.Contains(tag.Key)).ToList();
        var source = request.SourceIdentity ?? caller.Session?.SourceIdentity;
        CheckDuration(caller, request, role.Role);
        Demand(caller, request, role, source);
        if (request.Tags.Keys.FirstOrDefault(key => inherited.Exists(tag => tag.Key == key)) is { } taken)
        {
            throw AssumeRoleRequest.Invalid($"the tag '{taken}' comes from the session before and cannot be changed");
        }

        if (caller.Session?.SourceIdentity is { } before && before != source)
        {
            throw new AwsError(403, "AccessDenied", "A source identity that is set cannot be changed.");
        }

        var session = Callers.NewSession(request.RoleArn, request.SessionName, time.GetUtcNow(), request.Duration) with
        {
            SourceIdentity = source,
            AssumedBy = caller.Session?.AccessKeyId,
            Policy = request.Policy,
            Tags = request.Tags.Concat(inherited).ToDictionary(tag => tag.Key, tag => tag.Value),
            TransitiveTagKeys = [.. request.TransitiveTagKeys, .. inherited.Select(tag => tag.Key)],
        };
        sessions.Keep(session);
        return session;
    }

    private static void CheckDuration(Caller caller, AssumeRoleRequest request, RoleResource role)
    {
        if (caller.Session is not null && request.Duration > LongestChain)
        {
            throw AssumeRoleRequest.Invalid("The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining");
        }

        if (request.Duration > role.LongestSession)
        {
            throw AssumeRoleRequest.Invalid("The requested DurationSeconds exceeds the MaxSessionDuration set for this role.");
        }
    }

    private void Demand(Caller caller, AssumeRoleRequest request, KnownRole role, string? source)
    {
        var keys = new ConditionKeys()
            .With("sts:RoleSessionName", request.SessionName)
            .With("sts:SourceIdentity", source)
            .With("sts:ExternalId", request.ExternalId);
        if (request.TransitiveTagKeys.Count > 0)
        {
            keys.With("sts:TransitiveTagKeys", request.TransitiveTagKeys);
        }

        if (request.Tags.Count > 0)
        {
            keys.With("aws:TagKeys", [.. request.Tags.Keys]);
        }

        foreach (var (name, value) in request.Tags)
        {
            keys.With("aws:RequestTag/" + name, value);
        }

        authorizer.DemandTrust(caller, "sts:AssumeRole", role, keys);
        if (request.Tags.Count > 0)
        {
            authorizer.DemandTrust(caller, "sts:TagSession", role, keys);
        }

        if (source is not null)
        {
            authorizer.DemandTrust(caller, "sts:SetSourceIdentity", role, keys);
        }
    }
}
