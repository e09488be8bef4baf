using System.Globalization;

namespace ConfirmFlow.Domain;

/// <summary>A zone's rule for all time to come, as the POSIX variable TZ has it: <c>CET-1CEST,M3.5.0,M10.5.0/3</c> (RFC 9636 §3.3.1).</summary>
internal sealed record ZoneRule
{
    private TimeSpan Standard { get; init; }

    private TimeSpan Daylight { get; init; }

    private ZoneDate? Start { get; init; }

    private ZoneDate? End { get; init; }

    /// <summary>What is to be added to coordinated universal time at that moment.</summary>
    public TimeSpan OffsetAt(DateTimeOffset at)
    {
        if (Start is null || End is null) return Standard;

        // The last change not after that moment says it; that of the year before may be it.
        var year = at.UtcDateTime.Year;
        var last = (At: DateTime.MinValue, Offset: Standard);
        for (var each = year - 1; each <= year + 1; each++)
        {
            foreach (var change in ((DateTime, TimeSpan)[])[(End.In(each) - Daylight, Standard), (Start.In(each) - Standard, Daylight)])
            {
                if (change.Item1 <= at.UtcDateTime && change.Item1 >= last.At) last = change;
            }
        }

        return last.Offset;
    }

    /// <exception cref="FormatException">It is no rule.</exception>
    public static ZoneRule Parse(string text)
    {
        var parts = text.Split(',');
        var names = Names(parts[0]);
        if (parts.Length is not (1 or 3) || names.Count != (parts.Length == 1 ? 1 : 2)) throw new FormatException($"No rule of a time zone: {text}");

        var standard = -Span(names[0]);
        return parts.Length == 1
            ? new() { Standard = standard, Daylight = standard }
            : new()
            {
                Standard = standard,
                Daylight = names[1].Length == 0 ? standard + TimeSpan.FromHours(1) : -Span(names[1]),
                Start = ZoneDate.Parse(parts[1]),
                End = ZoneDate.Parse(parts[2]),
            };
    }

    /// <summary>Hours, minutes and seconds, with or without a sign: <c>-9:30</c>.</summary>
    internal static TimeSpan Span(string text)
    {
        var numbers = text.TrimStart('-', '+').Split(':').Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToArray();
        var span = new TimeSpan(numbers[0], numbers.ElementAtOrDefault(1), numbers.ElementAtOrDefault(2));
        return text.StartsWith('-') ? -span : span;
    }

    // What stands behind each name: letters, or anything in angle brackets.
    private static List<string> Names(string text)
    {
        var offsets = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            at = text[at] == '<' ? text.IndexOf('>', at) + 1 : At(text, at, char.IsAsciiLetter);
            var end = At(text, at, c => !char.IsAsciiLetter(c) && c != '<');
            offsets.Add(text[at..end]);
            at = end;
        }

        return offsets;
    }

    private static int At(string text, int from, Func<char, bool> goesOn)
    {
        while (from < text.Length && goesOn(text[from])) from++;
        return from;
    }
}
