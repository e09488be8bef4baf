namespace ConfirmFlow.Local.Tests;

/// <summary>Nobody may do anything; what was asked is remembered.</summary>
internal sealed class ClosedDoors : IAuthorizer
{
    public List<(string Action, string Resource)> Asked { get; } = [];

    public void Demand(Caller caller, string action, string resource, ConditionKeys? keys = null)
    {
        Asked.Add((action, resource));
        throw new AwsError(400, "AccessDeniedException", "No.");
    }

    public void DemandTrust(Caller caller, string action, KnownRole role, ConditionKeys keys) =>
        throw new AwsError(400, "AccessDeniedException", "No.");

    public void DemandForService(string service, string sourceArn, string action, string resource) =>
        throw new AwsError(400, "AccessDeniedException", "No.");

    public Caller ServiceUnder(string roleArn, string service, string sourceArn) =>
        throw new AwsError(400, "AccessDeniedException", "No.");
}
