using System.Diagnostics;
using System.Globalization;

namespace ConfirmFlow.Bench;

/// <summary>The local run as a process, with the functions compiled ahead of time.</summary>
internal sealed class LocalRun : IAsyncDisposable
{
    private readonly string state = Path.Combine(Path.GetTempPath(), $"confirmflow-bench-{Guid.NewGuid():N}");
    private readonly Process process;

    private LocalRun(string program, int port)
    {
        Address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"));
        process = Process.Start(new ProcessStartInfo("dotnet", [program, "--native", "--port", port.ToString(CultureInfo.InvariantCulture), "--state", state]) { RedirectStandardOutput = true })!;
    }

    /// <summary>Where it serves.</summary>
    public Uri Address { get; }

    /// <summary>Starts it, and waits until it is ready.</summary>
    public static async Task<LocalRun> Start(string program, int port, CancellationToken cancel)
    {
        var run = new LocalRun(program, port);
        while (await run.process.StandardOutput.ReadLineAsync(cancel) is { } line)
        {
            if (!line.StartsWith("ConfirmFlow is ready", StringComparison.Ordinal)) continue;

            _ = run.process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
            return run;
        }

        await run.DisposeAsync();
        throw new InvalidOperationException("The local run did not start.");
    }

    /// <summary>The variables of every function's process, by handler: those it really has.</summary>
    public IReadOnlyDictionary<string, Dictionary<string, string>> Functions()
    {
        var found = new SortedDictionary<string, Dictionary<string, string>>(StringComparer.Ordinal);
        foreach (var folder in Directory.EnumerateDirectories("/proc").Where(folder => char.IsAsciiDigit(Path.GetFileName(folder)[0])))
        {
            var variables = Environment(folder);
            if (variables.TryGetValue("ANNOTATIONS_HANDLER", out var handler) && variables.GetValueOrDefault("AWS_ENDPOINT_URL") == Address.GetLeftPart(UriPartial.Authority))
                found[handler] = variables;
        }

        return found;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            // So that it ends what it started. Not what Ctrl-C sends: whoever was begun in the background of a shell does not hear that.
            using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
            await kill.WaitForExitAsync();
        }

        await process.WaitForExitAsync();
        process.Dispose();
        if (Directory.Exists(state)) Directory.Delete(state, recursive: true);
    }

    private static Dictionary<string, string> Environment(string folder)
    {
        try
        {
            return File.ReadAllText(Path.Combine(folder, "environ")).Split('\0', StringSplitOptions.RemoveEmptyEntries)
                .Select(pair => pair.Split('=', 2)).Where(pair => pair.Length == 2).ToDictionary(pair => pair[0], pair => pair[1]);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
