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

    public static TheoryData<int, int> Cases => [.. from times in Enumerable.Range(0, 21) from comment in (int[])[1, 250, 1000] select (times, comment)];

    [Theory, MemberData(nameof(Cases))]
    public void However_much_there_is_to_tell_Slack_takes_it_and_what_is_not_shown_is_counted(int times, int comment)
    {
        var request = Approved(times, comment);
        var rows = AskRows.For(request, ActionInWords.Of(request, A.Refund), Noon).Select(row => row.Label).ToList();

        foreach (var definition in (ActionDefinition[])[A.Refund, Wordy])
        {
            var message = SlackNotice.For(request, definition, LinkToken.New(), Noon);

            Assert.InRange(message.Blocks.Count, 1, 50);
            Assert.InRange(Texts(message).Sum(text => text.Length), 1, 13_000);
            var missing = rows.Count - Labels(message).Count;
            Assert.Equal(missing > 0, Texts(message).Any(text => text == $"{(missing == 1 ? "One more line is" : $"{missing} more lines are")} not shown here. Mail and page have all of it."));
            // Whatever gives way, this does not.
            Assert.All((string[])["Action", "Order", "Why you are asked", "Approval", "Fingerprint"], label => Assert.Contains(label, Labels(message)));
        }
    }

    [Theory, MemberData(nameof(Cases))]
    public void Only_a_message_that_shows_all_of_it_has_buttons_that_decide(int times, int comment)
    {
        var message = SlackNotice.For(Approved(times, comment), A.Refund, LinkToken.New(), Noon);

        var isWhole = !Texts(message).Any(text => text.Contains("Mail and page have all of it.", StringComparison.Ordinal));
        Assert.Equal(isWhole ? ["approve", "deny"] : ["page"], Workspace.Buttons(message).Keys);
        Assert.Equal(isWhole, !Texts(message).Any(text => text.StartsWith("This message does not show all of it", StringComparison.Ordinal)));
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
        var message = SlackNotice.For(Approved(0, 0), A.Refund with { Effect = new string('y', 3100) }, LinkToken.New(), Noon);

        Assert.Contains("3100 characters, too long to show here. Mail and page have all of it.", Texts(message));
        Assert.Equal(["page"], Workspace.Buttons(message).Keys);
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
            .SelectMany(block => block.TryGetProperty("fields", out var fields) ? fields.EnumerateArray().Take(1) : [])
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
