using System.Threading.Channels;

namespace ConfirmFlow.Local;

/// <summary>One life of a function's process, seen from the Runtime API: it asks for the next event, and answers it.</summary>
internal sealed class FunctionInstance(ChildProcess process, TimeSpan useful, string accessKeyId = "")
{
    private readonly Channel<Invocation> handed = Channel.CreateBounded<Invocation>(1);
    private readonly TaskCompletionSource polled = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Invocation? current;

    /// <summary>Done when the process has asked for an event for the first time: it has started.</summary>
    public Task Polled => polled.Task;

    /// <summary>Done when the process has ended; its exit code.</summary>
    public Task<int> Exited => process.Exited;

    /// <summary>Done when its credentials are about to run out: another process has to take over.</summary>
    public Task Spent { get; } = Task.Delay(useful);

    /// <summary>Hands out one event; the one before has to be settled.</summary>
    public void Hand(Invocation invocation, TimeSpan timeout)
    {
        invocation.Begun = DateTimeOffset.UtcNow;
        invocation.Deadline = invocation.Begun + timeout;
        current = invocation;
        handed.Writer.TryWrite(invocation);
    }

    /// <summary>The process asks for an event, and waits.</summary>
    public async Task<Invocation> Next(CancellationToken cancel)
    {
        polled.TrySetResult();
        return await handed.Reader.ReadAsync(cancel);
    }

    /// <summary>The key that its process signs with.</summary>
    public string AccessKeyId => accessKeyId;

    /// <summary>The event that is being worked on, if there is one.</summary>
    public Invocation? UnderWay => current is { Result.IsCompleted: false } it ? it : null;

    /// <summary>The event that is being worked on, if its id is this one.</summary>
    public Invocation? Current(string id) => current is { } it && it.Id == id && !it.Result.IsCompleted ? it : null;

    /// <summary>Whether it is to be handed nothing more.</summary>
    public bool IsRetired { get; private set; }

    /// <summary>It is about to end.</summary>
    public void Retire() => IsRetired = true;

    /// <summary>Ends the process.</summary>
    public void Kill() => process.Kill();

    /// <summary>Ends the process, and waits until it is gone.</summary>
    public Task End() => process.End();
}
