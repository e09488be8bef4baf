namespace ConfirmFlow.Domain;

/// <summary>Somebody stands in for an approver for a time.</summary>
/// <param name="Approver">Who is away.</param>
/// <param name="StandIn">Who is asked instead.</param>
/// <param name="From">From then on (UTC).</param>
/// <param name="Until">Until then, and not at that moment any more (UTC).</param>
/// <param name="Reason">Why, in a few words that approvers are shown, such as "on leave".</param>
public sealed record Delegation(Person Approver, Person StandIn, DateTimeOffset From, DateTimeOffset Until, string Reason)
{
    /// <summary>Whether it holds at that moment.</summary>
    public bool Covers(DateTimeOffset at) => From <= at && at < Until;
}
