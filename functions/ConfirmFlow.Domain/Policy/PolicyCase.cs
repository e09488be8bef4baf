using System.Collections.Immutable;

namespace ConfirmFlow.Domain;

/// <summary>What policy says of an action with some parameters.</summary>
/// <param name="If">What they must be; all of it.</param>
/// <param name="Then">What is said of it then: the whole of it, nothing is taken over from elsewhere.</param>
public sealed record PolicyCase(ImmutableArray<Condition> If, ActionPolicy Then)
{
    /// <summary>Whether parameters fit; null when that cannot be told.</summary>
    public bool? Fits(Parameters parameters)
    {
        var fits = If.Select(condition => condition.Fits(parameters[condition.Parameter])).ToList();
        return fits.Contains(false) ? false : fits.Contains(null) ? null : true;
    }

    /// <summary>Whether this case holds wherever the other one would, so that the other one never does.</summary>
    internal bool Hides(PolicyCase other) => If.All(mine => other.If.Any(theirs => theirs.Implies(mine)));
}
