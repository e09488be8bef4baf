using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions.Tests;

/// <summary>Reasons that a policy offers, on the page, in the press, in the mail, and for the agent.</summary>
public sealed class OfferingReasons
{
    private static readonly DateTimeOffset Now = Samples.Noon.AddMinutes(138);
    private readonly World _world = new() { Policy = World.Of(A.Policy(A.Stage(1, Ada, Grace)) with { Reasons = new(["Checked"], ["Not what was asked for"]) }) };

    [Fact]
    public void They_stand_in_groups_to_the_letter_and_none_is_chosen_beforehand()
    {
        var field = (IHtmlSelectElement)ConfirmPage.For(Samples.Offering(), Samples.DeleteCustomer, Samples.Ada, Now).Read().One("select");

        Assert.Equal(["", "Not what the customer asked for", Samples.LongReason, "Checked with the customer"], field.Options.Select(option => option.Value));
        Assert.Equal(["To deny", "To approve"], field.QuerySelectorAll("optgroup").Select(group => group.GetAttribute("label")));
        Assert.Equal(("reason", "", "Reason"), (field.Name, field.Value, field.Owner!.QuerySelector("label[for=reason]")!.TextContent));
    }

    [Fact]
    public void Where_policy_offers_none_there_is_no_field() =>
        Assert.Empty(ConfirmPage.For(Samples.Asked(), Samples.DeleteCustomer, Samples.Ada, Now).Read().QuerySelectorAll("select"));

    [Fact]
    public void One_that_does_not_fit_what_was_pressed_comes_back_at_its_field_with_all_that_was_said()
    {
        var page = ConfirmPage.Again(Samples.Offering(), Samples.DeleteCustomer, Samples.Ada, Samples.NotOffered, "kept", Now, Samples.LongReason).Read();
        var field = (IHtmlSelectElement)page.One("select");

        Assert.Equal((Samples.LongReason, "kept"), (field.Value, page.One("textarea").TextContent.Trim()));
        Assert.Equal("true", field.GetAttribute("aria-invalid"));
        Assert.False(page.One("textarea").HasAttribute("aria-invalid"));
        Assert.Equal("#reason", page.One("[role=alert] a").GetAttribute("href"));
        Assert.Equal(Samples.NotOffered.Message, page.GetElementById(field.GetAttribute("aria-describedby")!.Split(' ')[0])!.TextContent);
    }

    [Fact]
    public async Task One_that_was_chosen_is_counted_and_told_with_the_words_beside_it()
    {
        var id = await _world.Open();
        await _world.Notify(id);

        var page = await _world.Press(_world.LinkOf(Ada), Verdict.Deny, "Ask again\u202E tomorrow.", "Not what was asked for");
        await _world.Report(id);

        const string Why = "Not what was asked for: Ask again tomorrow.";
        Assert.Equal((200, Status.Denied, "Not what was asked for"), (page.Status, _world[id].Status, _world[id].Decisions[0].Reason));
        Assert.Equal(Why, (await _world.Call($$"""{"action":"check-request","parameters":{"requestId":"{{id}}"},"requester":"rita@example.com"}""")).Reason);
        Assert.Contains("Why\n  | Not what was asked for: Ask again⟦U+202E⟧ tomorrow.", _world.Letterbox.To(Grace).Last().Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_is_not_offered_changes_nothing()
    {
        var id = await _world.Open();
        await _world.Notify(id);

        var page = await _world.Press(_world.LinkOf(Ada), Verdict.Approve, "kept", "Not what was asked for");

        Assert.Equal((422, "kept"), (page.Status, page.Read().One("textarea").TextContent.Trim()));
        Assert.Empty(_world[id].Decisions);
    }

    [Theory]
    [InlineData("verdict=deny&reason=A+%26+B++c&comment=x", Verdict.Deny, "A & B  c")]
    [InlineData("verdict=deny&comment=x", Verdict.Deny, "")]
    [InlineData("verdict=deny&comment=x&reason=", Verdict.Deny, "")]
    [InlineData("verdict=deny&comment=x&reason=&reason=", Verdict.None, "")] // nobody can say which one was meant
    public void The_form_says_it_in_a_field_of_its_own(string body, Verdict verdict, string reason)
    {
        var form = DecisionForm.Read(new HttpEvent { Headers = new() { ["content-type"] = "application/x-www-form-urlencoded" }, Body = body });

        Assert.Equal((verdict, reason), (form.Verdict, form.Reason));
    }
}
