using System.Text.Json;
using ConfirmFlow.Aws;

namespace ConfirmFlow.Functions.Tests;

/// <summary>What a message in Slack makes of more than it can show.</summary>
public sealed class FittingIntoSlack
{
    private static readonly Person[] Approvers = [.. Enumerable.Range(1, 20).Select(i => Person.Parse($"approver{i:00}@example.com"))];

    // What a title takes that stands below the header too, as long as all around the rows can be.
    private static readonly ActionDefinition Wordy = A.Refund with { Title = "Refund order {orderId}: {amount}" + new string('x', 130), Effect = new string('y', 2900) };

    private static ApprovalRequest Approved(int times, int comment) => A.Request(A.Policy(A.Stage(20, Approvers)) with { Reason = "Because." }) with
    {
        Decisions = [.. Approvers.Take(times).Select(approver => A.Approval(approver) with { Comment = new string('c', comment) })],
    };

    private static readonly ActionDefinition Notes = A.Refund with { Parameters = [.. A.Refund.Parameters.Take(2), .. Enumerable.Range(1, 3).Select(i => new Parameter($"note{i}", $"Note {i}", "Words.", new TextRule(MaxLength: 4000)))] };

    private static readonly ChangeWindow Nights = new(new() { Zone = Zone.Find("Etc/UTC")!, Spans = [new([.. Enum.GetValues<DayOfWeek>()], TimeSpan.FromHours(18), TimeSpan.FromHours(22))] });

    // So many characters in what fifteen people said when they approved, with a change window that opens meanwhile.
    private static ApprovalRequest Commented(int characters) => A.Request(A.Policy(A.Stage(20, Approvers)) with { ChangeWindow = Nights }) with
    {
        Decisions = [.. Enumerable.Range(0, 15).Select(i => A.Approval(Approvers[i]) with { Comment = new string('n', i == 14 ? characters - (14 * (characters / 15)) : characters / 15) })],
    };

    private static ApprovalRequest Noting(string note) => A.Request(A.Policy(A.Stage(1, Approvers))) with { Parameters = Parameters.Parse($$"""{"amount":"12.50","note1":{{JsonSerializer.Serialize(note)}},"orderId":"1001"}""") };

    private static List<int> Rooms(ApprovalRequest request, TimeSpan moment) => [.. AskRows.InChats(request, ActionInWords.Of(request, Notes), Noon + moment).Select(row => row.Room)];

    public static TheoryData<int, int> Cases => [.. from times in Enumerable.Range(0, 21) from comment in (int[])[1, 250, 1000] select (times, comment)];

    [Theory, MemberData(nameof(Cases))]
    public void However_much_there_is_to_tell_Slack_takes_it_and_what_is_not_shown_is_counted(int times, int comment)
    {
        var request = Approved(times, comment);
        var rows = AskRows.InChats(request, ActionInWords.Of(request, A.Refund), Noon).Select(row => row.Label).ToList();

        foreach (var definition in (ActionDefinition[])[A.Refund, Wordy])
        {
            var message = SlackNotice.For(request, definition, LinkToken.New(), Noon);

            Assert.InRange(message.Blocks.Count, 1, 50);
            Assert.InRange(Texts(message).Sum(text => text.Length), 1, 13_000);
            var missing = rows.Count - Labels(message).Count;
            Assert.Equal(missing > 0, Texts(message).Any(text => text == $"{(missing == 1 ? "One more line is" : $"{missing} more lines are")} not shown here. Mail and page have all of it."));
            // Whatever gives way, this does not.
            Assert.All((string[])["Agent, as it calls itself", "What will happen", "Action", "Order", "Why you are asked", "Approval", "Fingerprint"], label => Assert.Contains(label, Labels(message)));
        }
    }

    // While it is opened, a little later, with hours and minutes left, on the next day, within its change window and without, and in the last seconds.
    private static readonly TimeSpan[] Moments =
        [TimeSpan.Zero, TimeSpan.FromSeconds(4), TimeSpan.FromMinutes(61), TimeSpan.FromHours(7), TimeSpan.FromHours(13), TimeSpan.FromHours(23.4), TimeSpan.FromHours(24) - TimeSpan.FromSeconds(1)];

