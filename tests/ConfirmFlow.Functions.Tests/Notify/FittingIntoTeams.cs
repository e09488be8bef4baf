using System.Text;
using System.Text.Json;

namespace ConfirmFlow.Functions.Tests;

/// <summary>What a card in Teams makes of more than it can show.</summary>
public sealed class FittingIntoTeams
{
    private static readonly Uri Link = new("https://approvals.example.com/a/x");

    private static readonly ActionDefinition Notes = A.Refund with { Parameters = [.. A.Refund.Parameters.Take(2), .. Enumerable.Range(1, 3).Select(i => new Parameter($"note{i}", $"Note {i}", "Words.", new TextRule(MaxLength: 4000, Multiline: true)))] };

    // As many parameters as there can be, of so many letters each, and so many approvals whose comments have more than a line.
    private static ApprovalRequest Noted(int each, string letter, int approved = 0)
    {
        static string Many(int times, string letter) => string.Concat(Enumerable.Repeat(letter, times));
        var people = Enumerable.Range(1, 50).Select(i => Person.Parse($"approver{i:00}@example.com")).ToList();
        var notes = Enumerable.Range(1, 3).Select(i => $"\"note{i}\":\"{Many(each, letter)}\"");
        return A.Request(A.Policy(A.Stage(50, [.. people]))) with
        {
            Parameters = Parameters.Parse($$"""{"amount":"12.50",{{string.Join(',', notes)}},"orderId":"1001"}"""),
            Decisions = [.. people.Take(approved).Select(by => A.Approval(by) with { Comment = Many(250, letter) })],
        };
    }

    private static string Asking(int each, string letter, int approved = 0) => TeamsCard.Asking(Noted(each, letter, approved), Notes, Link, Noon).ToString();

    [Theory]
    [InlineData(4000, "x", 0)]
    [InlineData(1800, "漢", 0)]
    [InlineData(1800, "漢", 10)]
    [InlineData(4000, "\\n", 0)]
    [InlineData(1300, "\u202E", 0)]
    [InlineData(290, "漢", 20)]
    [InlineData(1, "漢", 50)]
    [InlineData(1, "x", 50)]
    public void However_much_there_is_to_tell_Teams_takes_it_and_what_is_not_shown_is_counted(int each, string letter, int approved)
    {
        var request = Noted(each, letter, approved);
        var labels = AskRows.InChats(request, ActionInWords.Of(request, Notes), Noon).Select(row => row.Label).ToHashSet();
        var rows = AskRows.InChats(request, ActionInWords.Of(request, Notes), Noon).Count;

        var card = Asking(each, letter, approved);

        Assert.InRange(Encoding.UTF8.GetByteCount(card), 1, 27_000);
        var texts = Texts(card);
        var missing = rows - texts.Count(labels.Contains);
        Assert.Equal(missing > 0, texts.Contains($"{(missing == 1 ? "One more line is" : $"{missing} more lines are")} not shown here. Mail and page have all of it."));
        Assert.Contains(Link.AbsoluteUri, card, StringComparison.Ordinal);
    }

    [Fact]
    public void What_fits_is_shown_whole_and_otherwise_first_the_long_texts_give_way_and_then_who_approved()
    {
        Assert.DoesNotContain("all of it", Asking(1800, "漢"), StringComparison.Ordinal);
        Assert.Equal(3, Texts(Asking(3000, "x")).Count(text => text == "3000 characters, too long to show here. Mail and page have all of it."));
        var crowded = Texts(Asking(290, "漢", 20));
        Assert.Equal(3, crowded.Count(text => text == new string('漢', 290)));
        Assert.Contains("Fingerprint", crowded);
        Assert.Contains(crowded, text => text.EndsWith("more lines are not shown here. Mail and page have all of it.", StringComparison.Ordinal));
    }

    [Fact]
    public void An_outcome_is_held_to_that_too_and_sends_nobody_to_a_page()
    {
        var facts = Enumerable.Range(0, 99).Aggregate(A.Receipt().Facts, (all, i) => all.Add($"fact{i}", new string('漢', 290)));

        var card = TeamsCard.Told(Noted(1, "x") with { Status = Status.Executed, Receipt = A.Receipt() with { Facts = facts } }, Notes, Noon).ToString();

        Assert.InRange(Encoding.UTF8.GetByteCount(card), 1, 27_000);
        Assert.Contains(Texts(card), text => text.EndsWith(" more lines are not shown here. The mails about it have all of it.", StringComparison.Ordinal));
    }

    private static List<string> Texts(string card)
    {
        using var read = JsonDocument.Parse(card);
        return [.. read.RootElement.GetProperty("body").EnumerateArray().SelectMany(Texts)];
    }

    private static IEnumerable<string> Texts(JsonElement block) => block.TryGetProperty("items", out var boxed)
        ? boxed.EnumerateArray().SelectMany(Texts)
        : block.GetProperty("inlines").EnumerateArray().Select(run => run.GetProperty("text").GetString()!);
}
