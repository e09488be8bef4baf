using System.Collections.Immutable;

namespace ConfirmFlow.Domain;

/// <summary>Who approves what: data, read by <see cref="PolicyReader"/> from policy.json.</summary>
public sealed record Policy
{
    /// <summary>What is said about each action it names.</summary>
    public required ImmutableDictionary<string, ActionPolicy> Actions { get; init; }

    /// <summary>Where the requester is found.</summary>
    public RequesterSources Requester { get; init; } = new();

    /// <summary>Who presses buttons in Slack, by the ids of their accounts there. It is looked at when they press: no request keeps it.</summary>
    public ImmutableDictionary<string, Person> SlackUsers { get; init; } = ImmutableDictionary<string, Person>.Empty;

    /// <summary>What is said about an action, or else a denial; which of its cases holds depends on the parameters.</summary>
    public ActionPolicy For(string action) => Actions.GetValueOrDefault(action, ActionPolicy.NotNamed);

    /// <summary>What holds for an action with these parameters.</summary>
    public ActionPolicy For(string action, Parameters parameters) => For(action).For(parameters);
}
