using System.Collections.Immutable;

namespace ConfirmFlow.Domain;

/// <summary>When one person is not reminded: in the quiet hours of the group they were asked through, and in those of every group that they are in.</summary>
/// <param name="Through">Those of the group they were asked through; null where it has none.</param>
/// <param name="Own">Those of the groups they are in.</param>
public sealed record QuietTimes(QuietHours? Through, ImmutableArray<QuietHours> Own)
{
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    /// <summary>Whether it is quiet at that moment.</summary>
    public bool Cover(DateTimeOffset at) => EndAfter(at) > at;

    /// <summary>The first moment from this one on that is not quiet, at most a week later.</summary>
    public DateTimeOffset EndAfter(DateTimeOffset at)
    {
        var end = QuietHours.EndAfter(Through is null ? Own : Own.Add(Through), at);
        // Whoever is in one group by day and in another by night would never be reminded of anything.
        return end <= at + Week ? end : Through?.EndAfter(at) ?? at;
    }
}
