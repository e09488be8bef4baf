namespace ConfirmFlow.Domain.Tests;

/// <summary>The zones in the assembly, judged by the system's own data and by facts that are known.</summary>
public sealed class KeepingTimeZones
{
    private static readonly DateTimeOffset Since = new(2026, 1, 2, 0, 0, 0, TimeSpan.Zero);

    private static DateTimeOffset Utc(string text) => DateTimeOffset.Parse(text, null, System.Globalization.DateTimeStyles.AssumeUniversal);

    private static Zone Of(string name) => Zone.Find(name) ?? throw new InvalidOperationException($"There is no zone {name}.");

    [Fact]
    public void Every_zone_is_as_the_system_has_it_save_those_that_a_release_in_between_has_changed()
    {
        Assert.InRange(ZoneData.Names.Count(), 590, 700);
        var differing = ZoneData.Names.Where(name => TimeZoneInfo.TryFindSystemTimeZoneById(name, out var system) && Differs(Of(name), system)).ToList();

        // With the very release there are none; in the year after it some countries changed their minds.
        Assert.True(differing.Count <= 40, string.Join(' ', differing));
        Assert.DoesNotContain("Europe/Berlin", differing);
    }

    private static bool Differs(Zone zone, TimeZoneInfo system)
    {
        // Every twelve hours of some years, and the moment before each change in them.
        for (var at = Since; at.Year < 2030; at += TimeSpan.FromHours(12))
        {
            if (zone.OffsetAt(at) != system.GetUtcOffset(at)) return true;
        }

        return Changes(zone, Since, Since.AddYears(3)).Any(change => zone.OffsetAt(change - Millisecond) != system.GetUtcOffset(change - Millisecond));
    }

    private static IEnumerable<DateTimeOffset> Changes(Zone zone, DateTimeOffset from, DateTimeOffset until)
    {
        for (var day = from; day < until; day = day.AddDays(1))
        {
            if (zone.OffsetAt(day) == zone.OffsetAt(day.AddDays(1))) continue;
            var change = day;
            while (zone.OffsetAt(change) == zone.OffsetAt(day)) change += TimeSpan.FromMinutes(30);
            yield return change;
        }
    }

    [Theory]
    [InlineData("Europe/Berlin", "2027-03-28T00:59:59Z", 60)] // the last Sunday in March, at one o'clock UTC
    [InlineData("Europe/Berlin", "2027-03-28T01:00:00Z", 120)]
    [InlineData("Europe/Berlin", "2027-10-31T00:59:59Z", 120)]
    [InlineData("Europe/Berlin", "2027-10-31T01:00:00Z", 60)]
    [InlineData("America/New_York", "2027-03-14T06:59:59Z", -300)] // the second Sunday in March
    [InlineData("America/New_York", "2027-03-14T07:00:00Z", -240)]
    [InlineData("Australia/Lord_Howe", "2027-04-03T14:59:59Z", 660)] // half an hour, on the other half of the world
    [InlineData("Australia/Lord_Howe", "2027-04-03T15:00:00Z", 630)]
    [InlineData("Europe/Dublin", "2027-12-01T00:00:00Z", 0)] // whose summer time is the standard
    [InlineData("Europe/Dublin", "2027-07-01T00:00:00Z", 60)]
    [InlineData("Asia/Jerusalem", "2027-03-25T23:59:59Z", 120)] // the Friday before the last Sunday in March, at two o'clock
    [InlineData("Asia/Jerusalem", "2027-03-26T00:00:00Z", 180)]
    [InlineData("America/Nuuk", "2027-03-28T00:59:59Z", -120)] // a day before, on its own clock
    [InlineData("America/Nuuk", "2027-03-28T01:00:00Z", -60)]
    [InlineData("Asia/Kathmandu", "2030-01-01T00:00:00Z", 345)]
    [InlineData("Pacific/Kiritimati", "2030-01-01T00:00:00Z", 840)]
    [InlineData("America/St_Johns", "2030-01-01T00:00:00Z", -210)]
    [InlineData("America/Vancouver", "2027-01-15T12:00:00Z", -420)] // summer time for good, since 2026
    [InlineData("Etc/UTC", "2030-06-01T00:00:00Z", 0)]
    public void Known_changes_are_where_they_are_known_to_be(string zone, string at, int minutes) =>
        Assert.Equal(TimeSpan.FromMinutes(minutes), Of(zone).OffsetAt(Utc(at)));

