using ConfirmFlow.Domain;
using ConfirmFlow.Functions.Tests;
using Microsoft.Playwright;

namespace ConfirmFlow.Pages.Tests;

/// <summary>What a mail scanner does at its worst: a real browser, with scripts, that opens each link of a mail and presses every button it finds there, and on what comes of it. It fills nothing in and ticks nothing.</summary>
public sealed class ScanningMails(Chromium chromium)
{
    [Theory]
    [InlineData(Challenge.Target)]
    [InlineData(Challenge.Code)]
    public async Task A_robot_that_presses_every_button_decides_nothing_that_has_a_challenge(Challenge challenge)
    {
        using var desk = await ApprovalDesk.Open(challenge);

        var pressed = await PressEverything(desk);

        // Each of the two, and on the page that comes back from each the two again; behind the link itself, and behind that to it in the inbox.
        string[] every = ["Deny", "Deny, Deny", "Deny, Approve", "Approve", "Approve, Deny", "Approve, Approve"];
        Assert.Equal([.. every, .. every], pressed);
        Assert.Equal(Status.Pending, desk.Request.Status);
        Assert.Empty(desk.Request.Decisions);
        Assert.DoesNotContain(desk.Request.History, entry => entry.What is Fact.ChallengeFailed); // and nobody is locked out by it
    }

    [Fact]
    public async Task Where_there_is_none_it_approves()
    {
        using var desk = await ApprovalDesk.Open(Challenge.None);

        await PressEverything(desk);

        Assert.Contains(desk.Request.History, entry => entry.What is Fact.Decided && entry.Who == Samples.Ada.Address);
    }

    // What it comes back to after a person has approved: the mail is still there.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task One_that_comes_back_to_what_was_approved_takes_nothing_back(bool waitsForItsWindow)
    {
        using var desk = waitsForItsWindow
            ? await ApprovalDesk.Open(Samples.Noon.AddHours(7), Samples.Waiting().Approve(Samples.Grace).Approve(Samples.Ada))
            : await ApprovalDesk.Open(Samples.Asked().Approve(Samples.Ada));
        var before = desk.Request;

        var pressed = await PressEverything(desk);

        string[] every = ["Take back my approval", "Take back my approval, Take back my approval"];
        Assert.Equal([.. every, .. every], pressed);
        Assert.Same(before, desk.Request);
        Assert.Equal(waitsForItsWindow ? Status.Approved : Status.Pending, desk.Request.Status);
    }

    [Fact]
    public async Task A_person_who_was_told_the_code_approves()
    {
        using var desk = await ApprovalDesk.Open(Challenge.Code);
        var page = await chromium.Open();
        await page.GotoAsync(desk.Link);

        await page.GetByLabel("Code").FillAsync(desk.Request.BindingCode!);
        await page.GetByRole(AriaRole.Button, new() { Name = "Approve", Exact = true }).ClickAsync();

        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("You approved this");
        Assert.Equal((Status.Approved, Challenge.Code), (desk.Request.Status, desk.Request.Decisions[0].Met));
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task One_that_presses_every_button_of_an_inbox_has_ticked_nothing_and_approves_nothing()
    {
        using var desk = await ApprovalDesk.Open(InboxSamples.Archived("c-02", "0123456789abcde1"), InboxSamples.Archived("c-03", "0123456789abcde2"));

        var pressed = await PressEverythingOf(desk.Inbox);

        Assert.Equal(["Approve what is ticked"], pressed);
        Assert.All(desk.Requests, request => Assert.Empty(request.Decisions));
    }

    // Two presses one after the other, in every order, each time from the mail on.
    private async Task<IReadOnlyList<string>> PressEverything(ApprovalDesk desk)
    {
        var pressed = new List<string>();
        foreach (var link in await LinksOf(desk.Mail)) pressed.AddRange(await PressEverythingOf(link));
        return pressed;
    }

    private async Task<IReadOnlyList<string>> PressEverythingOf(string link)
    {
        var pressed = new List<string>();
        for (var first = 0; first < await Buttons(link, []); first++)
        {
            pressed.Add(await Press(link, [first]));
            for (var second = 0; second < await Buttons(link, [first]); second++) pressed.Add(await Press(link, [first, second]));
        }

        return pressed;
    }

    // Those of the mail, and those of the pages that these open.
    private async Task<IReadOnlyList<string>> LinksOf(Aws.Mail mail)
    {
        var page = await chromium.Borrow();
        await page.SetContentAsync(mail.Html);
        var links = (await HrefsOf(page)).ToList();
        foreach (var link in links.ToList())
        {
            await page.GotoAsync(link);
            links.AddRange((await HrefsOf(page)).Except(links));
        }

        await chromium.Return(page);
        return links;
    }

    private static Task<string[]> HrefsOf(IPage page) => page.Locator("a[href]").EvaluateAllAsync<string[]>("links => links.map(link => link.href)");

    private async Task<int> Buttons(string link, int[] before)
    {
        var (page, _) = await After(link, before);
        var count = await page.GetByRole(AriaRole.Button).CountAsync();
        await chromium.Return(page);
        return count;
    }

    private async Task<string> Press(string link, int[] buttons)
    {
        var (page, names) = await After(link, buttons);
        await chromium.Return(page);
        return string.Join(", ", names);
    }

    private async Task<(IPage Page, IReadOnlyList<string> Names)> After(string link, int[] buttons)
    {
        var page = await chromium.Borrow();
        await page.GotoAsync(link);
        var names = new List<string>();
        foreach (var at in buttons)
        {
            var button = page.GetByRole(AriaRole.Button).Nth(at);
            names.Add(await button.InnerTextAsync());
            // What a browser would not send, such as a box that has to be ticked, is sent all the same.
            await button.EvaluateAsync("button => button.form.noValidate = true");
            // The page that comes is another one, whatever it says; its foot stands below all its buttons.
            await page.EvaluateAsync("document.documentElement.id = 'before'");
            await page.RunAndWaitForResponseAsync(() => button.ClickAsync(), answer => answer.Request.Method == "POST");
            await page.Locator("html:not(#before) footer").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        }

        return (page, names);
    }
}
