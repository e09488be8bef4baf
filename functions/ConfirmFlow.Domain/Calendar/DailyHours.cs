using System.Collections.Immutable;

namespace ConfirmFlow.Domain;

/// <summary>The same hours on some days of the week.</summary>
/// <param name="Days">The days on which they begin.</param>
/// <param name="From">When, after midnight, in whole minutes: 00:00 to 23:59.</param>
/// <param name="Until">When they end, 00:15 to 24:00: on the day after where that is not later than they begin.</param>
public sealed record DailyHours(ImmutableArray<DayOfWeek> Days, TimeSpan From, TimeSpan Until)
{
    /// <summary>How long they are where clocks are not changed.</summary>
    public TimeSpan Length => Until > From ? Until - From : Until - From + TimeSpan.FromDays(1);
}
