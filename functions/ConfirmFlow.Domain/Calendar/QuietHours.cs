namespace ConfirmFlow.Domain;

/// <summary>Hours in which a group of approvers is not reminded.</summary>
/// <param name="Hours">When. Where clocks are set back, an hour that comes twice is quiet both times.</param>
public sealed record QuietHours(WeeklyHours Hours)
{
    /// <summary>Whether it is quiet at that moment.</summary>
    public bool Cover(DateTimeOffset at) => EndAfter(at) > at;

    /// <summary>The first moment from this one on that is not quiet.</summary>
    // They leave time in each week, as the reader sees to.
    public DateTimeOffset EndAfter(DateTimeOffset at) => EndAfter([this], at);

    /// <summary>The first moment from this one on that is in none of several, where there is one within a week; else a later one.</summary>
    internal static DateTimeOffset EndAfter(IEnumerable<QuietHours> several, DateTimeOffset at)
    {
        var occurrences = several.SelectMany(each => each.Hours.Occurrences(at, 8, widest: true)).ToList();
        for (var end = at; ;)
        {
            var longer = occurrences.Where(each => each.Start <= end && end < each.End).Select(each => each.End).DefaultIfEmpty(end).Max();
            if (longer == end) return end;
            end = longer;
        }
    }
}
