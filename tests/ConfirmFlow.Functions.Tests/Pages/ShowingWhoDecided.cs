using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions.Tests;

/// <summary>On the page of a request that one can no longer decide.</summary>
public sealed class ShowingWhoDecided
{
    private static readonly Dictionary<string, ApprovalRequest> Requests = Samples.Everywhere().ToDictionary(each => each.Name, each => each.Request);

    [Theory]
    [InlineData("executed", "ada@example.com approved 12:05 UTC", "grace@example.com approved 12:05 UTC")]
    [InlineData("denied", "grace@example.com denied 12:05 UTC")]
    [InlineData("taken back", "ada@example.com approved 12:05 UTC", "grace@example.com approved 12:05 UTC", "ada@example.com took the approval back 12:06 UTC")]
    [InlineData("expired")]
    public void Whoever_was_asked_sees_who_said_what_and_when_and_not_in_which_words(string name, params string[] said)
    {
        var page = OutcomePage.For(Requests[name], Samples.Linus, Samples.Noon.AddHours(1));

        Assert.Equal(said, People(page));
        Assert.Empty(page.Read().QuerySelectorAll("blockquote"));
    }

    [Fact]
    public void One_is_told_from_the_others_by_name_in_either_language()
    {
        var page = OutcomePage.For(Requests["taken back"], Samples.Ada, Samples.Noon.AddHours(1));

        Assert.Equal(["You (ada@example.com) approved 12:05 UTC", "grace@example.com approved 12:05 UTC", "You (ada@example.com) took the approval back 12:06 UTC"], People(page));
        Assert.Equal(
            ["Sie (ada@example.com) haben zugestimmt 12:05 UTC", "grace@example.com hat zugestimmt 12:05 UTC", "Sie (ada@example.com) haben Ihre Zustimmung zurückgenommen 12:06 UTC"],
            Dom.Read(page.In(Words.German)).QuerySelectorAll(".people li > div").Select(each => each.Words()));
    }

    [Fact]
    public void A_press_that_came_too_late_is_told_so_too() => Assert.Equal(
        ["grace@example.com denied 12:05 UTC"],
        People(OutcomePage.AfterPress(Requests["denied"], Samples.Linus, new Refusal(RefusalCode.AlreadySettled, "This request was already decided."), Samples.Noon.AddHours(1))));

    [Fact]
    public void Nobody_else_sees_it_not_even_who_asked_or_a_whole_channel()
    {
        var mailRefused = Requests["denied"] with { Notices = [.. Requests["denied"].Notices.Select(notice => notice with { Refused = true })] };

        foreach (var page in new[]
        {
            OutcomePage.ForChannel(Requests["denied"], Samples.Noon.AddHours(1)),
            OutcomePage.For(Requests["denied"], Samples.Rita, Samples.Noon.AddHours(1)),
            OutcomePage.For(Requests["denied"], Person.Parse("mallory@example.com"), Samples.Noon.AddHours(1)),
            OutcomePage.For(mailRefused, Samples.Linus, Samples.Noon.AddHours(1)),
        })
        {
            Assert.Empty(People(page));
            Assert.DoesNotContain("grace@", page.Body, StringComparison.Ordinal);
        }
    }

    private static IEnumerable<string> People(Page page) => page.Read().QuerySelectorAll(".people li > div").Select(each => each.Words());
}
