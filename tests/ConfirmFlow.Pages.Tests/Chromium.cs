using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(ConfirmFlow.Pages.Tests.Chromium))]

namespace ConfirmFlow.Pages.Tests;

/// <summary>The machine's Chromium (or the one that CONFIRMFLOW_CHROMIUM names), and a server that answers with the pages.</summary>
public sealed class Chromium : IAsyncLifetime
{
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
