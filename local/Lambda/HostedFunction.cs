using System.Globalization;
using System.Threading.Channels;

namespace ConfirmFlow.Local;

/// <summary>A function with its queue and its process: one event at a time, and a new process whenever the old one ends.</summary>
/// <param name="function">The function.</param>
/// <param name="log">What its processes print.</param>
/// <param name="start">Starts a process for it.</param>
/// <param name="report">Told, in a line for people, what went wrong with a process.</param>
internal sealed class HostedFunction(FunctionResource function, FunctionLog log, Func<FunctionInstance> start, Action<string> report)
{
    // Generous: a busy machine starts ten processes slowly, and a process that cannot start says so or ends.
    private static readonly TimeSpan LongestInit = TimeSpan.FromMinutes(3);
    private const int Interrupted = 130;
    private readonly Channel<Invocation> queue = Channel.CreateUnbounded<Invocation>();
    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile TaskCompletionSource<FunctionInstance> present = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The function.</summary>
    public FunctionResource Resource => function;

    /// <summary>The process there is now, as the Runtime API sees it.</summary>
    public FunctionInstance? Instance { get; private set; }

    /// <summary>The process there is now; while one is being started, that one, as soon as it is known.</summary>
    /// <remarks>A process can be quicker to ask for its first event than whoever started it is to say that it has.</remarks>
    public Task<FunctionInstance> Present => present.Task;

    /// <summary>What lets its calls fail as planned; null where nothing is.</summary>
    public FaultyCalls? Faulty { get; set; }

    /// <summary>Done when the first process has asked for its first event.</summary>
    /// <exception cref="StartError">It ended before, and why.</exception>
    public Task Ready => ready.Task;

    /// <summary>Done when an event waits for it.</summary>
    public Task Wanted(CancellationToken cancel) => queue.Reader.WaitToReadAsync(cancel).AsTask();

    /// <summary>Puts an event into the queue.</summary>
    public Task<FunctionResult> Enqueue(Invocation invocation)
    {
        queue.Writer.TryWrite(invocation);
        return invocation.Result;
    }

    /// <summary>The process says itself why it cannot start.</summary>
    public void CannotStart(FunctionError error) => log.Line($"{error.Type}: {error.Message}");

    /// <summary>Keeps a process going and gives it one event after the other, until cancelled.</summary>
    public async Task Run(CancellationToken cancel)
    {
        try
        {
            await KeepGoing(cancel);
        }
        catch (OperationCanceledException)
        {
            if (Instance is { } last) await last.End();
        }
    }

    private async Task KeepGoing(CancellationToken cancel)
    {
        for (var failures = 0; !cancel.IsCancellationRequested; failures++)
        {
            if (Begin() is not { } instance)
            {
                if (!Ready.IsCompletedSuccessfully) return; // Nobody waits for it any more: the local run ends with the reason.
            }
            else if (await Started(instance, cancel))
            {
                failures = 0;
                ready.TrySetResult();
                await Serve(instance, cancel);
            }
            else if (await FailedToStart(instance, cancel))
            {
                return;
            }

            if (present.Task.IsCompleted) present = new(TaskCreationOptions.RunContinuationsAsynchronously);
            await Task.Delay(TimeSpan.FromMilliseconds(Math.Min(50 << Math.Min(failures, 8), 10_000)), cancel);
        }
    }

    // Null where there is no program: while it is being built anew there is none for a moment.
    private FunctionInstance? Begin()
    {
        try
        {
            Instance = start();
        }
        catch (StartError missing)
        {
            if (!ready.TrySetException(missing)) report($"{function.LogicalId}: {missing.Message}");
            return null;
        }

        present.SetResult(Instance);
        return Instance;
    }

    private static async Task<bool> Started(FunctionInstance instance, CancellationToken cancel)
    {
        await Task.WhenAny(instance.Polled, instance.Exited, Task.Delay(LongestInit, cancel));
        cancel.ThrowIfCancellationRequested();
        return instance.Polled.IsCompleted;
    }

    private async Task Serve(FunctionInstance instance, CancellationToken cancel)
    {
        while (true)
        {
            await Task.WhenAny(queue.Reader.WaitToReadAsync(cancel).AsTask(), instance.Exited, instance.Spent);
            cancel.ThrowIfCancellationRequested();
            if (instance.IsRetired)
            {
                await instance.Exited.WaitAsync(cancel);
                return;
            }

            if (instance.Exited.IsCompleted)
            {
                // Ctrl-C reaches this process and the local run at once: a moment later it is plain that nothing is to be started.
                await Task.Delay(await instance.Exited == Interrupted ? 500 : 0, cancel);
                report($"{function.LogicalId}: its process ended with {await instance.Exited}; starting another.");
                return;
            }

            if (instance.Spent.IsCompleted)
            {
                instance.Kill();
                await instance.Exited.WaitAsync(cancel);
                return;
            }

            if (queue.Reader.TryRead(out var invocation) && !await Carry(invocation, instance, cancel))
            {
                return;
            }
        }
    }

    // False when the process is no more.
    private async Task<bool> Carry(Invocation invocation, FunctionInstance instance, CancellationToken cancel)
    {
        instance.Hand(invocation, function.Timeout);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        await Task.WhenAny(invocation.Result, instance.Exited, Task.Delay(function.Timeout, over.Token));
        await over.CancelAsync();
        cancel.ThrowIfCancellationRequested();
        if (invocation.Result.IsCompleted)
        {
            return true;
        }

        if (instance.Exited.IsCompleted)
        {
            var code = await instance.Exited;
            report($"{function.LogicalId}: its process ended with {code} in the middle of an invocation; starting another.");
            invocation.Fail("Runtime.ExitError", $"RequestId: {invocation.Id} Error: Runtime exited with error: exit status {code}");
            return false;
        }

        instance.Kill();
        var seconds = function.Timeout.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture);
        report($"{function.LogicalId}: timed out after {seconds} seconds; starting another process.");
        invocation.Fail("Sandbox.Timedout", $"RequestId: {invocation.Id} Error: Task timed out after {seconds} seconds");
        await instance.Exited.WaitAsync(cancel);
        return false;
    }

    // True the first time, when it has never started at all.
    private async Task<bool> FailedToStart(FunctionInstance instance, CancellationToken cancel)
    {
        instance.Kill();
        var code = await instance.Exited.WaitAsync(cancel);
        var why = $"{function.LogicalId} does not start ({code}): {log.Reason}";
        var first = ready.TrySetException(new StartError(why));
        if (!first)
        {
            report(why);
        }

        while (queue.Reader.TryRead(out var waiting))
        {
            waiting.Fail("Runtime.ExitError", $"RequestId: {waiting.Id} Error: Runtime exited with error: exit status {code}");
        }

        return first;
    }
}
