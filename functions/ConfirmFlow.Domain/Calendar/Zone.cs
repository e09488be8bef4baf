namespace ConfirmFlow.Domain;

/// <summary>A time zone of the IANA time zone database, from 2026 on: what clocks on the wall show.</summary>
/// <remarks>
/// The data is in the assembly (zones.txt), so that every function computes with the same one, whatever its system has: AWS Lambda's provided.al2023 came
/// without any (aws/aws-lambda-dotnet#1620), and Debian's is as old as its last update.
/// </remarks>
public sealed class Zone
{
    private static readonly TimeSpan Farthest = TimeSpan.FromHours(26); // offsets are between -12 and +14 hours

    private readonly ZoneRule _rule;
    private readonly (DateTimeOffset At, TimeSpan Offset)[] _changes;

    private Zone(string name, ZoneRule rule, (DateTimeOffset At, TimeSpan Offset)[] changes) => (Name, _rule, _changes) = (name, rule, changes);

    /// <summary>Its name, such as <c>Europe/Berlin</c>.</summary>
    public string Name { get; }

    /// <summary>The zone of exactly that name; null when there is none.</summary>
    public static Zone? Find(string name)
    {
        if (ZoneData.Find(name) is not [var rule, var changes]) return null;

        // An offset, and for each change its time in seconds since 1970 and the offset from then on.
        var numbers = changes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(long.Parse).ToArray();
        return new(name, ZoneRule.Parse(rule), [.. numbers.Chunk(2).Select((_, i) => i == 0
            ? (DateTimeOffset.MinValue, TimeSpan.FromSeconds(numbers[0]))
            : (DateTimeOffset.FromUnixTimeSeconds(numbers[(2 * i) - 1]), TimeSpan.FromSeconds(numbers[2 * i])))]);
    }

    /// <summary>The release of the database, such as <c>2026f</c>.</summary>
    public static string Release => ZoneData.Release;

    /// <summary>What is to be added to coordinated universal time at that moment.</summary>
    public TimeSpan OffsetAt(DateTimeOffset at) =>
        _changes.Length == 0 || at >= _changes[^1].At ? _rule.OffsetAt(at) : _changes.Last(change => change.At <= at).Offset;

    /// <summary>What a clock on the wall shows at that moment.</summary>
    public DateTime Clock(DateTimeOffset at) => (at.ToUniversalTime() + OffsetAt(at)).DateTime;

    /// <summary>When a clock on the wall shows this for the first time; where it never does, since clocks are set forward over it, the moment they are.</summary>
    public DateTimeOffset First(DateTime clock) => Moments(clock).First;

    /// <summary>When it does for the last time: another moment only where clocks are set back over it.</summary>
    public DateTimeOffset Last(DateTime clock) => Moments(clock).Last;

    private (DateTimeOffset First, DateTimeOffset Last) Moments(DateTime clock)
    {
        // Before and after whatever change there is near that time; one a day at most.
        var shown = new DateTimeOffset(clock, TimeSpan.Zero);
        var (before, after) = (OffsetAt(shown - Farthest), OffsetAt(shown + Farthest));
        var (one, other) = (shown - before, shown - after);
        return (OffsetAt(one) == before, OffsetAt(other) == after) switch
        {
            (true, true) => one < other ? (one, other) : (other, one),
            (true, false) => (one, one),
            (false, true) => (other, other),
            _ => Change(other, one, after) is var change ? (change, change) : default,
        };
    }

    // The second at which the offset becomes this one, between a moment before it and one after it.
    private DateTimeOffset Change(DateTimeOffset before, DateTimeOffset after, TimeSpan offset)
    {
        while (after - before > TimeSpan.FromSeconds(1))
        {
            var middle = DateTimeOffset.FromUnixTimeSeconds((before.ToUnixTimeSeconds() + after.ToUnixTimeSeconds()) / 2);
            if (OffsetAt(middle) == offset) after = middle;
            else before = middle;
        }

        return after;
    }
}
