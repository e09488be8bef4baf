using Microsoft.Playwright;

namespace ConfirmFlow.Pages.Tests;

public sealed class KeepingThePolicy(Chromium chromium)
{
    public static TheoryData<string> Pages => [.. PageServer.Pages];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task No_page_wants_more_than_its_policy_gives_and_its_style_applies(string name)
    {
        var page = await Watched();
        await page.GotoAsync(Uri.EscapeDataString(name));

        Assert.Empty(await Violations(page));
        Assert.Equal("704px", await page.Locator("body").EvaluateAsync<string>("e => getComputedStyle(e).maxWidth"));
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task What_a_page_does_not_bring_itself_neither_runs_nor_loads_nor_applies()
    {
        var page = await Watched();
        await page.GotoAsync("tampered");

        Assert.Equal(["img-src", "script-src-elem", "style-src-attr", "style-src-elem"], (await Violations(page)).Order());
        Assert.NotEqual("ran", await page.TitleAsync());
        Assert.NotEqual("rgb(255, 0, 0)", await page.Locator("h1").EvaluateAsync<string>("e => getComputedStyle(e).color"));
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task No_page_can_be_framed()
    {
        var page = await chromium.Open();
        await page.GotoAsync(Uri.EscapeDataString("mail: ask"));

        var framed = await page.EvaluateAsync<string>("""
            () => new Promise(done => {
              const frame = document.createElement('iframe');
              frame.onload = () => { let read; try { read = frame.contentDocument.body.textContent } catch { read = 'refused' } done(read) };
              frame.src = '/confirm';
              document.body.append(frame);
            })
            """);

        Assert.Equal("refused", framed);
        await page.Context.DisposeAsync();
    }

    // The listener is put in by the browser's tools, which no policy of a page binds.
    private async Task<IPage> Watched()
    {
        var page = await chromium.Open();
        await page.AddInitScriptAsync("window.violations = []; document.addEventListener('securitypolicyviolation', e => window.violations.push(e.effectiveDirective))");
        return page;
    }

    private static Task<string[]> Violations(IPage page) => page.EvaluateAsync<string[]>("() => new Promise(done => setTimeout(() => done(window.violations)))");
}
