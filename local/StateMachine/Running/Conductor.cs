namespace ConfirmFlow.Local;

/// <summary>Takes executions from turn to turn: an outside event, the journal, then the function the turn decided to invoke.</summary>
internal sealed class Conductor : IDisposable
{
    private readonly LambdaCalls calls;
    private readonly TimeProvider time;
    private readonly Func<double> chance;
    private readonly Action<Exception> broken;
    private readonly Agenda agenda;
    private readonly CancellationTokenSource stop = new();

    /// <param name="calls">Invokes functions.</param>
    /// <param name="time">The time all waits and timeouts go by.</param>
    /// <param name="chance">Numbers from 0 to 1, for jitter.</param>
    /// <param name="broken">Told when an execution cannot go on, for instance because the disk is full: the process had better end.</param>
    public Conductor(LambdaCalls calls, TimeProvider time, Func<double> chance, Action<Exception> broken)
    {
        this.calls = calls;
        this.time = time;
        this.chance = chance;
        this.broken = broken;
        agenda = new(time, LookAt);
    }

    /// <summary>After a turn of an execution; called without a lock, perhaps on several threads.</summary>
    public event Action<Execution>? Changed;

    /// <summary>Before the first function can be told a task token, and so before the token can come back.</summary>
    public event Action<Execution, string>? TokenIssued;

    /// <summary>When time alone will next change something.</summary>
    public DateTimeOffset? NextDue => agenda.Next;

    /// <summary>Takes one turn and begins what it leads to. Then the turn is in the journal; a function may still be at work.</summary>
    /// <exception cref="IOException">The journal could not be written; nothing has happened.</exception>
    /// <exception cref="OperationCanceledException">The local run is stopping; nothing has happened.</exception>
    public void Take(Execution execution, Action<Turn> step) => CarryOut(execution, Decide(execution, step));

    /// <summary>Takes one turn, and says which function is to be invoked now.</summary>
    /// <exception cref="IOException">The journal could not be written; nothing has happened.</exception>
    /// <exception cref="OperationCanceledException">The local run is stopping; nothing has happened.</exception>
    public PendingCall? Decide(Execution execution, Action<Turn> step)
    {
        lock (execution.Gate)
        {
            // Never an answer to a caller for something that will not be in the journal.
            stop.Token.ThrowIfCancellationRequested();
            var before = execution.Position;
            var turn = new Turn(execution, time.GetUtcNow(), chance);
            turn.Run(step);
            if (turn.Events.Count > 0 || turn.Position != before) execution.Commit(turn);
            agenda.Set(execution, execution.Due);
            if (turn is { Call: not null, Position.Token: { } token }) TokenIssued?.Invoke(execution, token);
            return turn.Call;
        }
    }

    /// <summary>Tells of a turn, and begins to invoke what it decided.</summary>
    public void CarryOut(Execution execution, PendingCall? call)
    {
        Changed?.Invoke(execution);
        if (call is null) return;
        _ = Follow(execution, call).ContinueWith(
            done => broken(done.Exception!.InnerException!),
            CancellationToken.None,
            TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }

    /// <summary>Puts a running execution's date on the agenda, without a turn.</summary>
    public void Watch(Execution execution) => agenda.Set(execution, execution.Due);

    /// <summary>From now on nothing changes: what is at work is lost, as if the process had been killed.</summary>
    public void Dispose()
    {
        if (stop.IsCancellationRequested) return;
        stop.Cancel();
        agenda.Dispose();
    }

    private void LookAt(Execution execution)
    {
        try
        {
            Take(execution, turn => turn.LetTimePass(execution.Deadline));
        }
        catch (OperationCanceledException)
        {
            // Stopped between the timer and the turn: it will be due again at the next start.
        }
    }

    private async Task Follow(Execution execution, PendingCall first)
    {
        // A loop, and no recursion: functions that answer at once would let the stack grow with each.
        for (PendingCall? call = first; call is not null;)
        {
            var (attempt, outcome) = (call.Attempt, await calls.Invoke(execution, call, stop.Token).ConfigureAwait(false));
            call = Decide(execution, turn => turn.Answer(attempt, outcome));
            Changed?.Invoke(execution);
        }
    }
}