    [Theory]
    [InlineData("")]
    [InlineData("Berlin")]
    [InlineData("europe/berlin")]
    [InlineData("Europe/Berlin ")]
    [InlineData("W. Europe Standard Time")]
    [InlineData("CET-1CEST")]
    [InlineData("../etc/passwd")]
    [InlineData("# IANA")]
    public void Anything_else_than_a_zones_very_name_is_none(string name) => Assert.Null(Zone.Find(name));

    [Theory]
    [InlineData("2027-01-15 12:00", "2027-01-15T11:00Z", "2027-01-15T11:00Z")]
    [InlineData("2027-07-15 12:00", "2027-07-15T10:00Z", "2027-07-15T10:00Z")]
    [InlineData("2027-03-28 01:59", "2027-03-28T00:59Z", "2027-03-28T00:59Z")]
    [InlineData("2027-03-28 02:00", "2027-03-28T01:00Z", "2027-03-28T01:00Z")] // set forward over it: the moment they are
    [InlineData("2027-03-28 02:30", "2027-03-28T01:00Z", "2027-03-28T01:00Z")]
    [InlineData("2027-03-28 03:00", "2027-03-28T01:00Z", "2027-03-28T01:00Z")]
    [InlineData("2027-10-31 01:59", "2027-10-30T23:59Z", "2027-10-30T23:59Z")]
    [InlineData("2027-10-31 02:00", "2027-10-31T00:00Z", "2027-10-31T01:00Z")] // set back over it: twice
    [InlineData("2027-10-31 02:30", "2027-10-31T00:30Z", "2027-10-31T01:30Z")]
    [InlineData("2027-10-31 03:00", "2027-10-31T02:00Z", "2027-10-31T02:00Z")]
    public void A_time_on_the_clock_is_one_moment_or_two_or_the_moment_it_is_passed_over(string clock, string first, string last)
    {
        var shown = DateTime.Parse(clock, null);

        Assert.Equal((Utc(first), Utc(last)), (Of("Europe/Berlin").First(shown), Of("Europe/Berlin").Last(shown)));
    }

    [Theory]
    [InlineData("Australia/Lord_Howe")]
    [InlineData("Africa/Cairo")]
    [InlineData("America/Havana")]
    [InlineData("America/Nuuk")]
    [InlineData("Asia/Gaza")]
    [InlineData("Pacific/Chatham")]
    public void Between_clock_and_moment_there_is_a_way_back_around_every_change(string name)
    {
        var zone = Of(name);
        foreach (var change in Changes(zone, Since, Since.AddYears(3)))
        {
            for (var at = change.AddHours(-30); at < change.AddHours(30); at = at.AddMinutes(10))
            {
                var (first, last) = (zone.First(zone.Clock(at)), zone.Last(zone.Clock(at)));
                Assert.True(at == first || at == last, $"{at}: {first}, {last}");
                Assert.InRange(last - first, TimeSpan.Zero, TimeSpan.FromHours(1));
            }
        }
    }

    [Theory]
    [InlineData("EST5EDT,M3.2.0,M11.1.0", "2027-07-01T00:00Z", -240)]
    [InlineData("EST5EDT,J60,J300", "2028-02-29T12:00Z", -300)] // J never counts 29 February: 60 is 1 March
    [InlineData("EST5EDT,J60,J300", "2028-03-01T12:00Z", -240)]
    [InlineData("EST5EDT,59,300/-3", "2028-02-29T12:00Z", -240)] // without it, 59 is 29 February in a leap year
    [InlineData("<+0330>-3:30:15", "2027-07-01T00:00Z", 210)]
    [InlineData("XXX-2<+01>-1,0/0,J365/23", "2027-07-01T00:00Z", 60)] // summer time all year round
    [InlineData("XXX-2<+01>-1,0/0,J365/23", "2027-12-31T23:30Z", 60)]
    public void Rules_are_read_as_POSIX_has_them(string rule, string at, int minutes) =>
        Assert.Equal(minutes, Math.Truncate(ZoneRule.Parse(rule).OffsetAt(Utc(at)).TotalMinutes));
}
