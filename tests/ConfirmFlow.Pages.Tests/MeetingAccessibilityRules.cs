using Microsoft.Playwright;

namespace ConfirmFlow.Pages.Tests;

public sealed class MeetingAccessibilityRules(Chromium chromium)
{
    private static readonly (int Width, ColorScheme Scheme)[] Windows =
        [(390, ColorScheme.Light), (390, ColorScheme.Dark), (1280, ColorScheme.Dark), (1280, ColorScheme.Light)];

    public static TheoryData<string> Pages => [.. PageServer.Pages];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task No_page_breaks_a_rule_narrow_or_wide_light_or_dark_with_script_or_without(string name)
    {
        var address = Uri.EscapeDataString(name);
        var found = await Task.WhenAll(Look(address, "en-GB", Windows), Look(address + PageServer.NoScript, "en-GB", Windows), Look(address, "de-DE", [Windows[0], Windows[2]]));

        Assert.Empty(found.SelectMany(each => each));
    }

    [Fact]
    public async Task What_breaks_rules_is_found()
    {
        var page = await chromium.Open();
        await page.SetContentAsync("""<title>x</title><main><h1>x</h1><p style="color:#999;background:#fff">pale</p><input><button></button></main>""");
        await Axe.Bring(page);

        var found = await Axe.Find(page);

        foreach (var rule in (string[])["html-has-lang", "color-contrast", "label", "button-name"]) Assert.Contains(found, each => each.StartsWith(rule + ":", StringComparison.Ordinal));
        await page.Context.DisposeAsync();
    }

    private async Task<List<string>> Look(string address, string locale, (int Width, ColorScheme Scheme)[] windows)
    {
        var found = new List<string>();
        var page = await chromium.Borrow(locale);
        await page.GotoAsync(address);
        // The script titles every time that it writes anew. It is the policy that keeps it from that here: the rules are a script too, and get nowhere in a browser without any.
        Assert.Equal(address.EndsWith(PageServer.NoScript, StringComparison.Ordinal) ? 0 : await page.Locator("time").CountAsync(), await page.Locator("time[title]").CountAsync());
        await Axe.Bring(page);
        foreach (var (width, scheme) in windows)
        {
            await page.SetViewportSizeAsync(width, 844);
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            found.AddRange((await Axe.Find(page)).Select(each => $"{width} px, {scheme}, {locale}: {each}"));
        }

        await chromium.Return(page, locale);
        return found;
    }
}
