using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions.Tests;

public sealed class ShowingTheAction
{
    private static readonly DateTimeOffset Now = Samples.Noon.AddMinutes(138);

    [Fact]
    public void Title_effect_risk_requester_agent_role_and_time_are_said()
    {
        var page = Show(Samples.Asked());
        var words = page.Body!.Words();

        Assert.Equal("Delete customer c-01", page.One("h1").TextContent);
        Assert.Equal("Cannot be undone", page.One(".tag").TextContent);
        Assert.Contains("The record of customer c-01 is removed from the customers table. Orders are kept.", words, StringComparison.Ordinal);
        Assert.Contains("rita@example.com asked for this through the agent ops-assistant. Nothing has been done yet.", words, StringComparison.Ordinal);
        Assert.Contains("3 hours 12 minutes left, until 17:30 UTC", words, StringComparison.Ordinal);
        Assert.Contains("By 23 November 2026, 17:30 UTC.", words, StringComparison.Ordinal);
        Assert.Equal("DeleteCustomerAction, for customer c-01 only", page.Beside("Runs as"));
        Assert.Equal("2026-11-23T17:30:00.000Z", page.One("header time").GetAttribute("datetime"));
    }

    [Fact]
    public void Every_parameter_is_complete_and_what_was_not_given_says_so()
    {
        var reason = string.Concat(Enumerable.Range(0, 800).Select(i => $"{i:0000} ")).Trim();

        var page = Show(Samples.Asked(reason));

        Assert.Equal("delete-customer", page.Beside("Action"));
        Assert.Equal("c-01", page.Beside("Customer"));
        Assert.Equal(reason, page.Beside("Reason"));
        Assert.Equal("not given", page.Beside("Ticket"));
    }

    [Fact]
    public void Text_by_agents_and_approvers_stays_text()
    {
        var page = Show(Samples.Asked(Samples.Hostile, 2, Samples.Hostile).Approve(Samples.Grace, Samples.Hostile));

        Assert.Equal(Untrusted.Shown(Samples.Hostile), page.Beside("Reason"));
        Assert.Equal(Untrusted.Shown(Samples.Hostile), page.One("blockquote").TextContent);
        Assert.Equal(Untrusted.Shown(Samples.Hostile).Replace("\n", "⟦U+000A⟧", StringComparison.Ordinal), page.One(".name").TextContent);
        Assert.Empty(page.QuerySelectorAll("main script, img, [autofocus], [onfocus]"));
        Assert.Single(page.QuerySelectorAll("textarea"));
    }

    [Fact]
    public void What_would_be_invisible_or_turn_the_line_round_is_spelled_out()
    {
        var shown = Show(Samples.Asked("a\u202Eb\u200Bc\u0000d")).Beside("Reason");

        Assert.Equal("a⟦U+202E⟧b⟦U+200B⟧c⟦U+0000⟧d", shown);
    }

    [Fact]
    public void Several_lines_stand_in_a_box_of_their_own()
    {
        Assert.Single(Show(Samples.Asked("one\ntwo")).QuerySelectorAll("code.lines"));
        Assert.Empty(Show(Samples.Asked("one")).QuerySelectorAll("code.lines"));
    }

    [Fact]
    public void The_mail_and_the_page_show_the_same_fingerprint()
    {
        var request = Samples.Asked();

        var mail = AskMail.For(request, Samples.DeleteCustomer, Samples.Ada, Samples.Link, Samples.Inbox, 0, Now);

        Assert.StartsWith(request.RequestDigest.Fingerprint, Show(request).Beside("Fingerprint"), StringComparison.Ordinal);
        Assert.Contains(request.RequestDigest.Fingerprint, mail.Html, StringComparison.Ordinal);
        Assert.Contains(request.RequestDigest.Fingerprint, mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_parameter_that_the_definition_does_not_have_is_never_left_out_in_silence()
    {
        var narrower = Samples.DeleteCustomer with { Parameters = [Samples.DeleteCustomer.Parameters[0]] };

        Assert.Throws<InvalidOperationException>(() => ConfirmPage.For(Samples.Asked(), narrower, Samples.Ada, Now).Body);
    }

    private static AngleSharp.Html.Dom.IHtmlDocument Show(ApprovalRequest request) => ConfirmPage.For(request, Samples.DeleteCustomer, Samples.Ada, Now).Read();
}
