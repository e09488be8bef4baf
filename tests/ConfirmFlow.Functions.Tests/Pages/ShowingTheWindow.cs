using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions.Tests;

/// <summary>When an action may begin, where people and agents see it.</summary>
public sealed class ShowingTheWindow
{
    private static readonly DateTimeOffset Evening = Samples.Noon.AddHours(7);
    private static readonly ApprovalRequest Approved = Samples.Waiting().Approve(Samples.Grace).Approve(Samples.Ada);

    [Theory]
    [InlineData(2, "Mon–Fri 08:00–18:00 (Etc/UTC): now")]
    [InlineData(7, "Mon–Fri 08:00–18:00 (Etc/UTC): next on 24 November 2026, 08:00 UTC")]
    public void Approvers_are_told_beforehand(int hours, string told)
    {
        var now = Samples.Noon.AddHours(hours);

        Assert.Equal(told, ConfirmPage.For(Samples.Waiting(), Samples.DeleteCustomer, Samples.Ada, now).Read().Beside("May begin"));
        Assert.Contains($"May begin\n  | {told}", AskMail.For(Samples.Waiting(), Samples.DeleteCustomer, Samples.Ada, Samples.Link, Samples.Inbox, 0, now).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_window_nothing_is_said_of_one()
    {
        Assert.DoesNotContain("May begin", ConfirmPage.For(Samples.Asked(), Samples.DeleteCustomer, Samples.Ada, Evening).Body, StringComparison.Ordinal);
        Assert.DoesNotContain("May begin", AskMail.For(Samples.Asked(), Samples.DeleteCustomer, Samples.Ada, Samples.Link, Samples.Inbox, 0, Evening).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_approves_is_told_when_it_runs_and_so_is_everybody_who_looks()
    {
        const string When = "The action begins on 24 November 2026, 08:00 UTC, when its change window opens";

        Assert.Contains(When, DecidedPage.For(Approved, Samples.DeleteCustomer, Samples.Ada, Evening).Read().Body!.Words(), StringComparison.Ordinal);
        Assert.Contains(When, OutcomePage.For(Approved, Samples.Linus, Evening).Read().Body!.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("change window", DecidedPage.For(Approved, Samples.DeleteCustomer, Samples.Ada, Samples.Noon.AddHours(1)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void The_agent_is_told_when_it_runs()
    {
        var waits = RequestAnswers.Of(Approved, Evening);

        Assert.Equal(("Approved", "2026-11-24T08:00:00.000Z"), (waits.Status, waits.RunsAt));
        Assert.Contains("Nothing has been done yet: it runs when its change window opens, at 2026-11-24T08:00:00.000Z.", waits.Message, StringComparison.Ordinal);
        Assert.Null(RequestAnswers.Of(Approved, Samples.Noon.AddHours(1)).RunsAt);
    }

    [Theory]
    [InlineData("mon tue wed thu fri", "08:00", "18:00", "Mon–Fri 08:00–18:00")]
    [InlineData("sun sat", "00:00", "24:00", "Sat, Sun")]
    [InlineData("mon wed thu fri sun", "22:00", "06:00", "Mon, Wed–Fri, Sun 22:00–06:00")]
    [InlineData("sun mon tue wed thu fri sat", "00:00", "24:00", "every day")]
    [InlineData("mon", "12:00", "24:00", "Mon 12:00–24:00")]
    public void Hours_are_said_in_short(string days, string from, string until, string said)
    {
        var text = """{"actions":{"refund-order":{"ruling":"approve","reason":"x","usableFor":"7d","changeWindow":{"zone":"Etc/UTC","hours":[{"days":["DAYS"],"from":"FROM","until":"UNTIL"},{"days":["tue"]}]}}}}"""
            .Replace("DAYS", days.Replace(" ", "\",\"", StringComparison.Ordinal), StringComparison.Ordinal)
            .Replace("FROM", from, StringComparison.Ordinal)
            .Replace("UNTIL", until, StringComparison.Ordinal);
        Assert.True(PolicyReader.Read(text, new Catalog([A.Refund])).Is(out var policy));

        Assert.Equal($"{said}; Tue (Etc/UTC)", HoursInWords.Of(policy.For("refund-order").ChangeWindow!.Hours));
    }
}
