namespace ConfirmFlow.Domain.Tests;

public sealed class LeadingToLinks
{
    private static readonly InboxLink Inbox = new(Ada, Noon);
    private static readonly ConfirmLink Link = new(A.Id, Ada, A.Request().RequestDigest, A.Round) { Made = Noon };

    [Fact]
    public void An_inbox_leads_to_what_its_owner_had_been_mailed_by_then()
    {
        Assert.True(Inbox.LeadsTo(Link));
        Assert.True(Inbox.LeadsTo(Link with { Made = Noon.AddDays(-30) }));
    }

    [Fact]
    public void It_leads_to_nothing_that_was_mailed_later_or_nobody_knows_when() =>
        Assert.All((DateTimeOffset?[])[Noon + Millisecond, null], made => Assert.False(Inbox.LeadsTo(Link with { Made = made })));

    [Fact]
    public void It_leads_to_nothing_that_somebody_else_was_mailed_not_even_by_an_address_that_looks_alike() =>
        Assert.All([Grace, Person.Parse("ada+2@example.com"), default], person => Assert.False(Inbox.LeadsTo(Link with { Approver = person })));

    [Fact]
    public void It_is_good_for_a_week_and_kept_for_as_long_as_what_it_decided()
    {
        Assert.True(Inbox.IsGood(Noon));
        Assert.True(Inbox.IsGood(Noon.AddDays(7) - Millisecond));
        Assert.False(Inbox.IsGood(Noon.AddDays(7)));
        Assert.Equal(Noon.AddDays(7) + ApprovalRequest.KeptFor, Inbox.ForgottenAt);
    }
}
