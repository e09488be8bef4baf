namespace ConfirmFlow.Domain.Tests;

/// <summary>Quiet hours and change windows, on days when clocks are changed too. All in Berlin: clocks go forward on 28 March 2027, back on 31 October 2027.</summary>
public sealed class KeepingHours
{
    private static readonly DayOfWeek[] Weekdays = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];
    private static readonly DayOfWeek[] Weekend = [DayOfWeek.Saturday, DayOfWeek.Sunday];
    private static readonly DayOfWeek[] Always = [.. Weekdays, .. Weekend];

    private static DateTimeOffset Utc(string text) => DateTimeOffset.Parse(text, null, System.Globalization.DateTimeStyles.AssumeUniversal);

    private static DailyHours Span(DayOfWeek[] days, string from, string until) => new([.. days], HoursText.TimeOf(from)!.Value, HoursText.TimeOf(until)!.Value);

    private static WeeklyHours Hours(params DailyHours[] spans) => new() { Zone = Zone.Find("Europe/Berlin")!, Spans = [.. spans] };

    private static readonly QuietHours Nights = new(Hours(Span(Always, "22:00", "07:00"), Span(Weekend, "00:00", "24:00")));

    [Theory]
    [InlineData("2027-02-10T12:00Z", "2027-02-10T12:00Z")] // a Wednesday noon
    [InlineData("2027-02-10T20:59Z", "2027-02-10T20:59Z")]
    [InlineData("2027-02-10T21:00Z", "2027-02-11T06:00Z")]
    [InlineData("2027-02-11T05:59Z", "2027-02-11T06:00Z")]
    [InlineData("2027-02-11T06:00Z", "2027-02-11T06:00Z")]
    [InlineData("2027-02-12T21:30Z", "2027-02-15T06:00Z")] // Friday night, the weekend, Sunday night: one after the other
    [InlineData("2027-02-13T12:00Z", "2027-02-15T06:00Z")]
    [InlineData("2027-03-27T12:00Z", "2027-03-29T05:00Z")] // over the night in which clocks go forward
    [InlineData("2027-10-30T12:00Z", "2027-11-01T06:00Z")] // and back
    public void Quiet_hours_add_up_and_end_when_the_clock_says_so(string at, string end)
    {
        Assert.Equal(Utc(end), Nights.EndAfter(Utc(at)));
        Assert.Equal(at != end, Nights.Cover(Utc(at)));
    }

    [Theory]
    [InlineData("2027-10-30T23:59Z", "2027-10-30T23:59Z")] // quiet from 02:15 until 02:45
    [InlineData("2027-10-31T00:15Z", "2027-10-31T01:45Z")] // begins the first time, ends the second time
    [InlineData("2027-10-31T01:00Z", "2027-10-31T01:45Z")]
    [InlineData("2027-03-28T00:59Z", "2027-03-28T00:59Z")] // which clocks do not show
    [InlineData("2027-03-28T01:00Z", "2027-03-28T01:00Z")]
    public void In_the_hour_that_comes_twice_it_is_quiet_for_longer_and_in_the_hour_that_does_not_come_not_at_all(string at, string end) =>
        Assert.Equal(Utc(end), new QuietHours(Hours(Span(Always, "02:15", "02:45"))).EndAfter(Utc(at)));

    [Theory]
    [InlineData("2027-02-10T06:59Z", false, "2027-02-10T07:00Z")]
    [InlineData("2027-02-10T07:00Z", true, "2027-02-10T07:00Z")]
    [InlineData("2027-02-10T16:58Z", true, "2027-02-10T16:58Z")]
    [InlineData("2027-02-10T16:59Z", true, "2027-02-11T07:00Z")] // in its last minute nothing is sent on its way
    [InlineData("2027-02-10T17:00Z", false, "2027-02-11T07:00Z")]
    [InlineData("2027-02-12T17:00Z", false, "2027-02-15T07:00Z")]
    [InlineData("2027-03-26T17:00Z", false, "2027-03-29T06:00Z")]
    [InlineData("2027-10-29T16:00Z", false, "2027-11-01T07:00Z")]
    public void A_window_opens_and_closes_when_the_clock_says_so(string at, bool open, string opens)
    {
        var window = new ChangeWindow(Hours(Span(Weekdays, "08:00", "18:00")));

        Assert.Equal(open, window.IsOpen(Utc(at)));
        Assert.Equal(Utc(opens), window.OpensAfter(Utc(at)));
    }

    [Theory]
    [InlineData("2027-02-09T07:00Z", "2027-02-09T07:00Z")]
    [InlineData("2027-02-09T15:00Z", "2027-02-09T07:00Z")] // one goes over into the next
    [InlineData("2027-02-11T00:30Z", "2027-02-10T15:00Z")] // past midnight, and not from before it was closed
    [InlineData("2027-03-28T12:00Z", "2027-03-27T23:00Z")] // the night before clocks go forward
    public void A_window_has_been_open_since_the_hours_began_that_lead_there(string at, string since)
    {
        var window = new ChangeWindow(Hours(
            Span([DayOfWeek.Tuesday], "08:00", "12:00"), Span([DayOfWeek.Tuesday], "11:00", "18:00"), Span([DayOfWeek.Sunday], "00:00", "24:00"),
            Span([DayOfWeek.Wednesday], "08:00", "15:00"), Span([DayOfWeek.Wednesday], "16:00", "24:00"), Span([DayOfWeek.Thursday], "00:00", "02:00")));

        Assert.Equal(Utc(since), window.OpenSince(Utc(at)));
    }

    [Fact]
    public void Nobody_has_to_know_for_how_long_one_has_been_open_that_never_closes() => Assert.Equal(
        Utc("2027-02-07T23:00Z"), new ChangeWindow(Hours(Span(Always, "00:00", "24:00"))).OpenSince(Utc("2027-02-10T12:00Z")));

    [Theory]
    [InlineData("02:15", "04:00", "2027-10-30T22:00Z", "2027-10-31T01:15Z")] // opens the second time
    [InlineData("01:00", "02:45", "2027-10-31T00:43Z", "2027-10-31T00:43Z")] // closes the first time: a minute before 00:45 at the latest
    [InlineData("01:00", "02:45", "2027-10-31T00:45Z", "2027-11-01T00:00Z")]
    [InlineData("02:15", "02:45", "2027-10-30T22:00Z", "2027-11-01T01:15Z")] // not at all that night
    [InlineData("02:15", "02:45", "2027-03-27T22:00Z", "2027-03-29T00:15Z")] // nor in the night in which that time does not come
    [InlineData("02:15", "04:00", "2027-03-27T22:00Z", "2027-03-28T01:00Z")] // 02:15 does not come: from when clocks are changed
    [InlineData("23:00", "01:00", "2027-02-10T23:30Z", "2027-02-10T23:30Z")] // past midnight
    public void A_window_is_open_for_the_shorter_of_two_times_there_could_be(string from, string until, string at, string opens) =>
        Assert.Equal(Utc(opens), new ChangeWindow(Hours(Span(Always, from, until))).OpensAfter(Utc(at)));

    [Fact]
    public void A_window_that_comes_once_a_week_and_vanishes_is_waited_for_until_the_next() => Assert.Equal(
        Utc("2027-11-07T01:15Z"), new ChangeWindow(Hours(Span([DayOfWeek.Sunday], "02:15", "02:45"))).OpensAfter(Utc("2027-10-30T00:00Z")));

    [Fact]
    public void The_longest_closed_time_of_a_week_is_known()
    {
        Assert.Equal(TimeSpan.FromHours(62), Hours(Span(Weekdays, "08:00", "18:00")).LongestBetween);
        Assert.Equal(TimeSpan.FromHours(15), Nights.Hours.LongestBetween);
        Assert.Equal(TimeSpan.Zero, Hours(Span(Always, "00:00", "12:00"), Span(Always, "12:00", "24:00")).LongestBetween);
        Assert.Equal(TimeSpan.FromDays(7) - TimeSpan.FromHours(2), Hours(Span([DayOfWeek.Sunday], "23:00", "01:00")).LongestBetween);
    }

    [Theory]
    [InlineData("2027-02-10T12:00Z", "2027-02-10T12:00Z")] // a Wednesday noon, in the one hour that is in neither
    [InlineData("2027-02-10T13:00Z", "2027-02-11T11:30Z")]
    [InlineData("2027-02-11T06:00Z", "2027-02-11T11:30Z")]
    public void Those_of_several_groups_add_up(string at, string end)
    {
        var both = new QuietTimes(new(Hours(Span(Always, "13:30", "08:00"))), [new(Hours(Span(Always, "08:00", "12:30")))]);

        Assert.Equal(Utc(end), both.EndAfter(Utc(at)));
        Assert.Equal(at != end, both.Cover(Utc(at)));
    }

    [Theory]
    [InlineData(true, "2027-02-10T12:00Z", "2027-02-10T21:00Z")]
    [InlineData(true, "2027-02-10T21:00Z", "2027-02-10T21:00Z")]
    [InlineData(false, "2027-02-10T12:00Z", "2027-02-10T12:00Z")]
    public void Where_they_leave_no_moment_of_a_week_only_those_of_the_group_hold_through_which_somebody_was_asked(bool through, string at, string end)
    {
        var (days, nights) = (new QuietHours(Hours(Span(Always, "06:00", "22:00"))), new QuietHours(Hours(Span(Always, "22:00", "06:00"))));

        Assert.Equal(Utc(end), new QuietTimes(through ? days : null, [days, nights]).EndAfter(Utc(at)));
        Assert.Equal(at != end, new QuietTimes(through ? days : null, [days, nights]).Cover(Utc(at)));
    }

    [Fact]
    public void One_quarter_of_an_hour_in_a_week_is_waited_for() => Assert.Equal(
        Utc("2027-02-14T11:00Z"),
        new QuietTimes(new(Hours(Span([.. Weekdays, DayOfWeek.Saturday], "00:00", "24:00"))), [new(Hours(Span(Weekend, "12:15", "12:00")))]).EndAfter(Utc("2027-02-08T00:00Z")));
}
