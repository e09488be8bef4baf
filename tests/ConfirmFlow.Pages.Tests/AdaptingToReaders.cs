using Microsoft.Playwright;

namespace ConfirmFlow.Pages.Tests;

public sealed class AdaptingToReaders(Chromium chromium)
{
    public static TheoryData<string> Pages => [.. PageServer.Pages];

    // What does not fit its window, and what its own box cuts off.
    private const string Lost = """
        () => [...document.querySelectorAll('body, body *')].filter(e => e.getClientRects().length).flatMap(e => {
            const box = e.getBoundingClientRect(), style = getComputedStyle(e);
            const wide = box.right > innerWidth + .5 || box.left < -.5;
            const cut = style.overflowX !== 'visible' && e.scrollWidth > e.clientWidth + 1 || style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none' || style.maxHeight !== 'none';
            return wide || cut ? [`${wide ? 'too wide' : 'cut off'}: ${e.outerHTML.slice(0, 100)}`] : [];
          }).concat(document.documentElement.scrollWidth > innerWidth ? ['the page scrolls sideways'] : [])
        """;

    // WCAG 2.2, 1.4.12: what readers may set without anything being lost. Sheets that are made by the browser's tools are bound by no policy of a page.
    private const string Spacing = """
        () => { const sheet = new CSSStyleSheet(); sheet.replaceSync('*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}'); document.adoptedStyleSheets = [sheet] }
        """;

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Nothing_is_lost_at_twice_the_size_in_wider_spacing_on_paper_or_in_German(string name)
    {
        foreach (var locale in (string[])["en-GB", "de-DE"])
        {
            var page = await chromium.Borrow(locale);
            await page.GotoAsync(Uri.EscapeDataString(name));

            // A window of 1280 pixels at 200 % is one of 640 (1.4.4), and at 400 % one of 320 (1.4.10).
            foreach (var width in (int[])[640, 320]) await Keeps(page, width);

            await page.EvaluateAsync(Spacing);
            await Keeps(page, 320);

            await page.EvaluateAsync("() => document.adoptedStyleSheets = []");
            await page.EvaluateAsync("() => { document.documentElement.style.fontSize = '200%' }");
            foreach (var width in (int[])[1280, 640]) await Keeps(page, width);

            // A4 less its margins.
            await page.EvaluateAsync("() => { document.documentElement.style.fontSize = '' }");
            await page.EmulateMediaAsync(new() { Media = Media.Print, ColorScheme = ColorScheme.Dark });
            await Keeps(page, 718);
            await chromium.Return(page, locale);
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task On_paper_everything_but_the_form_is_black_on_white(string name)
    {
        var page = await chromium.Borrow();
        await page.GotoAsync(Uri.EscapeDataString(name));
        await page.EmulateMediaAsync(new() { Media = Media.Print, ColorScheme = ColorScheme.Dark });

        Assert.Empty(await page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('body, body *')].filter(e => !e.closest('form:not(.all), .problem, .bar, script, [hidden]')).flatMap(e => {
                const style = getComputedStyle(e), dark = style.color.match(/\d+/g).every(part => part <= 0x33), white = ['rgb(255, 255, 255)', 'rgba(0, 0, 0, 0)'].includes(style.backgroundColor);
                return e.getClientRects().length && dark && white ? [] : [`${style.color} on ${style.backgroundColor}: ${e.outerHTML.slice(0, 100)}`];
              })
            """));
        Assert.Equal(0, await page.Locator("form:not(.all), .problem, button").EvaluateAllAsync<int>("all => all.filter(e => e.getClientRects().length).length"));
        await chromium.Return(page);
    }

    [Theory]
    [InlineData("confirm, long", "xxxxxxxx")]
    [InlineData("confirm, hostile", "</textarea></title></code><script>alert(1)</script>")]
    public async Task A_long_value_is_all_there_in_the_narrowest_window(string name, string begins)
    {
        var page = await chromium.Open(320);
        await page.GotoAsync(Uri.EscapeDataString(name));
        var reason = page.Locator("dt:text-is('Reason') + dd code");

        var text = await reason.EvaluateAsync<string>("e => e.textContent");
        Assert.StartsWith(begins, text, StringComparison.Ordinal);
        Assert.True(name != "confirm, long" || text == new string('x', 4000));
        Assert.True(await reason.EvaluateAsync<bool>("e => e.scrollWidth <= e.clientWidth && e.scrollHeight <= e.clientHeight"), "It is cut off.");
        await page.Context.DisposeAsync();
    }

    private static async Task Keeps(IPage page, int width)
    {
        await page.SetViewportSizeAsync(width, 844);
        Assert.Empty((await page.EvaluateAsync<string[]>(Lost)).Select(each => $"{width} px: {each}"));
    }
}
