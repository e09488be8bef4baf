using System.Collections.Concurrent;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(ConfirmFlow.Pages.Tests.Chromium))]

namespace ConfirmFlow.Pages.Tests;

/// <summary>The machine's Chromium (or the one that CONFIRMFLOW_CHROMIUM names), and a server that answers with the pages.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private readonly ConcurrentDictionary<string, ConcurrentBag<IPage>> _idle = [];
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>The pages.</summary>
    internal PageServer Server { get; } = new();

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(60_000);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Executable(),
            Args = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>A window of its own, with nothing in it yet; close it by disposing its context.</summary>
    internal async Task<IPage> Open(int width = 1280, ColorScheme scheme = ColorScheme.Light, bool scripts = true, string locale = "en-GB", string zone = "Etc/UTC")
    {
        var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = Server.Address,
            ColorScheme = scheme,
            JavaScriptEnabled = scripts,
            Locale = locale,
            TimezoneId = zone,
            ViewportSize = new() { Width = width, Height = 844 },
        });
        // A busy machine is slow; a page that never comes is still found out.
        context.SetDefaultTimeout(60_000);
        return await context.NewPageAsync();
    }

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

    private static string Executable()
    {
        if (Environment.GetEnvironmentVariable("CONFIRMFLOW_CHROMIUM") is { Length: > 0 } named)
            return File.Exists(named) ? named : throw new FileNotFoundException($"CONFIRMFLOW_CHROMIUM names {named}, and there is no such file.");

        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Append("/usr/bin");
        string[] names = ["chromium", "chromium-browser", "google-chrome"];
        return names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists)
            ?? throw new FileNotFoundException("The pages are tested in Chromium, and there is none. Install Debian's package chromium, or say where one is with CONFIRMFLOW_CHROMIUM.");
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        Server.Dispose();
    }
}
