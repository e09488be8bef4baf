namespace ConfirmFlow.Domain;

/// <summary>Hours in which an action may begin.</summary>
/// <param name="Hours">When. Where clocks are set back, what begins or ends in the hour that comes twice is open for the shorter of the two times there could be.</param>
public sealed record ChangeWindow(WeeklyHours Hours)
{
    /// <summary>In its last minute nothing is sent on its way any more: it would be late.</summary>
    public static TimeSpan Margin { get; } = TimeSpan.FromMinutes(1);

    /// <summary>Whether an action may begin at that moment.</summary>
    public bool IsOpen(DateTimeOffset at) => Hours.Occurrences(at, 1, widest: false).Any(each => each.Start <= at && at < each.End);

    /// <summary>Since when it has been open, at a moment at which it is. Hours that adjoin are one time; it is not told further back than two days.</summary>
    public DateTimeOffset OpenSince(DateTimeOffset at)
    {
        var occurrences = Hours.Occurrences(at, 1, widest: false).ToList();
        for (var since = at; ;)
        {
            var earlier = occurrences.Where(each => each.Start < since && since <= each.End).Select(each => each.Start).DefaultIfEmpty(since).Min();
            if (earlier == since) return since;
            since = earlier;
        }
    }

    /// <summary>The first moment from this one on at which it is open, and stays so for a minute; null when there is none within two weeks.</summary>
    public DateTimeOffset? OpensAfter(DateTimeOffset at) => Hours.Occurrences(at, 15, widest: false)
        .Where(each => each.End - Margin > at && each.End - Margin > each.Start)
        .Select(each => (DateTimeOffset?)(each.Start > at ? each.Start : at))
        .Min();
}
