using ConfirmFlow.Aws;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions.Tests;

public sealed class ReportingByMail
{
    private static readonly Dictionary<string, ApprovalRequest> Requests = Samples.Everywhere().ToDictionary(each => each.Name, each => each.Request);

    [Theory]
    [InlineData("executed", "Done", "Customer c-01 was deleted.")]
    [InlineData("failed", "Failed", "There is no such customer.")]
    [InlineData("unknown", "Please check", "Whether the action took effect is not known; please check")]
    [InlineData("denied", "Denied", "grace@example.com, 12:05 UTC")]
    [InlineData("denied", "Denied", "not without the ticket")]
    [InlineData("taken back", "Taken back", "ada@example.com, 12:06 UTC")]
    [InlineData("taken back", "Taken back", "it was the wrong customer")]
    [InlineData("expired", "Expired", "It could be decided until 23 November 2026, 17:30 UTC.")]
    [InlineData("unused", "Expired", "the approval cannot be used any more")]
    [InlineData("withdrawn", "Withdrawn", "The agent took it back on 23 November 2026, 12:09 UTC.")]
    [InlineData("refused", "Refused", "The action has changed since it was shown.")]
    public void Both_parts_say_how_it_ended_and_why(string name, string tag, string why)
    {
        var mail = Report(Requests[name], Samples.Rita);

        Assert.Equal($"{tag}: Delete customer c-01 (Cannot be undone) [ar-gaytemzugu3doobzmfrggzdfmy]", mail.Subject);
        Assert.Contains(why, Dom.Read(mail.Html).Body!.Words(), StringComparison.Ordinal);
        Assert.Contains(why, mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Facts_of_the_receipt_and_everything_that_was_asked_for_are_in_it()
    {
        var mail = Report(Requests["executed"], Samples.Rita);

        foreach (var said in (string[])["customerId", "c-01", "delete-customer", "because", "not given", "rita@example.com, 23 November 2026, 12:00 UTC", "ops-assistant", "ada@example.com, 12:05 UTC", "fine"])
        {
            Assert.Contains(said, Dom.Read(mail.Html).Body!.Words(), StringComparison.Ordinal);
            Assert.Contains(said, mail.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void It_has_no_link()
    {
        var mail = Report(Requests["executed"], Samples.Ada);

        Assert.Empty(Dom.Read(mail.Html).QuerySelectorAll("a, img, script, [src]"));
        Assert.DoesNotContain("://", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void It_says_why_one_gets_it()
    {
        Assert.Contains("because an agent asked for this in your name.", Report(Requests["denied"], Samples.Rita).Text, StringComparison.Ordinal);
        Assert.Contains("because you were asked to approve this.", Report(Requests["denied"], Samples.Ada).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_action_that_left_the_catalog_is_reported_as_it_is_stored()
    {
        var mail = OutcomeMail.For(Requests["refused"], null, Samples.Rita, Samples.Noon.AddHours(1));

        Assert.Equal("Refused: delete-customer [ar-gaytemzugu3doobzmfrggzdfmy]", mail.Subject);
        Assert.Contains("""{"customerId":"c-01","reason":"because"}""", Dom.Read(mail.Html).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void What_policy_approved_says_so()
    {
        var request = Requests["executed"] with { Decisions = [], Policy = new ActionPolicy { Ruling = Ruling.Approve, Reason = "Low risk." } };

        Assert.Contains("Approved by\n  | policy. Low risk.\n", Report(request, Samples.Rita).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_by_others_stays_text()
    {
        var mail = Report(Samples.Asked(Samples.Hostile, 2, Samples.Hostile).Deny(Samples.Grace, Samples.Hostile), Samples.Rita);
        var plain = Report(Samples.Asked("x", 2, "y").Deny(Samples.Grace, "z"), Samples.Rita);

        Assert.Empty(Dom.Read(mail.Html).QuerySelectorAll("a, img, script, [src], [onfocus]"));
        Assert.Equal(Ours(plain), Ours(mail));
    }

    private static Mail Report(ApprovalRequest request, Person to) => OutcomeMail.For(request, Samples.DeleteCustomer, to, Samples.Noon.AddHours(1));

    private static List<string> Ours(Mail mail) => [.. mail.Text.Split('\n').Where(line => !line.StartsWith("  | ", StringComparison.Ordinal))];
}
