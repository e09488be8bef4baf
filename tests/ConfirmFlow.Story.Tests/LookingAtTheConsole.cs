using ConfirmFlow.Pages.Tests;
using Microsoft.Playwright;
using static ConfirmFlow.Story.Tests.Asking;

namespace ConfirmFlow.Story.Tests;

/// <summary>The pages of the local run, its chat window among them, in a browser, with what stands on them after some requests.</summary>
public sealed class LookingAtTheConsole(ChatRun chatting) : IClassFixture<ChatRun>
{
    private readonly Stack stack = chatting.Stack;
    private readonly Chat chat = chatting.Chat;

    [Fact]
    public async Task No_page_breaks_a_rule_or_is_too_wide_narrow_or_wide_light_or_dark()
    {
        var (denied, ada) = (await stack.Doors.Plain.Refund(await stack.Tables.NewOrder()), await chat.AccountOf(Ada));
        var message = await chat.About(denied);
        await chat.Press("U0STRANGER0", message, "approve", told: "is not known as an approver's");
        await chat.Press(ada, message, "deny", until: () => chat.HasModal(ada));
        var mail = await stack.Mailbox.Ask(denied, Ada);
        var done = await stack.Doors.Plain.Refund(await stack.Tables.NewOrder());
        await stack.Mailbox.Approve(done, Ada);
        await chat.About(done, "Teams", each => each.Text.Contains("was refunded", StringComparison.Ordinal));

        await using var browser = await Browser.Start();
        var found = new List<string>();
        string[] pages = ["/", $"/local/requests/{denied}", $"/local/requests/{done}", "/local/mailbox", $"/local/mailbox/{mail.Id}", $"/local/chat?as={ada}", "/local/chat?as=U0STRANGER0", "/local/tables", "/local/events", "/local/requests/none"];
        foreach (var path in pages) found.AddRange(await Look(browser, path));

        Assert.True(found.Count == 0, string.Join("\n", found));
    }

    private async Task<List<string>> Look(Browser browser, string path)
    {
        var found = new List<string>();
        var page = await browser.Open(stack.Address.ToString());
        await page.GotoAsync(path);
        await Axe.Bring(page);
        foreach (var (width, scheme) in ((int, ColorScheme)[])[(390, ColorScheme.Light), (390, ColorScheme.Dark), (1280, ColorScheme.Dark), (1280, ColorScheme.Light)])
        {
            await page.SetViewportSizeAsync(width, 844);
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            found.AddRange((await Axe.Find(page)).Select(each => $"{path}, {width} px, {scheme}: {each}"));
            if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth") is var wide && wide > width) found.Add($"{path}, {width} px: it is {wide} px wide");
        }

        await page.Context.DisposeAsync();
        return found;
    }
}
