using ConfirmFlow.Aws;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions.Tests;

/// <summary>Approved by two on Monday at 12:05, and asked about on Monday evening; the window opens on Tuesday at 08:00.</summary>
public sealed class TellingOfTheWindowByMail
{
    private static readonly ApprovalRequest Approved = Samples.Waiting().Approve(Samples.Ada, "fine").Approve(Samples.Grace, "checked\nthe ticket");

    private static readonly DateTimeOffset Evening = Samples.Noon.AddHours(7);

    private static Mail Tell(Person to, ApprovalRequest? request = null) => WindowMail.For(request ?? Approved, Samples.DeleteCustomer, to, Evening);

    [Theory]
    [InlineData("ada@example.com and grace@example.com approved this. Nothing has been done yet. The action begins on 24 November 2026, 08:00 UTC, when its change window opens. A mail will say how it went.")]
    [InlineData("ada@example.com, 12:05 UTC")]
    [InlineData("fine")]
    [InlineData("checked\nthe ticket")]
    [InlineData("c-01")]
    [InlineData("delete-customer")]
    [InlineData("rita@example.com, 23 November 2026, 12:00 UTC")]
    public void Both_parts_say_what_was_approved_by_whom_and_when_it_begins(string said)
    {
        foreach (var mail in new[] { Tell(Samples.Linus), Tell(Samples.Rita) })
        {
            Assert.Equal("Approved: Delete customer c-01 (Cannot be undone) [ar-gaytemzugu3doobzmfrggzdfmy]", mail.Subject);
            Assert.Contains(said, Dom.Read(mail.Html.Replace("<br>", "\n", StringComparison.Ordinal)).Body!.TextContent, StringComparison.Ordinal);
            Assert.Contains(said, mail.Text.Replace("\n  | ", "\n", StringComparison.Ordinal), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Each_part_says_what_is_left_to_do()
    {
        const string Nothing = "Nothing is asked of you any more. Until it begins, whoever approved it can take that back.";
        const string Withdraw = "Until it begins, it can be withdrawn through the agent that asked for it.";

        Assert.All(Parts(Tell(Samples.Linus)), part => Assert.True(part.Contains(Nothing, StringComparison.Ordinal) && !part.Contains(Withdraw, StringComparison.Ordinal)));
        Assert.All(Parts(Tell(Samples.Rita)), part => Assert.True(part.Contains(Withdraw, StringComparison.Ordinal) && !part.Contains(Nothing, StringComparison.Ordinal)));
        Assert.EndsWith("because you were asked to approve this.\n", Tell(Samples.Linus).Text, StringComparison.Ordinal);
        Assert.EndsWith("because an agent asked for this in your name.\n", Tell(Samples.Rita).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void It_has_no_link()
    {
        Assert.Empty(Dom.Read(Tell(Samples.Linus).Html).QuerySelectorAll("a, img, script, [src]"));
        Assert.DoesNotContain("://", Tell(Samples.Linus).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "Policy")]
    [InlineData(1, "p1@example.com")]
    [InlineData(4, "p1@example.com, p2@example.com, p3@example.com and p4@example.com")]
    [InlineData(5, "p1@example.com, p2@example.com, p3@example.com and two others")]
    public void Of_many_who_approved_it_begins_with_three_and_has_all_below(int many, string who)
    {
        var approvals = Enumerable.Range(1, many).Select(number => Approved.Decisions[0] with { By = Person.Parse($"p{number}@example.com") });

        var mail = Tell(Samples.Rita, Approved with { Decisions = [.. approvals] });

        Assert.Contains($"\n{who} approved this. Nothing has been done yet.", mail.Text, StringComparison.Ordinal);
        Assert.Equal(many, mail.Text.Split("Approved by\n").Length - 1);
    }

    [Fact]
    public void An_action_that_left_the_catalog_is_told_of_as_it_is_stored() =>
        Assert.Equal("Approved: delete-customer [ar-gaytemzugu3doobzmfrggzdfmy]", WindowMail.For(Approved, null, Samples.Rita, Evening).Subject);

    [Fact]
    public void Text_by_others_stays_text()
    {
        var plain = Samples.Waiting("x").Approve(Samples.Ada, "y").Approve(Samples.Grace);
        var mail = Tell(Samples.Linus, Samples.Waiting(Samples.Hostile).Approve(Samples.Ada, Samples.Hostile).Approve(Samples.Grace));

        Assert.Empty(Dom.Read(mail.Html).QuerySelectorAll("a, img, script, [src], [onfocus]"));
        Assert.Equal(Ours(Tell(Samples.Linus, plain)), Ours(mail));
    }

    private static string[] Parts(Mail mail) => [Dom.Read(mail.Html).Body!.TextContent, mail.Text];

    private static List<string> Ours(Mail mail) => [.. mail.Text.Split('\n').Where(line => !line.StartsWith("  | ", StringComparison.Ordinal))];
}
