namespace ConfirmFlow.Domain;

/// <summary>The people of a policy file.</summary>
/// <param name="Groups">The groups they are in.</param>
/// <param name="Delegations">Who stands in for whom.</param>
internal sealed record PolicyPeople(ApproverGroups Groups, Delegations Delegations);
