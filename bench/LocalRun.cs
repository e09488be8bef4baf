using System.Diagnostics;
using System.Globalization;

namespace ConfirmFlow.Bench;

/// <summary>The local run as a process, with the functions compiled ahead of time.</summary>
internal sealed class LocalRun : IAsyncDisposable
{
    private readonly string state = Path.Combine(Path.GetTempPath(), $"confirmflow-bench-{Guid.NewGuid():N}");
    private readonly Process process;

    private LocalRun(string program, int port, string[] options)
    {
        Address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"));
        process = Process.Start(new ProcessStartInfo("dotnet", [program, "--native", "--port", port.ToString(CultureInfo.InvariantCulture), "--state", state, .. options]) { RedirectStandardOutput = true })!;
    }

    /// <summary>Where it serves.</summary>
    public Uri Address { get; }

    /// <summary>Starts it with these options, and waits until it is ready.</summary>
    public static async Task<LocalRun> Start(string program, int port, CancellationToken cancel, params string[] options)
    {
        var run = new LocalRun(program, port, options);
        while (await run.process.StandardOutput.ReadLineAsync(cancel) is { } line)
        {
            if (!line.StartsWith("ConfirmFlow is ready", StringComparison.Ordinal)) continue;

            _ = run.process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
            return run;
        }

        await run.DisposeAsync();
        throw new InvalidOperationException("The local run did not start.");
    }

    /// <summary>The variables of the processes of these functions, by handler: those they really have.</summary>
    /// <exception cref="OperationCanceledException">One of them has not come in a minute.</exception>
    public async Task<IReadOnlyDictionary<string, Dictionary<string, string>>> Functions(IReadOnlyCollection<string> handlers, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(TimeSpan.FromMinutes(1));
        while (true)
        {
            var found = Started();
            if (handlers.All(found.ContainsKey)) return found.Where(function => handlers.Contains(function.Key)).ToDictionary();

            await Task.Delay(100, limit.Token);
        }
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

    private SortedDictionary<string, Dictionary<string, string>> Started()
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
