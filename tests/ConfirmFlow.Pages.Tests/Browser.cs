using Microsoft.Playwright;

namespace ConfirmFlow.Pages.Tests;

/// <summary>The machine's Chromium (or the one that CONFIRMFLOW_CHROMIUM names).</summary>
internal sealed class Browser : IAsyncDisposable
{
    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private Browser(IPlaywright playwright, IBrowser browser) => (_playwright, _browser) = (playwright, browser);

    public static async Task<Browser> Start()
    {
        var playwright = await Playwright.CreateAsync();
        return new(playwright, await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Executable(),
            Args = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        }));
    }

    /// <summary>A window of its own, with nothing in it yet; close it by disposing its context.</summary>
    public async Task<IPage> Open(string address, int width = 1280, ColorScheme scheme = ColorScheme.Light, bool scripts = true, string locale = "en-GB", string zone = "Etc/UTC")
    {
        var context = await _browser.NewContextAsync(new()
        {
            BaseURL = address,
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

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
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
}
