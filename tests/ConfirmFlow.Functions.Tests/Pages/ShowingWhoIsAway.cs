using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions.Tests;

/// <summary>Who stands in for whom, where people see it.</summary>
public sealed class ShowingWhoIsAway
{
    private static readonly DateTimeOffset Now = Samples.Noon.AddMinutes(138);

    private static IEnumerable<string> People(ApprovalRequest request, Person reader, DateTimeOffset? at = null) =>
        ConfirmPage.For(request, Samples.DeleteCustomer, reader, at ?? Now).Read().QuerySelectorAll(".people li").Select(each => each.Words());

    [Fact]
    public void The_page_names_both_and_says_why_and_until_when() => Assert.Equal(
        [
            "… You (linus@example.com) for ada@example.com (on leave until 2 January 2027, 12:00 UTC) asked 12:01 UTC, has not decided",
            "… grace@example.com (at a conference until 25 November 2026, 12:00 UTC; nobody stands in: rita@example.com asked for this) asked 12:01 UTC, has not decided",
        ],
        People(Samples.Away(), Samples.Linus));

    [Fact]
    public void Where_the_others_are_enough_the_page_says_that_somebody_is_spared() => Assert.EndsWith(
        "nobody stands in: rita@example.com asked for this) is not asked while away: the others are enough", People(Samples.Away(quorum: 1), Samples.Linus).Last(), StringComparison.Ordinal);

    [Fact]
    public void An_approval_is_shown_on_the_place_it_fills()
    {
        var approved = Samples.Away().Approve(Samples.Linus, "checked");

        Assert.Equal("✓ linus@example.com for ada@example.com (on leave until 2 January 2027, 12:00 UTC) approved 12:05 UTC checked", People(approved, Samples.Grace).First());
        Assert.Equal("✓ linus@example.com for ada@example.com approved 23 November 2026, 12:05 UTC checked", People(approved, Samples.Grace, Samples.Noon.AddDays(41)).First()); // she is back
    }

