using System.Collections.Immutable;

namespace ConfirmFlow.Actions;

/// <summary>What came of an action.</summary>
internal sealed record ActionResult
{
    private ActionResult(bool tookEffect, string summary, ImmutableSortedDictionary<string, string> facts) =>
        (TookEffect, Summary, Facts) = (tookEffect, summary, facts);

    /// <summary>Whether it took effect.</summary>
    public bool TookEffect { get; }

    /// <summary>One sentence for people and agents.</summary>
    public string Summary { get; }

    /// <summary>Named details.</summary>
    public ImmutableSortedDictionary<string, string> Facts { get; }

    /// <summary>It took effect.</summary>
    public static ActionResult Done(string summary, params (string Name, string Value)[] facts) =>
        new(true, summary, facts.ToImmutableSortedDictionary(fact => fact.Name, fact => fact.Value, StringComparer.Ordinal));

    /// <summary>It certainly did not.</summary>
    public static ActionResult NotDone(string why) => new(false, why, ImmutableSortedDictionary<string, string>.Empty);
}
