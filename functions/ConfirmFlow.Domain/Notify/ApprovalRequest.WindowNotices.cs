using System.Collections.Immutable;

namespace ConfirmFlow.Domain;

public sealed partial record ApprovalRequest
{
    /// <summary>With so many faults in a row nobody is told any more that it waits: the last of them would end what was approved.</summary>
    private const int FaultsBeforeSilence = 3;

    /// <summary>Who has been told that it is approved and waits for its change window, or could not be. Nobody was asked by that: who was stands in <see cref="Notices"/>.</summary>
    public ImmutableArray<WindowNotice> WindowNotices { get; init; } = [];

    /// <summary>Everyone who is to be told that it is approved and waits for its change window, and has not been: the approvers who were mailed a link and have not decided, then the requester.</summary>
    /// <remarks>
    /// Nobody where it waits for nothing, or for a window that opens too late. They hear how it ended in any case: this is sent in quiet hours too, as the outcome is, and what cannot be sent is not tried until the action fails of it.
    /// </remarks>
    public IEnumerable<Person> StillToTellOfWindow(DateTimeOffset now) => WaitsForWindow(now) && History.ConsecutiveFaults < FaultsBeforeSilence && History.HasRoomForSetbacks
        ? Notices.Where(notice => !notice.Refused).Select(notice => notice.To).Where(asked => DecisionOf(asked) is null).Append(Requester).Distinct().Except(WindowNotices.Select(notice => notice.To))
        : [];

    /// <summary>Remembers that someone was told that it waits, or could not be, so that they are not told again.</summary>
    /// <param name="person">Who.</param>
    /// <param name="refused">Whether the mail was refused for good.</param>
    /// <param name="stamp">Now.</param>
    public ApprovalRequest ToldOfWindow(Person person, bool refused, Stamp stamp) => WindowNotices.Any(notice => notice.To == person) ? this : this with
    {
        WindowNotices = WindowNotices.Add(new(person, stamp.At, refused)),
        History = refused
            ? History.WithRoutine(stamp, Fact.NoticeRefused, "notify", $"{person} could not be told by mail that it waits for its change window.")
            : History.WithRoutine(stamp, Fact.NoticeSent, "notify", $"Told {person} by mail that it waits for its change window."),
    };

    private bool WaitsForWindow(DateTimeOffset now) => Begins(now) < UsableUntil && IsHeldUp(now);

    // Approved, and may not begin yet. A status that says so is not enough: more functions may write it than may write what people decided.
    private bool IsHeldUp(DateTimeOffset now) => Status is Status.Approved && Begins(now) > now && IsAllowedBy(Policy, StagesReached.Count());
}
