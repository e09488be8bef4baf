using System.Collections.Immutable;

namespace ConfirmFlow.Domain;

/// <summary>Reasons that a policy offers to approvers, so that what is often said is said in the same words.</summary>
/// <param name="Approve">Those of a yes.</param>
/// <param name="Deny">Those of a no.</param>
public sealed record OfferedReasons(ImmutableArray<string> Approve, ImmutableArray<string> Deny)
{
    /// <summary>None: approvers say it in their own words.</summary>
    public static OfferedReasons None { get; } = new([], []);

    /// <summary>Whether there are none.</summary>
    public bool IsEmpty => Approve.IsEmpty && Deny.IsEmpty;

    /// <summary>Whether this is, to the letter, one of those for such a verdict.</summary>
    public bool Offer(string reason, Verdict verdict) =>
        (verdict switch { Verdict.Approve => Approve, Verdict.Deny => Deny, _ => [] }).Contains(reason, StringComparer.Ordinal);
}
