using System.Collections.Immutable;

namespace ConfirmFlow.Domain;

/// <summary>Who approves what: data, read by <see cref="PolicyReader"/> from policy.json.</summary>
public sealed record Policy
{
    /// <summary>What is said about each action it names.</summary>
    public required ImmutableDictionary<string, ActionPolicy> Actions { get; init; }

    /// <summary>Where the requester is found.</summary>
    public RequesterSources Requester { get; init; } = new();

    /// <summary>What holds for an action: what is said about it, or else a denial.</summary>
    public ActionPolicy For(string action) => Actions.GetValueOrDefault(action, ActionPolicy.NotNamed);
}
