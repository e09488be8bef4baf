using Microsoft.Playwright;

namespace ConfirmFlow.Pages.Tests;

public sealed class ChoosingColours(Chromium chromium)
{
    public static TheoryData<string> Pages => [.. PageServer.Pages];

    public static TheoryData<string> All => [.. PageServer.Pages, .. PageServer.MailNames];

    // WCAG 2.2, success criteria 1.4.3 and 1.4.11: the ratio of relative luminances, each colour laid over what is behind it.
    private const string Measure = """
        least => {
          const parse = c => { const n = c.match(/[\d.]+/g).map(Number); return [n[0], n[1], n[2], n.length > 3 ? n[3] : 1] };
          const over = (top, under) => [0, 1, 2].map(i => top[i] * top[3] + under[i] * (1 - top[3])).concat(1);
          const behind = e => { if (!e) return [255, 255, 255, 1]; const c = parse(getComputedStyle(e).backgroundColor); return c[3] === 1 ? c : over(c, behind(e.parentElement)) };
          const light = c => { const l = c.slice(0, 3).map(v => v / 255).map(v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4); return .2126 * l[0] + .7152 * l[1] + .0722 * l[2] };
          const ratio = (a, b) => { const [x, y] = [light(a), light(b)].sort((p, q) => q - p); return (x + .05) / (y + .05) };
          const poor = [];
          let measured = 0;
          for (const e of document.querySelectorAll('body *')) {
            const style = getComputedStyle(e);
            if (!e.getClientRects().length || style.visibility === 'hidden') continue;
            if ([...e.childNodes].some(n => n.nodeType === 3 && n.data.trim())) {
              measured++;
              const r = ratio(over(parse(style.color), behind(e)), behind(e));
              if (r < least) poor.push(`text ${r.toFixed(2)} ${e.outerHTML.slice(0, 80)}`);
            }
            if (e.matches('textarea, button, select, input:not([type=checkbox])')) {
              const edge = Math.max(ratio(parse(style.borderTopColor), behind(e.parentElement)), ratio(behind(e), behind(e.parentElement)));
              if (edge < 3) poor.push(`edge ${edge.toFixed(2)} ${e.outerHTML.slice(0, 80)}`);
            }
          }
          return measured ? poor : ['nothing was measured'];
        }
        """;

    [Theory]
    [MemberData(nameof(All))]
    public async Task Everything_can_be_read_in_light_and_in_dark_mode(string name)
    {
        var page = await chromium.Borrow();
        await page.GotoAsync(Uri.EscapeDataString(name));

        foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            Assert.Empty(await page.EvaluateAsync<string[]>(Measure, 4.5));
        }

        await chromium.Return(page);
    }

    // WCAG 2.2, 1.4.6: seven to one is the ratio of level AAA.
    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Whoever_wants_more_contrast_gets_it_and_whoever_brings_colours_keeps_them(string name)
    {
        var page = await chromium.Borrow();
        await page.GotoAsync(Uri.EscapeDataString(name));

        foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme, Contrast = Contrast.More });
            Assert.Empty(await page.EvaluateAsync<string[]>(Measure, 7));
            await page.EmulateMediaAsync(new() { ColorScheme = scheme, Contrast = Contrast.NoPreference, ForcedColors = ForcedColors.Active });
            Assert.Empty(await page.EvaluateAsync<string[]>(Measure, 7));
            await page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.None });
        }

        await chromium.Return(page);
    }

    [Fact]
    public async Task Dark_mode_is_dark()
    {
        var page = await chromium.Open(scheme: ColorScheme.Dark);
        await page.GotoAsync("confirm");

        Assert.Equal("rgb(17, 19, 21)", await page.Locator("body").EvaluateAsync<string>("e => getComputedStyle(e).backgroundColor"));
        await page.Context.DisposeAsync();
    }
}
