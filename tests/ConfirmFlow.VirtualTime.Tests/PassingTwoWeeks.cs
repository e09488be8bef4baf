using System.Text.Json;

namespace ConfirmFlow.VirtualTime.Tests;

/// <summary>Two weeks of each policy, with the machine that is deployed and the handlers it calls; nothing but time, post and store are ours.</summary>
public sealed class PassingTwoWeeks
{
    public static TheoryData<string> Names => [.. Fortnight.All.Select(each => each.Name)];

    [Fact]
    public void There_are_at_least_forty_policies_and_no_case_twice()
    {
        Assert.InRange(Fortnight.All.Select(each => each.Json).Distinct().Count(), 40, Fortnight.All.Count);
        Assert.Equal(Fortnight.All, Fortnight.All.DistinctBy(each => (each.Json, each.Acts, each.Start, each.Amount, string.Join(' ', each.Bouncing))));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Everybody_gets_each_mail_that_is_theirs_when_it_is_due_and_none_too_many(string name)
    {
        var fortnight = Fortnight.All.Single(each => each.Name == name);
        using var weeks = new Weeks(fortnight.Json, fortnight.Begins);
        weeks.Refuse(fortnight.Bouncing);

        if (await weeks.Ask(fortnight.Amount))
        {
            foreach (var (at, who, what) in fortnight.Timed) await weeks.Act(at, who, what);
            weeks.LetPassUntil(fortnight.Begins.AddDays(15));
            EndsOnce(weeks);
            Spares(weeks, fortnight);
        }

        Assert.Equal(string.Join('\n', fortnight.Happens.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)), weeks.Told);
    }

    private static void EndsOnce(Weeks weeks)
    {
        Assert.True(weeks.Request.IsReported, $"It is {weeks.Request.Status}.");
        Assert.True(weeks.Request.History.IsIntact);
        Assert.DoesNotContain(weeks.Request.History, entry => entry.What is Fact.Faulted);
        Assert.Equal("Succeeded", string.Join(' ', weeks.Executions));
        // Everybody who was asked, and the requester, is told how it ended; once.
        var told = weeks.Mails.Where(mail => mail.Kind is not ("ask" or "remind" or "Approved")).Select(mail => mail.To).ToList();
        Assert.Equal(told.Distinct(), told);
        Assert.Equal(weeks.Mails.Where(mail => mail.Kind == "ask").Select(mail => mail.To).Append("rita").Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
    }

    // What holds whatever the table says: asked once, never reminded after having decided, in quiet hours, or of what is settled.
    private static void Spares(Weeks weeks, Fortnight fortnight)
    {
        var request = weeks.Request;
        foreach (var person in weeks.Mails.GroupBy(mail => mail.To))
        {
            Assert.InRange(person.Count(mail => mail.Kind == "ask"), 0, 1);
            var decided = request.Decisions.Where(decision => decision.By.Address == person.Key + "@example.com").Select(decision => decision.At).DefaultIfEmpty(DateTimeOffset.MaxValue).Min();
            foreach (var mail in person.Where(mail => mail.Kind is "ask" or "remind"))
            {
                Assert.True(mail.At < decided && mail.At < (request.ApprovedAt ?? request.SettledAt), $"{mail}");
                Assert.True(mail.Kind == "ask" || !IsQuiet(fortnight, person.Key, mail.At), $"{mail} in quiet hours");
            }

            // That it waits for its window is told once, before it ends, and by the way of asking or of having asked.
            Assert.InRange(person.Count(mail => mail.Kind == "Approved"), 0, 1);
            foreach (var mail in person.Where(mail => mail.Kind == "Approved"))
            {
                Assert.True(person.Key == "rita" || person.Any(asked => asked.Kind == "ask" && asked.At < mail.At), $"{mail} was not asked");
                Assert.True(mail.At < decided && mail.At < request.SettledAt && mail.At < (request.Claim?.At ?? DateTimeOffset.MaxValue), $"{mail}");
            }

            // Two mails at a time would be one too many, and so would be one that asks soon after another.
            Assert.Equal(person.Select(mail => mail.At).Distinct().Count(), person.Count());
            var asking = person.Where(mail => mail.Kind is "ask" or "remind").Select(mail => mail.At).ToList();
            Assert.All(asking.Zip(asking.Skip(1)), pair => Assert.True(pair.Second - pair.First > TimeSpan.FromMinutes(10), $"{pair}"));
        }
    }

    /// <summary>By the clocks of the system, not by ours: in the hours of any group that somebody is in, unless those together leave no time in a week.</summary>
    private static bool IsQuiet(Fortnight fortnight, string person, DateTimeOffset at)
    {
        using var policy = JsonDocument.Parse(fortnight.Json);
        if (!policy.RootElement.TryGetProperty("approvers", out var groups)) return false;
        var quiet = groups.EnumerateObject().Select(group => group.Value)
            .Where(group => group.ValueKind is JsonValueKind.Object && group.TryGetProperty("quietHours", out _) && group.GetProperty("members").EnumerateArray().Any(member => member.GetString() == person + "@example.com"))
            .Select(group => group.GetProperty("quietHours")).ToList();
        return IsQuiet(at) && Enumerable.Range(0, 7 * 24 * 60).Any(minute => !IsQuiet(at.AddMinutes(minute)));

        bool IsQuiet(DateTimeOffset moment) => quiet.Any(each =>
            TimeZoneInfo.ConvertTime(moment, TimeZoneInfo.FindSystemTimeZoneById(each.GetProperty("zone").GetString()!)) is var clock
            && each.GetProperty("hours").EnumerateArray().Any(hours => Covers(hours, clock, 0) || Covers(hours, clock, 1)));
    }

    // Whether hours that began today, or so many days before, cover a time on the clock.
    private static bool Covers(JsonElement hours, DateTimeOffset clock, int before)
    {
        var day = clock.Date.AddDays(-before);
        if (hours.TryGetProperty("days", out var days) && !days.EnumerateArray().Any(word => day.DayOfWeek.ToString().StartsWith(word.GetString()!, StringComparison.OrdinalIgnoreCase))) return false;
        var from = hours.TryGetProperty("from", out var begins) ? TimeSpan.Parse(begins.GetString()!, null) : TimeSpan.Zero;
        var until = hours.TryGetProperty("until", out var ends) && ends.GetString() != "24:00" ? TimeSpan.Parse(ends.GetString()!, null) : TimeSpan.FromDays(1);
        var length = until > from ? until - from : until - from + TimeSpan.FromDays(1);
        return clock.DateTime >= day + from && clock.DateTime < day + from + length;
    }
}
