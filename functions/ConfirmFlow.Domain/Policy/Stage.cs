using System.Collections.Immutable;

namespace ConfirmFlow.Domain;

/// <summary>A set of approvers who are asked together. The next stage is the escalation.</summary>
public sealed record Stage
{
    /// <summary>Who is asked: different mailboxes, at least as many as the quorum.</summary>
    public required ImmutableArray<Person> Approvers { get; init; }

    /// <summary>How many of them must approve, at least one.</summary>
    public required int Quorum { get; init; }

    /// <summary>How long after it began the next stage is asked; for the last one, what is left until the deadline.</summary>
    public required TimeSpan Wait { get; init; }

    /// <summary>How long after it began they are reminded, ascending, none beyond the wait.</summary>
    public ImmutableArray<TimeSpan> Reminders { get; init; } = [];
}
