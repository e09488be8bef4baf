namespace ConfirmFlow.Domain;

/// <summary>The people of a policy file.</summary>
/// <param name="Groups">The groups they are in.</param>
/// <param name="Delegations">Who stands in for whom.</param>
internal sealed record PolicyPeople(ApproverGroups Groups, Delegations Delegations)
{
    /// <summary>Whether somebody is in a group, is named by a stage that was read, or stands in for somebody.</summary>
    public bool Asks(Person person) => Groups.People.Contains(person) || Delegations.StandIns.Contains(person);
}
