using Microsoft.Playwright;

namespace ConfirmFlow.Pages.Tests;

public sealed class MeetingAccessibilityRules(Chromium chromium)
{
    private static readonly (int Width, ColorScheme Scheme)[] Windows =
        [(390, ColorScheme.Light), (390, ColorScheme.Dark), (1280, ColorScheme.Dark), (1280, ColorScheme.Light)];

    public static TheoryData<string> Pages => [.. PageServer.Pages];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task No_page_breaks_a_rule_narrow_or_wide_light_or_dark(string name)
    {
        var page = await chromium.Open();
        await page.GotoAsync(Uri.EscapeDataString(name));
        await Axe.Bring(page);
        foreach (var (width, scheme) in Windows)
        {
            await page.SetViewportSizeAsync(width, 844);
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            Assert.Empty(await Axe.Find(page));
        }

        await page.Context.DisposeAsync();
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
}
