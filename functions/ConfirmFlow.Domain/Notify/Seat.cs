namespace ConfirmFlow.Domain;

/// <summary>One approver's place in a stage, and how it stands at some moment.</summary>
/// <param name="Approver">Whom the policy names.</param>
/// <param name="Asked">Who is asked: they, or who stands in for them, whether or not they have decided; null where nobody has to be.</param>
/// <param name="Absence">Why they are away; null while they are there.</param>
/// <param name="Yes">The approval that counts for this place.</param>
/// <param name="Awaited">Who of those asked has not decided, and whose approval would fill one more place (this one, or one to which whoever sits here moves), whether or not they can still give it; null for nobody.</param>
/// <param name="Quiet">When whoever is asked is not reminded; null for never.</param>
public sealed record Seat(Person Approver, Person? Asked, Delegation? Absence, Decision? Yes, Person? Awaited, QuietTimes? Quiet)
{
    /// <summary>Who is asked instead of the approver: whoever stands in at that moment, or stood in before and has a link; null when nobody is.</summary>
    public Person? StandIn => Asked == Approver ? null : Asked;
}
