using AngleSharp.Html.Dom;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions.Tests;

public sealed class ShowingWhoDecides
{
    [Fact]
    public void Everybody_is_listed_with_what_they_said_and_you_are_called_you()
    {
        var page = Show(Samples.Asked().Approve(Samples.Grace, "checked the ticket"), Samples.Ada);

        Assert.Equal("Two of three must approve", page.One("#who").TextContent);
        Assert.Equal(
            ["… You (ada@example.com) asked 12:01 UTC, has not decided", "✓ grace@example.com approved 12:05 UTC checked the ticket", "… linus@example.com asked 12:01 UTC, has not decided"],
            page.QuerySelectorAll(".people li").Select(each => each.Words()));
    }

    [Fact]
    public void What_policy_says_of_why_they_are_asked_stands_above_them_as_text()
    {
        Assert.Equal("Why you are asked: More than 500 EUR: two people must agree.", Show(Samples.Explained(), Samples.Ada).One(".why").TextContent);
        Assert.Equal("en", Show(Samples.Explained(), Samples.Ada).One(".why bdi").GetAttribute("lang"));
        Assert.Equal("Why you are asked: <b>two</b> & more ⟦U+202E⟧", Show(Samples.Explained("<b>two</b> & more \u202E"), Samples.Ada).One(".why").TextContent);
        Assert.Equal("Warum Sie gefragt werden: More than 500 EUR: two people must agree.", Dom.Read(ConfirmPage.For(Samples.Explained(), Samples.DeleteCustomer, Samples.Ada, Samples.Noon).In(Words.German)).One(".why").TextContent);
        Assert.Empty(Show(Samples.Asked(), Samples.Ada).QuerySelectorAll(".why"));
    }

    [Fact]
    public void Whoever_could_not_be_mailed_is_listed_as_such()
    {
        var asked = Samples.Asked();
        var request = asked with { Notices = [.. asked.Notices.Select(notice => notice with { Refused = notice.To == Samples.Linus })] };

        Assert.Contains("… linus@example.com could not be mailed", Show(request, Samples.Ada).QuerySelectorAll(".people li").Select(each => each.Words()));
    }

    [Fact]
    public void The_next_stage_is_announced_until_it_is_asked()
    {
        var asked = Samples.Asked("why", 1, "ops", Samples.Stage(2, Samples.Ada, Samples.Grace), Samples.Stage(1, Samples.Linus));

        Assert.Equal("Unless it is decided by 14:00 UTC, linus@example.com will be asked too.", Show(asked, Samples.Ada).One(".next").TextContent);

        var escalated = Show(asked.Advance(Samples.At(121), true), Samples.Linus);
        Assert.Empty(escalated.QuerySelectorAll(".next"));
        Assert.Equal("Any one of these groups can approve", escalated.One("#who").TextContent);
        Assert.Equal(["Asked first: both must approve", "Asked later: one approval is needed"], escalated.QuerySelectorAll("h3").Select(each => each.TextContent));
    }

    [Fact]
    public void Whoever_has_decided_sees_everything_and_can_only_take_it_back()
    {
        var page = Show(Samples.Asked().Approve(Samples.Grace, "checked the ticket"), Samples.Grace);

        Assert.Equal("take-back", Assert.Single(page.QuerySelectorAll("button")).GetAttribute("value"));
        Assert.Equal("You approved this", page.One("#decide").TextContent);
        Assert.Equal("c-01", page.Beside("Customer"));
    }

    [Fact]
    public void The_form_goes_back_to_the_link_with_a_comment_and_the_pressed_button()
    {
        var form = (IHtmlFormElement)Show(Samples.Asked(), Samples.Ada).One("form");

        Assert.Equal("post", form.Method);
        Assert.False(form.HasAttribute("action"));
        Assert.Equal([("verdict", "deny"), ("verdict", "approve")], form.QuerySelectorAll("button").Select(each => (each.GetAttribute("name"), each.GetAttribute("value"))));
        Assert.Equal(("comment", "1000"), (form.One("textarea").GetAttribute("name"), form.One("textarea").GetAttribute("maxlength")));
        Assert.Equal("comment", form.One("label").GetAttribute("for"));
    }

    [Theory]
    [InlineData("kept as typed")]
    [InlineData("\n  a line feed first, and </textarea> in it")]
    public void A_press_that_was_not_taken_comes_back_with_what_was_typed(string typed)
    {
        var page = ConfirmPage.Again(Samples.Asked(), Samples.DeleteCustomer, Samples.Ada, Samples.ReasonNeeded, typed, Samples.Noon).Read();
        var field = (IHtmlTextAreaElement)page.One("textarea");
        var summary = page.One("[role=alert]");

        Assert.Equal(typed, field.TextContent);
        Assert.Equal("true", field.GetAttribute("aria-invalid"));
        Assert.Equal("Please say why you deny this.", page.GetElementById(field.GetAttribute("aria-describedby")!.Split(' ')[0])!.TextContent);
        Assert.True(summary.HasAttribute("autofocus"));
        Assert.Equal("#comment", summary.One("a").GetAttribute("href"));
        Assert.StartsWith("Not sent.", page.Title, StringComparison.Ordinal);
    }

    private static IHtmlDocument Show(ApprovalRequest request, Person approver) => ConfirmPage.For(request, Samples.DeleteCustomer, approver, Samples.Noon.AddMinutes(138)).Read();
}
