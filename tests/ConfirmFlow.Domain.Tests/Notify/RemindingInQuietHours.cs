namespace ConfirmFlow.Domain.Tests;

/// <summary>The request is opened at noon UTC, one o'clock in Berlin. Grace's group is not reminded from 14:00 until 08:00 there.</summary>
public sealed class RemindingInQuietHours
{
    private static readonly DayOfWeek[] Always = Enum.GetValues<DayOfWeek>();
    private static readonly QuietHours Quiet = new(new() { Zone = Zone.Find("Europe/Berlin")!, Spans = [new([.. Always], TimeSpan.FromHours(14), TimeSpan.FromHours(8))] });
    private static readonly DateTimeOffset Morning = Noon.AddHours(19); // 08:00 in Berlin

    private static ApprovalRequest Request(params double[] reminders) => A.Request(A.Policy(new Stage
    {
        Groups = [new("day", [Ada]), new("night", [Grace], Quiet)],
        Quorum = 2,
        Wait = TimeSpan.FromHours(24),
        Reminders = [.. reminders.Select(TimeSpan.FromHours)],
    }));

    /// <summary>What is sent when the request is looked at in these hours.</summary>
    private static List<string> Sent(ref ApprovalRequest request, params double[] hours)
    {
        var sent = new List<string>();
        foreach (var hour in hours)
        {
            var now = Noon.AddHours(hour);
            request = request.Advance(A.Stamp(now), idempotent: true);
            foreach (var owed in request.OwedNotices(now).ToList())
            {
                sent.Add($"{hour}: {owed.To.Address.Split('@')[0]} {owed.Reminder}");
                request = request.Noticed(owed, A.Stamp(now));
            }
        }

        return sent;
    }

    [Fact]
    public void A_reminder_waits_until_they_end_and_the_others_are_reminded_in_time()
    {
        var request = Request(2);

        Assert.Equal(["0: ada 0", "0: grace 0", "2: ada 1", "19: grace 1"], Sent(ref request, 0, 2, 3, 10, 18.99, 19, 20));
    }

    [Fact]
    public void A_first_notice_does_not_wait()
    {
        var request = A.Request(A.Policy(A.Stage(1, Ada), new Stage { Groups = [new("night", [Grace], Quiet)], Quorum = 1, Wait = TimeSpan.FromHours(20) }));

        Assert.Equal(["0: ada 0", "4: grace 0"], Sent(ref request, 0, 4));
    }

    [Fact]
    public void Of_several_that_waited_one_is_sent()
    {
        var request = Request(2, 4, 8, 16);

        Assert.Equal(
            ["0: ada 0", "0: grace 0", "2: ada 1", "4: ada 2", "8: ada 3", "16: ada 4", "19: grace 4"],
            Sent(ref request, 0, 2, 4, 8, 16, 19, 20));
    }

    [Fact]
    public void The_machine_wakes_when_they_end()
    {
        var request = Request(2);
        Sent(ref request, 0, 2);

        Assert.Equal(Morning, request.NextChange(Noon.AddHours(2)));
        Assert.Equal(request.Deadline, request.NextChange(Morning));
        Assert.Equal(Noon.AddHours(2), Request(2).NextChange(Noon)); // nothing waits before it is due
    }

    [Fact]
    public void Deadlines_and_stages_do_not_wait()
    {
        var request = A.Request(A.Policy(new Stage { Groups = [new("night", [Grace], Quiet)], Quorum = 1, Wait = TimeSpan.FromHours(4), Reminders = [TimeSpan.FromHours(3)] }, A.Stage(1, Ada)));

        Assert.Equal(["0: grace 0", "4: ada 0"], Sent(ref request, 0, 3, 4, 19, 20));
        Assert.Equal(Status.Expired, request.Advance(A.Stamp(request.Deadline), idempotent: true).Status);
    }

    [Fact]
    public void Whoever_has_decided_in_them_is_not_reminded_after_them()
    {
        var request = Request(2);
        Sent(ref request, 0, 2);
        request = Accepted(request.Decide(A.Approval(Grace, Noon.AddHours(10), request.RequestDigest), A.Stamp()));

        Assert.Empty(Sent(ref request, 19, 20));
    }

    [Theory]
    [InlineData(1.1, "1.1: grace 1")] // due at 13:55, sent at 14:06: a few minutes late
    [InlineData(1.5, "19: grace 1")] // an outage has made it much later: it waits after all
    public void What_became_due_right_before_them_is_sent_if_it_is_not_much_later(double hours, string sent)
    {
        var request = Request(55.0 / 60);

        Assert.Contains(sent, Sent(ref request, 0, hours, 19));
        Assert.Equal(3, request.Notices.Length - (hours > 1.2 ? 1 : 1));
    }
}
