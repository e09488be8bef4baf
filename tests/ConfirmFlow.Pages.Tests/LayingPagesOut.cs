using Microsoft.Playwright;

namespace ConfirmFlow.Pages.Tests;

public sealed class LayingPagesOut(Chromium chromium)
{
    public static TheoryData<string> All => [.. PageServer.Pages, .. PageServer.MailNames];

    private const string TooWide = """
        () => [...document.querySelectorAll('body, body *')]
          .filter(e => e.getClientRects().length && (e.getBoundingClientRect().right > innerWidth + .5 || e.getBoundingClientRect().left < -.5))
          .map(e => e.outerHTML.slice(0, 100)).concat(document.documentElement.scrollWidth > innerWidth ? ['the page scrolls'] : [])
        """;

    [Theory]
    [MemberData(nameof(All))]
    public async Task Nothing_is_wider_than_the_window(string name)
    {
        var page = await chromium.Borrow();
        await page.GotoAsync(Uri.EscapeDataString(name));

        foreach (var width in (int[])[320, 390, 1280])
        {
            await page.SetViewportSizeAsync(width, 844);
            Assert.Equal(width, await page.EvaluateAsync<int>("() => innerWidth"));
            Assert.Empty(await page.EvaluateAsync<string[]>(TooWide));
        }

        await chromium.Return(page);
    }

    [Theory]
    [InlineData(320)]
    [InlineData(1280)]
    public async Task The_buttons_are_large_side_by_side_and_unlike_each_other(int width)
    {
        var page = await chromium.Open(width);
        await page.GotoAsync("confirm");
        var deny = page.GetByRole(AriaRole.Button, new() { Name = "Deny", Exact = true });
        var approve = page.GetByRole(AriaRole.Button, new() { Name = "Approve", Exact = true });

        var left = (await deny.BoundingBoxAsync())!;
        var right = (await approve.BoundingBoxAsync())!;
        Assert.All([left.Height, right.Height], height => Assert.InRange(height, 48, 80));
        Assert.All([left.Width, right.Width], wide => Assert.InRange(wide, 110, 400));
        Assert.True(left.X + left.Width + 8 <= right.X, "They touch.");
        Assert.NotEqual(await Background(deny), await Background(approve));
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task Several_lines_of_a_parameter_are_shown_as_several_lines()
    {
        var page = await chromium.Open();
        await page.GotoAsync(Uri.EscapeDataString("confirm, hostile"));

        var shown = await page.Locator("code.lines").InnerTextAsync();

        Assert.Contains("\nhttps://evil.example/a/x\n\nRequest ar-0.", shown, StringComparison.Ordinal);
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task Print_shows_the_action_in_black_on_white_and_no_form()
    {
        var page = await chromium.Open(scheme: ColorScheme.Dark);
        await page.GotoAsync("confirm");
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.False(await page.Locator("form").IsVisibleAsync());
        Assert.True(await page.GetByText("Asked by the customer, ticket 4711").IsVisibleAsync());
        Assert.Equal("rgb(255, 255, 255)", await Background(page.Locator("body")));
        Assert.Equal("rgb(0, 0, 0)", await page.Locator("h1").EvaluateAsync<string>("e => getComputedStyle(e).color"));
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task Forced_colors_keep_the_buttons_apart()
    {
        var page = await chromium.Open();
        await page.GotoAsync("confirm");
        await page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });

        Assert.NotEqual(await Background(page.Locator(".deny")), await Background(page.Locator(".approve")));
        await page.Context.DisposeAsync();
    }

    private static Task<string> Background(ILocator of) => of.EvaluateAsync<string>("e => getComputedStyle(e).backgroundColor");
}
