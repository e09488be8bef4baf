namespace ConfirmFlow.Local;

/// <summary>Lets everything pass: <c>--iam off</c>.</summary>
internal sealed class OpenAuthorizer(Stack stack, TimeProvider time) : IAuthorizer
{
    /// <inheritdoc/>
    public void Demand(Caller caller, string action, string resource, ConditionKeys? keys = null)
    {
    }

    /// <inheritdoc/>
    public void DemandTrust(Caller caller, string action, KnownRole role, ConditionKeys keys)
    {
    }

    /// <inheritdoc/>
    public void DemandForService(string service, string sourceArn, string action, string resource)
    {
    }

    /// <inheritdoc/>
    public Caller ServiceUnder(string roleArn, string service, string sourceArn) =>
        Callers.For(Callers.NewSession(roleArn, service.Split('.')[0], time.GetUtcNow(), TimeSpan.FromHours(12)), stack);
}
