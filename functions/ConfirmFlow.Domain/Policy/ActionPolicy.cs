using System.Collections.Immutable;

namespace ConfirmFlow.Domain;

/// <summary>What policy says about one action.</summary>
/// <remarks>Two of them are the same when their snapshots are; the arrays keep <c>==</c> from telling.</remarks>
public sealed record ActionPolicy
{
    /// <summary>Whether it is denied, asked about or approved.</summary>
    public Ruling Ruling { get; init; }

    /// <summary>Why, in words for requester, agent and approvers; may be empty when people are asked.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Who is asked, one stage after the other; none unless people are asked.</summary>
    public ImmutableArray<Stage> Stages { get; init; } = [];

    /// <summary>How long after the request was opened it ends without an approval; zero when denied.</summary>
    public TimeSpan Deadline { get; init; }

    /// <summary>How long after its approval the action may still be begun; zero when denied.</summary>
    public TimeSpan UsableFor { get; init; }

    /// <summary>What holds for an action that the policy does not name.</summary>
    public static ActionPolicy NotNamed { get; } = new() { Reason = "The policy does not name this action, so nobody can approve it." };

    /// <summary>The canonical JSON text kept with a request, so that later changes of the policy do not change what was asked.</summary>
    public string ToSnapshot() => PolicySnapshot.Write(this);

    /// <summary>Reads a kept text.</summary>
    /// <exception cref="FormatException">The text is not what <see cref="ToSnapshot"/> writes.</exception>
    public static ActionPolicy FromSnapshot(string text) => PolicySnapshot.Read(text);
}
