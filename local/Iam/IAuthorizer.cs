namespace ConfirmFlow.Local;

/// <summary>Says who may do what, from the policies in the template.</summary>
internal interface IAuthorizer
{
    /// <summary>Returns when the caller may; the administrator always may.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="action">For instance <c>lambda:InvokeFunction</c>.</param>
    /// <param name="resource">The resource's ARN, or <c>*</c> for actions that have none.</param>
    /// <param name="keys">Condition keys the call itself brings.</param>
    /// <exception cref="AwsError">It may not.</exception>
    void Demand(Caller caller, string action, string resource, ConditionKeys? keys = null);

    /// <summary>Returns when the caller may do this to a role, and the role's trust policy says so too.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="action"><c>sts:AssumeRole</c>, <c>sts:TagSession</c> or <c>sts:SetSourceIdentity</c>.</param>
    /// <param name="role">The role.</param>
    /// <param name="keys">Condition keys the call itself brings.</param>
    /// <exception cref="AwsError">It may not.</exception>
    void DemandTrust(Caller caller, string action, KnownRole role, ConditionKeys keys);

    /// <summary>Returns when a service may do this to a resource, by the resource's own policy: it has no other.</summary>
    /// <param name="service">The service's principal, for instance <c>apigateway.amazonaws.com</c>.</param>
    /// <param name="sourceArn">What it does this for, for instance a route.</param>
    /// <param name="action">For instance <c>lambda:InvokeFunction</c>.</param>
    /// <param name="resource">The resource's ARN.</param>
    /// <exception cref="AwsError">It may not.</exception>
    void DemandForService(string service, string sourceArn, string action, string resource);

    /// <summary>The caller that a service is when it works under a role, for instance the state machine under its own.</summary>
    /// <param name="roleArn">The role.</param>
    /// <param name="service">The service's principal, for instance <c>states.amazonaws.com</c>.</param>
    /// <param name="sourceArn">The resource it works for, for instance the machine.</param>
    /// <exception cref="AwsError">The role does not trust the service for that resource.</exception>
    Caller ServiceUnder(string roleArn, string service, string sourceArn);
}
