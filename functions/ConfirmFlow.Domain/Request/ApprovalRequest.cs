using System.Collections.Immutable;

namespace ConfirmFlow.Domain;

/// <summary>One privileged action that an agent proposed, and everything that has happened to it.</summary>
/// <remarks>
/// A value: each change gives a new one with one more fact in its history, to be saved only if nobody saved another in the meantime.
/// What belongs to a stage of its way is in that stage's folder.
/// </remarks>
public sealed partial record ApprovalRequest
{
    /// <summary>Its name.</summary>
    public required RequestId Id { get; init; }

    /// <summary>Raised by one with each save; zero is not saved yet.</summary>
    public int Version { get; init; }

    /// <summary>Which execution carries it, counted from one. A step of a lower run ends.</summary>
    public int Run { get; init; } = 1;

    /// <summary>Where it stands.</summary>
    public Status Status { get; init; }

    /// <summary>The action's name in the catalog.</summary>
    public required string Action { get; init; }

    /// <summary>The validated parameters, as shown and as run.</summary>
    public required Parameters Parameters { get; init; }

    /// <summary>The person the agent speaks for.</summary>
    public required Person Requester { get; init; }

    /// <summary>The program that asked.</summary>
    public required Agent Agent { get; init; }

    /// <summary>What policy said of this action when it was asked for, without the requester among the approvers.</summary>
    public required ActionPolicy Policy { get; init; }

    /// <summary>When it was asked for (UTC).</summary>
    public required DateTimeOffset Opened { get; init; }

    /// <summary>From then on nobody can decide (UTC).</summary>
    public required DateTimeOffset Deadline { get; init; }

    /// <summary>Over place, action, its definition and the parameters.</summary>
    public required Digest ActionDigest { get; init; }

    /// <summary>Over the action digest and who asked for it, how it is decided, until when: what approvers see and decide on.</summary>
    public required Digest RequestDigest { get; init; }

    /// <summary>The stage reached, counted from zero.</summary>
    public int Stage { get; init; }

    /// <summary>From when the times of that stage run (UTC): when it was reached, or would have been reached had nobody been locked out.</summary>
    public required DateTimeOffset StageStarted { get; init; }

    /// <summary>When that stage was reached (UTC), where its times run from a later moment since others were locked out; null where they run from when it was.</summary>
    public DateTimeOffset? StageReached { get; init; }

    /// <summary>How many reminders of that stage have become due.</summary>
    public int Reminders { get; init; }

    /// <summary>Every decision that counted, in order.</summary>
    public ImmutableArray<Decision> Decisions { get; init; } = [];

    /// <summary>When it was approved (UTC).</summary>
    public DateTimeOffset? ApprovedAt { get; init; }

    /// <summary>Rings the waiting execution; can wake it, and nothing else.</summary>
    public string? TaskToken { get; init; }

    /// <summary>Which round of asking links are of: begun before the first approver is asked, by a function that opens no requests. Null until then.</summary>
    public string? Round { get; init; }

    /// <summary>The digest of what this round is about (<see cref="RequestDigests.OfRound"/>).</summary>
    public Digest? Asked { get; init; }

    /// <summary>How often the execution that carries it has begun to wait for people.</summary>
    public int Looks { get; init; }

    /// <summary>What approvers have been sent.</summary>
    public ImmutableArray<Notice> Notices { get; init; } = [];

    /// <summary>The right to run the action, once given out.</summary>
    public Claim? Claim { get; init; }

    /// <summary>What came of running it.</summary>
    public Receipt? Receipt { get; init; }

    /// <summary>Who has been told the outcome.</summary>
    public Reporting Reporting { get; init; } = Reporting.None;

    /// <summary>When it was settled (UTC).</summary>
    public DateTimeOffset? SettledAt { get; init; }

    /// <summary>Every fact, in order.</summary>
    public History History { get; init; } = History.Empty;

    private ApprovalRequest Settle(Status status, Stamp stamp, Fact what, string who, string note) => this with
    {
        Status = status,
        SettledAt = stamp.At,
        History = History.With(stamp, what, who, note),
    };
}
