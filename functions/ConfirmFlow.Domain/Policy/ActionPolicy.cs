using System.Collections.Immutable;

namespace ConfirmFlow.Domain;

/// <summary>What policy says about one action.</summary>
/// <remarks>Two of them are the same when their snapshots are; the arrays keep <c>==</c> from telling.</remarks>
public sealed record ActionPolicy
{
    /// <summary>The most time that people can be given to decide.</summary>
    public static TimeSpan LongestDeadline { get; } = TimeSpan.FromDays(90);

    /// <summary>Whether it is denied, asked about or approved.</summary>
    public Ruling Ruling { get; init; }

    /// <summary>Why, in words for requester, agent and approvers; may be empty when people are asked.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Who is asked, one stage after the other; none unless people are asked.</summary>
    public ImmutableArray<Stage> Stages { get; init; } = [];

    /// <summary>Who stands in for approvers, and when; in the order of time.</summary>
    public ImmutableArray<Delegation> Delegations { get; init; } = [];

    /// <summary>Groups with quiet hours, each with those of its members who can be asked although no stage names them by it: as stand-ins, by their address, or by a group that is named first.</summary>
    public ImmutableArray<StageGroup> Quiet { get; init; } = [];

    /// <summary>How long after the request was opened it ends without an approval; zero when denied.</summary>
    public TimeSpan Deadline { get; init; }

    /// <summary>How long after its approval the action may still be begun; zero when denied.</summary>
    public TimeSpan UsableFor { get; init; }

    /// <summary>The hours in which the action may begin; null for any time.</summary>
    public ChangeWindow? ChangeWindow { get; init; }

    /// <summary>What an approver has to know or do for an approval to count.</summary>
    public Challenge Challenge { get; init; }

    /// <summary>Reasons that approvers can choose from; none where they say it in their own words.</summary>
    public OfferedReasons Reasons { get; init; } = OfferedReasons.None;

    /// <summary>What holds instead with some parameters; none in what <see cref="For"/> gives.</summary>
    public ImmutableArray<PolicyCase> Cases { get; init; } = [];

    /// <summary>What holds for an action that the policy does not name.</summary>
    public static ActionPolicy NotNamed { get; } = new() { Reason = "The policy does not name this action, so nobody can approve it." };

    /// <summary>What holds where a condition cannot be told.</summary>
    public static ActionPolicy NotTold { get; } = new() { Reason = "A condition of the policy cannot be told for these parameters, so nobody can approve this." };

    /// <summary>Whether it is denied whatever the parameters are.</summary>
    public bool IsDenied => Ruling is not (Ruling.Ask or Ruling.Approve) && Cases.All(each => each.Then.IsDenied);

    /// <summary>What holds with these parameters: of the cases that fit the strictest, deny before ask before approve and then the first; else what stands beside them.</summary>
    public ActionPolicy For(Parameters parameters)
    {
        if (Cases.Any(each => each.Fits(parameters) is null)) return NotTold;

        var fitting = Cases.Where(each => each.Fits(parameters) is true).Select(each => each.Then).ToList();
        return fitting.Count == 0 ? this with { Cases = [] } : fitting.MinBy(each => Strictness(each.Ruling))!;
    }

    /// <summary>Whether the action may begin at that moment.</summary>
    public bool MayBegin(DateTimeOffset at) => ChangeWindow?.IsOpen(at) ?? true;

    /// <summary>When somebody is not reminded who is asked through a group of a stage; null for never.</summary>
    public QuietTimes? QuietFor(Person asked, StageGroup through)
    {
        ImmutableArray<QuietHours> own = [.. Stages.SelectMany(stage => stage.Groups).Concat(Quiet).Where(group => group.Members.Contains(asked)).Select(group => group.QuietHours).OfType<QuietHours>()];
        return through.QuietHours is null && own.IsEmpty ? null : new(through.QuietHours, own);
    }

    /// <summary>The canonical JSON text kept with a request, so that later changes of the policy do not change what was asked.</summary>
    public string ToSnapshot() => PolicySnapshot.Write(this);

    /// <summary>Reads a kept text.</summary>
    /// <exception cref="FormatException">The text is not what <see cref="ToSnapshot"/> writes.</exception>
    public static ActionPolicy FromSnapshot(string text) => PolicySnapshot.Read(text);

    internal static int Strictness(Ruling ruling) => ruling switch { Ruling.Approve => 2, Ruling.Ask => 1, _ => 0 };
}
