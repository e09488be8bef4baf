using ConfirmFlow.Domain;
using ConfirmFlow.Functions.Tests;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConfirmFlow.Pages.Tests;

public sealed class ApprovingTogether(Chromium chromium)
{
    [Theory]
    [InlineData(390, true)]
    [InlineData(1280, false)]
    public async Task What_is_ticked_is_approved_with_one_press_with_script_and_without(int width, bool scripts)
    {
        using var desk = await ApprovalDesk.Open(Samples.Asked(), InboxSamples.Archived("c-02", "0123456789abcde1"), InboxSamples.Archived("c-03", "0123456789abcde2"), InboxSamples.Archived("c-04", "0123456789abcde3"));
        var page = await chromium.Open(width, scripts: scripts);
        await page.GotoAsync(desk.Inbox);

        await page.GetByLabel("Archive customer c-02").CheckAsync();
        await page.GetByText("Archive customer c-04").ClickAsync(); // its label is part of its box
        await page.GetByRole(AriaRole.Button).ClickAsync();

        await Expect(page.Locator("h1")).ToHaveTextAsync("You approved two of two");
        Assert.Equal([0, 1, 0, 1], desk.Requests.Select(request => request.Decisions.Length));
        await page.GetByRole(AriaRole.Link, new() { Name = "Back to all that waits for you" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Waiting for your decision" }).GetByRole(AriaRole.Link)).ToHaveTextAsync(["Delete customer c-01", "Archive customer c-03"]);
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "What you decided" }).GetByRole(AriaRole.Link)).ToHaveCountAsync(2);
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task One_can_be_opened_alone_denied_and_one_is_back_with_the_others()
    {
        using var desk = await ApprovalDesk.Open(InboxSamples.Archived("c-02", "0123456789abcde1"), InboxSamples.Archived("c-03", "0123456789abcde2"));
        var page = await chromium.Open(390);
        await page.GotoAsync(desk.Inbox);

        await page.GetByRole(AriaRole.Listitem).Filter(new() { Has = page.GetByLabel("Archive customer c-03") }).GetByRole(AriaRole.Link).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Archive customer c-03");
        await page.GetByLabel("Comment").FillAsync("Still needed.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Deny", Exact = true }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("You denied this");
        await page.GetByRole(AriaRole.Link, new() { Name = "Back to all that waits for you" }).ClickAsync();

        await Expect(page.Locator("h1")).ToHaveTextAsync("What waits for you");
        Assert.Equal([Status.Pending, Status.Denied], desk.Requests.Select(request => request.Status));
        await page.Context.DisposeAsync();
    }

    // A browser presses a form's first button for Enter on a box, which would approve what is ticked already.
    [Fact]
    public async Task Enter_on_a_box_presses_nothing()
    {
        using var desk = await ApprovalDesk.Open(InboxSamples.Archived("c-02", "0123456789abcde1"), InboxSamples.Archived("c-03", "0123456789abcde2"));
        var page = await chromium.Open(390);
        await page.GotoAsync(desk.Inbox);
        await page.GetByLabel("Archive customer c-02").CheckAsync();

        await page.GetByLabel("Archive customer c-03").PressAsync("Enter");
        await page.GetByLabel("Archive customer c-03").CheckAsync();

        Assert.All(desk.Requests, request => Assert.Empty(request.Decisions));
        await page.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("You approved two of two");
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task A_keyboard_is_enough()
    {
        using var desk = await ApprovalDesk.Open(InboxSamples.Archived("c-02", "0123456789abcde1"), InboxSamples.Archived("c-03", "0123456789abcde2"));
        var page = await chromium.Open(390);
        await page.GotoAsync(desk.Inbox);

        await page.Keyboard.PressAsync("Tab");
        await Expect(page.GetByLabel("Archive customer c-02")).ToBeFocusedAsync();
        Assert.Equal("3px", await page.EvaluateAsync<string>("() => getComputedStyle(document.activeElement).outlineWidth"));
        await page.Keyboard.PressAsync("Space");
        for (var step = 0; step < 4; step++) await page.Keyboard.PressAsync("Tab"); // its link, the other box, its link, the button
        await Expect(page.GetByRole(AriaRole.Button)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator("h1")).ToHaveTextAsync("You approved one of one");
        Assert.Equal([1, 0], desk.Requests.Select(request => request.Decisions.Length));
        await page.Context.DisposeAsync();
    }
}
