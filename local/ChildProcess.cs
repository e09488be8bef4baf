using System.ComponentModel;
using System.Diagnostics;

namespace ConfirmFlow.Local;

/// <summary>A process that the local run started, and ends.</summary>
internal sealed class ChildProcess
{
    // errno.h of Linux: ETXTBSY.
    private const int TextFileBusy = 26;
    private const int MostLooks = 50;

    private readonly Process process;
    // What it said last can arrive after it has ended; a child of its own that outlives it can keep its output open for good.
    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(1);
    private readonly TaskCompletionSource<int> exited = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource outputRead = new(), errorsRead = new();

    // Listens before the process runs: the end of a short one would be missed otherwise.
    private ChildProcess(Process process, Action<string> line)
    {
        this.process = process;
        process.OutputDataReceived += (_, data) => Pass(data.Data, line, outputRead);
        process.ErrorDataReceived += (_, data) => Pass(data.Data, line, errorsRead);
        process.Exited += async (_, _) =>
        {
            await Task.WhenAny(Task.WhenAll(outputRead.Task, errorsRead.Task), Task.Delay(LastWords));
            exited.TrySetResult(process.ExitCode);
        };
    }

    /// <summary>Done when it has ended and all that it said has been passed on; its exit code.</summary>
    public Task<int> Exited => exited.Task;

    /// <summary>Its id.</summary>
    public int Id => process.Id;

    /// <summary>When the system says it began: with the id, this names a process for good.</summary>
    public DateTime Began { get; private set; }

    /// <summary>Starts a process whose every line goes to <paramref name="line"/>. It has an open standard input for as long as we live.</summary>
    /// <param name="what">What to start.</param>
    /// <param name="line">Gets each line.</param>
    /// <param name="whileBusy">What to do while somebody writes the program, as another run of the same tree does that builds it; waits a moment where nothing is said.</param>
    /// <exception cref="StartError">There is no such program, or it is not whole after fifty looks.</exception>
    public static ChildProcess Start(ProcessStartInfo what, Action<string> line, Action? whileBusy = null)
    {
        what.RedirectStandardInput = true;
        what.RedirectStandardOutput = true;
        what.RedirectStandardError = true;
        var process = new Process { StartInfo = what, EnableRaisingEvents = true };
        var child = new ChildProcess(process, line);
        Begin(process, whileBusy ?? (() => Thread.Sleep(100)));
        child.Began = StartTime(process);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return child;
    }

    private static void Begin(Process process, Action whileBusy)
    {
        for (var looks = 1; ; looks++)
        {
            try
            {
                process.Start();
                return;
            }
            catch (Win32Exception busy) when (busy.NativeErrorCode == TextFileBusy && looks < MostLooks)
            {
                whileBusy();
            }
            catch (Win32Exception missing)
            {
                throw new StartError($"{process.StartInfo.FileName} does not start: {missing.Message}");
            }
        }
    }

    /// <summary>Ends it.</summary>
    /// <param name="withChildren">Whether it is a tool that starts others; looking for them takes a while.</param>
    public void Kill(bool withChildren = false)
    {
        try
        {
            process.Kill(withChildren);
        }
        catch (InvalidOperationException)
        {
            // It has ended already.
        }
    }

    /// <summary>Ends it, and waits until it is gone.</summary>
    public Task End()
    {
        Kill();
        return Exited;
    }

    private static DateTime StartTime(Process process)
    {
        try
        {
            return process.StartTime.ToUniversalTime();
        }
        catch (Exception ended) when (ended is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return DateTime.UtcNow;
        }
    }

    private static void Pass(string? data, Action<string> line, TaskCompletionSource end)
    {
        if (data is null)
        {
            end.TrySetResult();
        }
        else
        {
            line(data);
        }
    }
}
