using System.Collections.Immutable;

namespace ConfirmFlow.Domain;

/// <summary>What came of running an action.</summary>
/// <param name="At">When (UTC).</param>
/// <param name="Summary">One sentence for people and agents.</param>
/// <param name="Facts">Named details, such as an amount; no secrets.</param>
public sealed record Receipt(DateTimeOffset At, string Summary, ImmutableSortedDictionary<string, string> Facts)
{
    /// <summary>Whether it took effect. Only the executor can write this; more functions can write a status.</summary>
    public bool TookEffect { get; init; }
}
