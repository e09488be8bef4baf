using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConfirmFlow.Pages.Tests;

public sealed class Deciding(Chromium chromium)
{
    [Fact]
    public async Task A_keyboard_is_enough()
    {
        var page = await chromium.Open();
        await page.GotoAsync("confirm");

        await page.Keyboard.PressAsync("Tab");
        await Expect(page.GetByLabel("Comment")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("checked, on #4711 & found “good”");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("by me");
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Deny", Exact = true })).ToBeFocusedAsync();
        Assert.Equal("3px", await page.EvaluateAsync<string>("() => getComputedStyle(document.activeElement).outlineWidth"));
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("You approved this");
        var press = Assert.Single(chromium.Server.Presses, each => each.Name == "confirm");
        Assert.Equal("comment=checked%2C+on+%234711+%26+found+%E2%80%9Cgood%E2%80%9D%0D%0Aby+me&verdict=approve", press.Form);
        await page.Context.DisposeAsync();
    }

    // A browser presses a form's first button for it, which is the one that denies.
    [Theory]
    [InlineData("confirm, code")]
    [InlineData("confirm, target")]
    public async Task Enter_after_an_answer_presses_nothing(string name)
    {
        var page = await chromium.Open(scripts: false);
        await page.GotoAsync(Uri.EscapeDataString(name));
        await page.GetByLabel("Comment").FillAsync("looks right");

        await page.Locator("#answer").FillAsync("123456");
        await page.Locator("#answer").PressAsync("Enter");
        await page.GetByRole(AriaRole.Button, new() { Name = "Approve", Exact = true }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("You approved this");
        var press = Assert.Single(chromium.Server.Presses, each => each.Name == name);
        Assert.Equal("comment=looks+right&answer=123456&verdict=approve", press.Form);
        await page.Context.DisposeAsync();
    }

    // As on a list of reasons on a Mac, where browsers pass over a disabled button: on a box they do so everywhere.
    [Fact]
    public async Task Enter_on_what_is_no_field_presses_nothing_either()
    {
        var page = await chromium.Open();
        await page.GotoAsync(Uri.EscapeDataString("confirm, reasons"));
        await page.EvaluateAsync("() => document.querySelector('select').after(Object.assign(document.createElement('input'), { type: 'checkbox', id: 'box' }))");

        await page.Locator("#box").PressAsync("Enter");
        await page.GetByRole(AriaRole.Button, new() { Name = "Approve", Exact = true }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("You approved this");
        Assert.Equal("reason=&comment=&verdict=approve", Assert.Single(chromium.Server.Presses, each => each.Name == "confirm, reasons").Form);
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task An_approval_is_taken_back_with_a_tick_and_a_press_and_a_browser_sends_no_press_without_it()
    {
        var page = await chromium.Open(390, scripts: false);
        await page.GotoAsync("mine");
        var (box, button) = (page.GetByRole(AriaRole.Checkbox, new() { Name = "I take my approval back, and end the request with that." }), page.GetByRole(AriaRole.Button, new() { Name = "Take back my approval" }));

        await button.ClickAsync();
        await Expect(box).ToBeFocusedAsync(); // where the browser says what is missing
        await page.GetByText("I take my approval back, and").ClickAsync(); // its label is part of its box
        await button.ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("You approved this");
        var press = Assert.Single(chromium.Server.Presses, each => each.Name == "mine");
        Assert.Equal("comment=&sure=yes&verdict=take-back", press.Form);
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task No_script_is_needed_and_the_links_address_goes_nowhere()
    {
        var page = await chromium.Open(390, scripts: false);
        await page.GotoAsync(Uri.EscapeDataString("confirm, next stage"));

        await page.GetByLabel("Comment").FillAsync("no");
        await page.GetByRole(AriaRole.Button, new() { Name = "Deny", Exact = true }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("You approved this");
        var press = Assert.Single(chromium.Server.Presses, each => each.Name == "confirm, next stage");
        Assert.Equal("comment=no&verdict=deny", press.Form);
        Assert.EndsWith(Uri.EscapeDataString("confirm, next stage"), page.Url, StringComparison.Ordinal);
        Assert.Equal("application/x-www-form-urlencoded", press.Headers["content-type"]);
        Assert.Null(press.Headers["referer"]);
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task A_page_that_came_back_starts_at_what_is_missing_and_leads_to_it()
    {
        var page = await chromium.Open();
        await page.GotoAsync(Uri.EscapeDataString("reason needed"));

        await Expect(page.GetByRole(AriaRole.Alert)).ToBeFocusedAsync();
        await page.GetByRole(AriaRole.Alert).GetByRole(AriaRole.Link).ClickAsync();
        await page.Keyboard.TypeAsync("!");

        Assert.Contains("!", await page.GetByLabel("Comment").InputValueAsync(), StringComparison.Ordinal);
        await Expect(page.GetByLabel("Comment")).ToHaveAccessibleDescriptionAsync(new System.Text.RegularExpressions.Regex("^Please say why you deny this. Needed to deny."));
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task A_screen_reader_finds_its_way()
    {
        var page = await chromium.Open();
        await page.GotoAsync("confirm");

        await Expect(page.GetByRole(AriaRole.Main)).ToHaveCountAsync(1);
        await Expect(page.GetByRole(AriaRole.Banner)).ToHaveCountAsync(1);
        await Expect(page.GetByRole(AriaRole.Contentinfo)).ToHaveCountAsync(1);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Delete customer c-01");
        foreach (var region in (string[])["What will happen", "Exactly what you decide on", "Two of three must approve"])
            await Expect(page.GetByRole(AriaRole.Region, new() { Name = region, Exact = true })).ToHaveCountAsync(1);
        await Expect(page.GetByRole(AriaRole.Form, new() { Name = "Your decision" })).ToHaveCountAsync(1);
        await Expect(page.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(3);
        await Expect(page.GetByRole(AriaRole.Term)).ToHaveTextAsync(["Action", "Customer", "Reason", "Ticket", "Runs as", "Fingerprint"]);
        await Expect(page.GetByLabel("Comment")).ToHaveAccessibleDescriptionAsync("Needed to deny. The agent, the requester and the other approvers will see it.");
        await page.Context.DisposeAsync();
    }
}