    [Fact]
    public void Whoever_stands_in_is_told_so_on_the_page_and_in_both_parts_of_the_mail()
    {
        const string For = "ada@example.com (on leave until 2 January 2027, 12:00 UTC)";
        var mail = AskMail.For(Samples.Away(), Samples.DeleteCustomer, Samples.Linus, Samples.Link, Samples.Inbox, 0, Now);

        Assert.Contains($"You are asked for {For}.", ConfirmPage.For(Samples.Away(), Samples.DeleteCustomer, Samples.Linus, Now).Read().Body!.Words(), StringComparison.Ordinal);
        Assert.Contains($"You stand in for {For}", Dom.Read(mail.Html).Body!.Words(), StringComparison.Ordinal);
        Assert.Contains($"You stand in\n  | for {For}", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("You stand in", AskMail.For(Samples.Away(), Samples.DeleteCustomer, Samples.Grace, Samples.Link, Samples.Inbox, 0, Now).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_can_approve_although_somebody_sits_on_their_place_is_shown_beside_them()
    {
        // Linus approved for Ada, and could move to Grace's place: Ada's own approval is what is missing.
        var both = Samples.AwayTogether().Approve(Samples.Linus, "checked");
        var back = both.OwedNotices(Samples.Noon.AddHours(3)).Aggregate(both, (each, owed) => each.Noticed(owed, Samples.At(180)));

        Assert.Equal(
            [
                "✓ linus@example.com for ada@example.com approved 12:05 UTC checked",
                "… You (ada@example.com) asked 15:00 UTC, has not decided",
                "… grace@example.com (on leave until 2 January 2027, 12:00 UTC; nobody stands in: linus@example.com has approved it already) asked 12:01 UTC, has not decided",
            ],
            People(back, Samples.Ada, Samples.Noon.AddMinutes(181)));
        Assert.DoesNotContain("Too few are left", ConfirmPage.For(back, Samples.DeleteCustomer, Samples.Ada, Samples.Noon.AddMinutes(181)).Read().Body!.Words(), StringComparison.Ordinal);
        Assert.Equal(Status.Approved, back.Approve(Samples.Ada, minutes: 182).Status);
    }

    [Fact]
    public void Everybody_who_has_decided_is_shown_also_where_somebody_else_sits_on_their_place()
    {
        var approved = Samples.Away().Approve(Samples.Linus, "checked").Approve(Samples.Ada, "I have looked too", minutes: 6);

        Assert.Equal(
            ["✓ linus@example.com for ada@example.com (on leave until 2 January 2027, 12:00 UTC) approved 12:05 UTC checked", "✓ ada@example.com (on leave until 2 January 2027, 12:00 UTC) approved 12:06 UTC I have looked too"],
            People(approved, Samples.Grace).Take(2));
    }

    [Fact]
    public void Whoever_has_stood_in_and_can_still_decide_is_shown_on_their_own_page_and_on_others()
    {
        var request = Samples.AwayTogether();
        var back = request.OwedNotices(Samples.Noon.AddHours(3)).Aggregate(request, (each, owed) => each.Noticed(owed, Samples.At(180)));
        // Grace is back as well.
        var later = Samples.Noon.AddDays(40);

        Assert.Equal(["… ada@example.com asked 23 November 2026, 15:00 UTC, has not decided", "… You (linus@example.com) for ada@example.com asked 23 November 2026, 12:01 UTC, has not decided", "… grace@example.com asked 23 November 2026, 12:01 UTC, has not decided"], People(back, Samples.Linus, later));
        Assert.Contains("… linus@example.com for ada@example.com asked 23 November 2026, 12:01 UTC, has not decided", People(back, Samples.Grace, later));
    }

    [Fact]
    public void Whoever_approved_before_they_stood_in_for_somebody_is_not_shown_on_that_place()
    {
        // As an approver of the second stage; an hour later he stands in for Ada, of the first.
        var asked = Samples.StandingInLater().Advance(Samples.At(120), idempotent: true);
        var approved = asked.Approve(Samples.Linus, minutes: 130);

        Assert.Equal(
            ["… You (ada@example.com) (on leave until 2 January 2027, 12:00 UTC; nobody stands in: linus@example.com has approved it already) asked 12:01 UTC, has not decided", "… grace@example.com asked 12:01 UTC, has not decided"],
            People(approved, Samples.Ada, Samples.Noon.AddMinutes(190)).Take(2));
    }

    [Fact]
    public void Whoever_is_asked_by_a_later_stage_is_not_shown_for_whom_they_once_stood_in()
    {
        // Ada had approved when she went for half an hour: Linus was not asked in her place.
        var next = Samples.StandingInShortly().Approve(Samples.Ada).Advance(Samples.At(120), idempotent: true);
        var asked = next.OwedNotices(Samples.Noon.AddHours(2)).Aggregate(next, (each, owed) => each.Noticed(owed, Samples.At(121)));

        Assert.Equal(
            ["✓ ada@example.com approved 12:05 UTC", "… You (grace@example.com) asked 12:01 UTC, has not decided", "… linus@example.com asked 14:01 UTC, has not decided", "… barbara@example.com asked 14:01 UTC, has not decided"],
            People(asked, Samples.Grace, Samples.Noon.AddMinutes(122)));
    }

    [Fact]
    public void Whoever_was_asked_and_went_is_shown_beside_who_stands_in()
    {
        var request = Samples.GoingLater();
        var gone = request.OwedNotices(Samples.Noon.AddHours(2)).Aggregate(request, (each, owed) => each.Noticed(owed, Samples.At(120)));

        Assert.Equal(
            ["… linus@example.com for ada@example.com (on leave until 2 January 2027, 12:00 UTC) asked 14:00 UTC, has not decided", "… You (ada@example.com) (on leave until 2 January 2027, 12:00 UTC) asked 12:01 UTC, has not decided"],
            People(gone, Samples.Ada, Samples.Noon.AddMinutes(121)).Take(2));
    }

    [Fact]
    public void Of_the_next_stage_the_page_names_who_will_be_asked() => Assert.Contains(
        "linus@example.com will be asked too", ConfirmPage.For(Samples.AwayNext(), Samples.DeleteCustomer, Samples.Ada, Samples.Noon.AddMinutes(2)).Read().Body!.Words(), StringComparison.Ordinal);

    // Whoever reads it knows the approvers' names, and not who stands in for whom.
    [Fact]
    public void Once_it_is_decided_pages_mails_and_history_name_both()
    {
        var later = Samples.Noon.AddDays(41);
        var approved = Samples.Away().Approve(Samples.Linus);
        var denied = Samples.Away().Decide(new(Samples.Linus, Verdict.Deny, Samples.Noon.AddMinutes(5), "No.", Samples.Away().RequestDigest, ""), A.Stamp(Samples.Noon.AddMinutes(5))).Is(out var said, out _) ? said : throw new InvalidOperationException();

        Assert.Equal("✕ linus@example.com for ada@example.com denied 23 November 2026, 12:05 UTC", OutcomePage.For(denied, Samples.Grace, later).Read().QuerySelectorAll(".people li").Single().Words());
        Assert.Contains("linus@example.com, for ada@example.com, ", OutcomeMail.For(denied, Samples.DeleteCustomer, Samples.Grace, later).Text, StringComparison.Ordinal);
        Assert.Contains("linus@example.com, for ada@example.com, ", AskMail.For(approved, Samples.DeleteCustomer, Samples.Grace, Samples.Link, Samples.Inbox, 0, Now).Text, StringComparison.Ordinal);
        Assert.Equal(["linus@example.com, for ada@example.com approved, 12:05 UTC."], NewsInWords.For(approved, Samples.Grace, Now));
        Assert.Contains("linus@example.com (for ada@example.com) approved this.", WindowMail.For(approved, Samples.DeleteCustomer, Samples.Grace, Now).Text.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Equal("Denied for ada@example.com: “No.”", denied.History.Last(entry => entry.What is Fact.Decided).Note);
        Assert.Empty(approved.DecidedFor(new(Samples.Grace, Verdict.Approve, Now, "", approved.RequestDigest, "")));
    }

    [Fact]
    public void Who_has_never_stood_in_has_no_page() => Assert.Equal(
        DeadEndPage.UnknownLink, Functions.Pages.Shown(Samples.Away(), Samples.DeleteCustomer, Person.Parse("edsger@example.com"), Now));
}
