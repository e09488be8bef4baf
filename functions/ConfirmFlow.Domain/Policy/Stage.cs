using System.Collections.Immutable;

namespace ConfirmFlow.Domain;

/// <summary>A set of approvers who are asked together. The next stage is the escalation.</summary>
public sealed record Stage
{
    /// <summary>Who is asked, as they were named: everybody once, different mailboxes, at least as many as the quorum.</summary>
    public ImmutableArray<StageGroup> Groups { get; init; } = [];

    /// <summary>Everybody who is asked, in order. Setting them names them without a group.</summary>
    public ImmutableArray<Person> Approvers
    {
        get => [.. Groups.SelectMany(group => group.Members)];
        init => Groups = [new("", value)];
    }

    /// <summary>How many of them must approve, at least one.</summary>
    public required int Quorum { get; init; }

    /// <summary>How long after it began the next stage is asked; for the last one, what is left until the deadline.</summary>
    public required TimeSpan Wait { get; init; }

    /// <summary>How long after it began they are reminded, ascending, none beyond the wait.</summary>
    public ImmutableArray<TimeSpan> Reminders { get; init; } = [];
}
