using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace ConfirmFlow.Story.Tests;

/// <summary>The local run as a process, as a person starts it.</summary>
internal sealed class LocalRun : IAsyncDisposable
{
    // Mostly seconds; the first one of a tree that was not built before builds the functions.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(8);
    // tests/run.sh --native: the same story with the functions as they are deployed; and so crash tests, wherever programs can be linked.
    private static readonly string[] Always = Environment.GetEnvironmentVariable("CONFIRMFLOW_NATIVE") == "1" ? ["--native"] : [];
    // In full: a test may give the run a PATH on which nothing is found.
    private static readonly string Setsid = Environment.GetEnvironmentVariable("PATH")!.Split(':').Select(folder => Path.Combine(folder, "setsid")).First(File.Exists);
    private readonly Process process;
    private readonly StringBuilder output = new();
    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously), started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly string[] options;

    private LocalRun(string[] command, string state, int port, string[] options, IReadOnlyDictionary<string, string>? variables)
    {
        (State, Port, this.options) = (state, port, options);
        // Whoever runs the tests in the background has told their processes to ignore Ctrl-C; a terminal would not have.
        var start = new ProcessStartInfo("env", ["--default-signal=INT", Setsid, .. command, "--port", port.ToString(CultureInfo.InvariantCulture), "--state", state, .. Always, .. options])
        {
            WorkingDirectory = Repo.Root, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("AWS_", StringComparison.Ordinal)).ToList()) start.Environment.Remove(name);
        // A build server that outlived the run would be in its session too.
        (start.Environment["MSBUILDDISABLENODEREUSE"], start.Environment["UseSharedCompilation"]) = ("1", "false");
        foreach (var (name, value) in variables ?? new Dictionary<string, string>()) start.Environment[name] = value;

        process = Process.Start(start)!;
        Session = new Session(process.Id);
        var reading = Task.WhenAll(Read(process.StandardOutput), Read(process.StandardError));
        Ended = process.WaitForExitAsync().ContinueWith(async _ => { await reading; return process.ExitCode; }, TaskScheduler.Default).Unwrap();
    }

    /// <summary>Where it serves.</summary>
    public Uri Address => new($"http://127.0.0.1:{Port}");

    /// <summary>The port it was told to serve on.</summary>
    public int Port { get; }

    /// <summary>The folder for what it keeps.</summary>
    public string State { get; }

    /// <summary>It, and all it started.</summary>
    public Session Session { get; }

    /// <summary>Its exit code, when it and all that writes to its output are gone.</summary>
    public Task<int> Ended { get; }

    /// <summary>Done when it is gone itself; what it started may still be there.</summary>
    public Task Exited => process.WaitForExitAsync();

    /// <summary>What it has printed so far.</summary>
    public string Output
    {
        get
        {
            lock (output) return output.ToString();
        }
    }

    /// <summary>Starts the built program, and waits until it and its functions are ready.</summary>
    public static Task<LocalRun> Start(params string[] options) => Begin([Repo.LocalRun], NewState(), options).UntilReady();

    /// <summary>Starts it the way the README says.</summary>
    public static Task<LocalRun> StartByDotnetRun(string state) => Begin(["dotnet", "run", "--project", "local", "--"], state, []).UntilReady();

    /// <summary>Starts the built program, or a copy, and does not wait.</summary>
    public static LocalRun Begin(
        string[] command, string state, string[] options, int? port = null, IReadOnlyDictionary<string, string>? variables = null) =>
        new(command, state, port ?? Ports.Next(), options, variables);

    /// <summary>A folder that is not there yet.</summary>
    public static string NewState() => Path.Combine(Path.GetTempPath(), $"confirmflow-story-{Guid.NewGuid():N}");

    /// <summary>Starts it again with the same state, on the same port, so that links in mails still lead to it.</summary>
    public Task<LocalRun> Again() => new LocalRun([Repo.LocalRun], State, Port, options, null).UntilReady();

    /// <summary>Kills the program itself outright (<c>kill -9</c>); what it started is left alone.</summary>
    public async Task Kill()
    {
        await Session.Signal("KILL", process.Id);
        await process.WaitForExitAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Session.End();
        await Ended;
        process.Dispose();
        if (!Directory.Exists(State)) return;

        KeepDecisions();
        Directory.Delete(State, recursive: true);
    }

    // tests/run.sh compares what was used with what is granted.
    private void KeepDecisions()
    {
        var decisions = new FileInfo(Path.Combine(State, "access.jsonl"));
        if (decisions.Exists && Environment.GetEnvironmentVariable("CONFIRMFLOW_DECISIONS") is { Length: > 0 } kept)
            decisions.CopyTo(Path.Combine(kept, $"{Guid.NewGuid():N}.jsonl"));
    }

    /// <summary>Waits until it says that it is ready, and that every function has started too: on a busy machine they would keep each other waiting.</summary>
    public async Task<LocalRun> UntilReady()
    {
        await UntilServing();
        await Said(started.Task);
        return this;
    }

    /// <summary>Waits until it says that it is ready.</summary>
    public Task UntilServing() => Said(ready.Task);

    private async Task Said(Task line)
    {
        await Task.WhenAny(line, Ended, Task.Delay(Longest));
        if (line.IsCompleted) return;

        await DisposeAsync();
        throw new InvalidOperationException($"The local run was not ready. It said:\n{Output}");
    }

    private async Task Read(StreamReader lines)
    {
        while (await lines.ReadLineAsync() is { } line)
        {
            lock (output) output.AppendLine(line);
            if (line == $"ConfirmFlow is ready: http://127.0.0.1:{Port}") ready.TrySetResult();
            if (line == "All functions have started.") started.TrySetResult();
        }
    }
}
