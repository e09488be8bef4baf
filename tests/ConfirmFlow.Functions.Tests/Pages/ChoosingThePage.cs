using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions.Tests;

public sealed class ChoosingThePage
{
    private const string Secret = "the reason nobody else may read";
    private static readonly Dictionary<string, ApprovalRequest> Requests = Samples.Everywhere(Secret).ToDictionary(each => each.Name, each => each.Request);

    public static TheoryData<string> NoLongerPending => [.. Requests.Keys.Where(name => name != "pending")];

    [Theory]
    [MemberData(nameof(NoLongerPending))]
    public void A_link_of_a_decided_request_shows_how_it_stands_and_nothing_of_what_it_was_about(string name)
    {
        var shown = Functions.Pages.Shown(Requests[name], Samples.DeleteCustomer, Samples.Ada, Samples.Noon.AddHours(1));
        var pressed = Press(Requests[name], Samples.Linus, Samples.Noon.AddHours(1));

        Assert.Equal(200, shown.Status);
        Assert.Equal(409, pressed.Status);
        Assert.Contains("Your press changed nothing.", pressed.Body, StringComparison.Ordinal);
        foreach (var body in (string[])[shown.Body, pressed.Body])
        {
            Assert.Contains(Requests[name].Id.Value, body, StringComparison.Ordinal);
            foreach (var told in (string[])[Secret, "c-01", "delete-customer", "Delete customer", "fine", "not without the ticket", "wrong customer", "rita@", "ops-assistant"])
                Assert.DoesNotContain(told, body, StringComparison.Ordinal);
            Assert.DoesNotContain("value=\"approve\"", body, StringComparison.Ordinal);
            Assert.DoesNotContain("value=\"deny\"", body, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(NoLongerPending))]
    public void An_approval_can_be_taken_back_by_who_gave_it_until_the_action_begins_and_no_longer(string name)
    {
        var mine = Functions.Pages.Shown(Requests[name], Samples.DeleteCustomer, Samples.Ada, Samples.Noon.AddHours(1)).Read();
        var others = Functions.Pages.Shown(Requests[name], Samples.DeleteCustomer, Samples.Linus, Samples.Noon.AddHours(1)).Read();

        Assert.Equal(name == "approved" ? ["take-back"] : [], mine.QuerySelectorAll("button").Select(each => each.GetAttribute("value")));
        Assert.Empty(others.QuerySelectorAll("form"));
    }

    [Fact]
    public void Every_status_has_words_of_its_own()
    {
        var words = Requests.Values.Select(request => OutcomeInWords.Of(request, Samples.Noon)).ToList();

        Assert.DoesNotContain(words, each => each.Tag == "Closed");
        Assert.Equal(words.Count, words.Select(each => each.Sentence).Distinct().Count());
    }

    [Fact]
    public void A_pending_request_asks_until_its_deadline_and_not_a_moment_longer()
    {
        var asked = Samples.Asked(Secret);

        Assert.Contains("<form", Functions.Pages.Shown(asked, Samples.DeleteCustomer, Samples.Ada, asked.Deadline.AddTicks(-1)).Body, StringComparison.Ordinal);

        var late = Functions.Pages.Shown(asked, Samples.DeleteCustomer, Samples.Ada, asked.Deadline);
        Assert.Equal("The time to decide has passed", late.Read().One("h1").TextContent);
        Assert.DoesNotContain(Secret, late.Body, StringComparison.Ordinal);

        var pressed = Press(asked, Samples.Ada, asked.Deadline);
        Assert.Equal(409, pressed.Status);
        Assert.Equal("The time to decide has passed", pressed.Read().One("h1").TextContent);
        Assert.Contains("Your press changed nothing.", pressed.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Somebody_who_was_not_asked_sees_the_page_for_a_link_that_does_not_work()
    {
        var stranger = Person.Parse("mallory@example.com");

        Assert.Equal(DeadEndPage.UnknownLink, Functions.Pages.Shown(Samples.Asked(), Samples.DeleteCustomer, stranger, Samples.Noon));
        Assert.Equal(DeadEndPage.UnknownLink, Press(Samples.Asked(), stranger, Samples.Noon));
        Assert.Equal(DeadEndPage.UnknownLink, Press(Samples.Asked(), Samples.Rita, Samples.Noon));
    }

    [Fact]
    public void A_second_press_is_told_from_a_late_one()
    {
        var page = Press(Samples.Asked().Approve(Samples.Ada), Samples.Ada, Samples.Noon.AddMinutes(6));

        Assert.Equal(409, page.Status);
        Assert.Equal("You have already approved this", page.Read().One("h1").TextContent);
    }

    [Fact]
    public void Without_the_definition_that_was_shown_nobody_can_decide()
    {
        Assert.Equal(409, Functions.Pages.Shown(Samples.Asked(), null, Samples.Ada, Samples.Noon).Status);
        Assert.DoesNotContain("<form", Functions.Pages.Shown(Samples.Asked(), null, Samples.Ada, Samples.Noon).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_denial_without_a_reason_is_asked_for_one()
    {
        var page = Press(Samples.Asked(), Samples.Ada, Samples.Noon, Verdict.Deny, "");

        Assert.Equal(422, page.Status);
        Assert.Contains("Please say why you deny this.", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_press_that_counted_says_what_happens_now()
    {
        var first = Samples.Asked().Approve(Samples.Ada);

        Assert.Contains("One more approval is needed", Counted(first), StringComparison.Ordinal);
        Assert.Contains("the action runs now", Counted(first.Approve(Samples.Grace)), StringComparison.Ordinal);
        Assert.Contains("Nothing was done, and nothing will be", Counted(Samples.Asked().Deny(Samples.Ada, "no")), StringComparison.Ordinal);
    }

    private static string Counted(ApprovalRequest request) => Functions.Pages.Counted(request, Samples.DeleteCustomer, Samples.Ada, Samples.Noon).Read().Body!.Words();

    private static Page Press(ApprovalRequest request, Person by, DateTimeOffset now, Verdict verdict = Verdict.Approve, string comment = "yes")
    {
        var outcome = request.Decide(new Decision(by, verdict, now, comment, request.RequestDigest, "proof"), new Stamp(now, "press"));
        Assert.False(outcome.Is(out _, out var refusal));
        return Functions.Pages.NotCounted(request, Samples.DeleteCustomer, by, refusal, comment, now);
    }
}
