using System.Collections.Concurrent;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(ConfirmFlow.Pages.Tests.Chromium))]

namespace ConfirmFlow.Pages.Tests;

/// <summary>A browser, and a server that answers with the pages.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private readonly ConcurrentDictionary<string, ConcurrentBag<IPage>> _idle = [];
    private Browser? _browser;

    /// <summary>The pages.</summary>
    internal PageServer Server { get; } = new();

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(60_000);
        _browser = await Browser.Start();
    }

    /// <summary>A window of its own, with nothing in it yet; close it by disposing its context.</summary>
    internal Task<IPage> Open(int width = 1280, ColorScheme scheme = ColorScheme.Light, bool scripts = true, string locale = "en-GB", string zone = "Etc/UTC") =>
        _browser!.Open(Server.Address, width, scheme, scripts, locale, zone);

    /// <summary>A window that others had before, for what only looks at pages: a new one costs more than the look. Give it back with <see cref="Return"/>.</summary>
    internal async Task<IPage> Borrow(string locale = "en-GB") => _idle.GetOrAdd(locale, _ => []).TryTake(out var page) ? page : await Open(locale: locale);

    /// <summary>Gives a window back, as it was when it was new: nobody sees what another test set.</summary>
    internal async Task Return(IPage page, string locale = "en-GB")
    {
        await page.GotoAsync("about:blank");
        await page.EmulateMediaAsync(new() { Media = Media.Screen, ColorScheme = ColorScheme.Light, Contrast = Contrast.NoPreference, ForcedColors = ForcedColors.None });
        await page.SetViewportSizeAsync(1280, 844);
        _idle[locale].Add(page);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        Server.Dispose();
    }
}