    [Theory, MemberData(nameof(Cases))]
    public void Only_a_message_that_shows_all_of_it_has_a_button_that_approves(int times, int comment)
    {
        foreach (var moment in Moments)
        {
            var message = SlackNotice.For(Approved(times, comment), A.Refund, LinkToken.New(), Noon + moment);

            var isWhole = !Texts(message).Any(text => text.Contains("Mail and page have all of it.", StringComparison.Ordinal));
            Assert.Equal([isWhole ? "approve" : "page", "deny"], Workspace.Buttons(message).Keys);
            Assert.Equal(isWhole, !Texts(message).Any(text => text.StartsWith("This message does not show all of it", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void Around_the_limit_too_every_moment_shows_the_same_and_a_press_counts_only_on_all_of_it()
    {
        var answers = new HashSet<bool>();
        foreach (var length in Enumerable.Range(0, 40).Select(i => 6000 + (25 * i)))
        {
            var request = Commented(length);
            var canApprove = SlackNotice.CanApprove(request, Notes);
            answers.Add(canApprove);

            foreach (var moment in Moments)
            {
                var message = SlackNotice.For(request, Notes, LinkToken.New(), Noon + moment);
                Assert.Equal([canApprove ? "approve" : "page", "deny"], Workspace.Buttons(message).Keys);
                Assert.Equal(canApprove ? length : 0, Texts(message).Where(text => text.StartsWith("nnn", StringComparison.Ordinal)).Sum(text => text.Length));
            }
        }

        Assert.Equal(2, answers.Count);
    }

    [Fact]
    public void No_moment_makes_a_row_longer_than_the_room_that_is_kept_for_it()
    {
        foreach (var request in (ApprovalRequest[])[Commented(15), Approved(20, 1)])
        {
            var rooms = Rooms(request, TimeSpan.Zero);
            for (var moment = TimeSpan.Zero; moment < TimeSpan.FromHours(25); moment += TimeSpan.FromSeconds(599)) Assert.Equal(rooms, Rooms(request, moment));
        }
    }

    [Theory]
    [InlineData(600, 1, true)]
    [InlineData(601, 1, false)]
    [InlineData(300, 5, true)]
    [InlineData(300, 6, false)]
    [InlineData(6, 6, false)]
    public void What_Slack_may_fold_is_approved_on_the_page(int characters, int lines, bool canApprove)
    {
        var note = string.Join('\n', Enumerable.Repeat("", lines)) + new string('n', characters - lines + 1);
        var request = Noting(note);

        var message = SlackNotice.For(request, Notes, LinkToken.New(), Noon);

        Assert.Equal(canApprove, SlackNotice.CanApprove(request, Notes));
        Assert.Equal([canApprove ? "approve" : "page", "deny"], Workspace.Buttons(message).Keys);
        Assert.Equal(canApprove, Texts(message).Contains(note));
        Assert.Equal(!canApprove, Texts(message).Contains($"{characters} characters{(lines > 1 ? $" in {lines} lines" : "")}, too long to show here. Mail and page have all of it."));
    }

    [Fact]
    public void What_others_wrote_stands_beside_a_label_and_never_across_the_message_and_nothing_is_folded()
    {
        foreach (var message in (SlackMessage[])
            [SlackNotice.For(Noting("Nothing has been done yet."), Notes, LinkToken.New(), Noon), SlackNotice.For(Noting(new string('n', 4000)), Notes, LinkToken.New(), Noon), SlackNotice.Told(Noting(new string('n', 2500)) with { Status = Status.Withdrawn }, Notes, Noon)])
        {
            using var blocks = JsonDocument.Parse(Workspace.Json(message));
            var sections = blocks.RootElement.EnumerateArray().Where(block => block.GetProperty("type").GetString() == "section").ToList();
            Assert.All(sections, section => Assert.True(section.GetProperty("expand").GetBoolean()));
            Assert.DoesNotContain(sections.Where(section => section.TryGetProperty("text", out _)), section => section.GetProperty("text").GetProperty("text").GetString() is "Nothing has been done yet." or ['n', ..]);
        }
    }

    [Fact]
    public void Both_kinds_of_messages_are_among_these()
    {
        Assert.Equal(["approve", "deny"], Workspace.Buttons(SlackNotice.For(Approved(5, 250), A.Refund, LinkToken.New(), Noon)).Keys);
        Assert.Contains("more lines are not shown here", Workspace.Json(SlackNotice.For(Approved(20, 250), A.Refund, LinkToken.New(), Noon)), StringComparison.Ordinal);
    }

    [Fact]
    public void An_effect_that_is_too_long_is_said_to_be_missing()
    {
        var message = SlackNotice.For(Approved(0, 0), A.Refund with { Effect = new string('y', 8100) }, LinkToken.New(), Noon);

        Assert.Contains("8100 characters, too long to show here. Mail and page have all of it.", Texts(message));
        Assert.Equal(["page", "deny"], Workspace.Buttons(message).Keys);
    }

    [Fact]
    public void What_an_outcome_does_not_show_is_counted_too_and_is_on_no_page()
    {
        var message = SlackNotice.Told(Approved(20, 250) with { Status = Status.Withdrawn }, A.Refund, Noon);

        Assert.InRange(message.Blocks.Count, 1, 50);
        Assert.Contains(Texts(message), text => text.EndsWith(" more lines are not shown here. The mails about it have all of it.", StringComparison.Ordinal));
    }

    private static List<string> Labels(SlackMessage message)
    {
        using var blocks = JsonDocument.Parse(Workspace.Json(message));
        return [.. blocks.RootElement.EnumerateArray()
            .SelectMany(Parts)
            .Where(part => part.GetProperty("type").GetString() == "mrkdwn")
            .Select(label => label.GetProperty("text").GetString()!.Trim('*'))];
    }

    private static List<string> Texts(SlackMessage message)
    {
        using var blocks = JsonDocument.Parse(Workspace.Json(message));
        return [.. blocks.RootElement.EnumerateArray().SelectMany(Parts).Select(part => part.GetProperty("text").GetString()!)];
    }

    private static IEnumerable<JsonElement> Parts(JsonElement block) =>
        block.TryGetProperty("text", out var text) ? [text]
        : block.TryGetProperty("fields", out var fields) ? fields.EnumerateArray()
        : block.GetProperty("elements").EnumerateArray().Select(element => element.GetProperty("text") is { ValueKind: JsonValueKind.Object } inner ? inner : element);
}
