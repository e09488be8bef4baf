namespace ConfirmFlow.Local.Tests;

/// <summary>Everybody may do everything, except for invoking what is called forbidden.</summary>
internal sealed class OpenDoors : IAuthorizer
{
    public void Demand(Caller caller, string action, string resource, ConditionKeys? keys = null)
    {
        if (resource == "forbidden") throw new AwsError(403, "AccessDeniedException", $"{caller.Arn} may not {action}");
    }

    public void DemandTrust(Caller caller, string action, KnownRole role, ConditionKeys keys)
    {
    }

    public void DemandForService(string service, string sourceArn, string action, string resource)
    {
    }

    public Caller ServiceUnder(string roleArn, string service, string sourceArn) => new(roleArn, "machine", null);
}
