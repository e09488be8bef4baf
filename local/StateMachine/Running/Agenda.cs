namespace ConfirmFlow.Local;

/// <summary>Which execution is to be looked at when: one timer for all of them.</summary>
internal sealed class Agenda : IDisposable
{
    // A timer does not run while a machine sleeps, and a clock can be set: look at the clock again this often.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private readonly Lock gate = new();
    private readonly SortedSet<(DateTimeOffset At, string Arn)> dates = [];
    private readonly Dictionary<string, (DateTimeOffset At, Execution Execution)> byArn = [];
    private readonly TimeProvider time;
    private readonly Action<Execution> due;
    private readonly ITimer timer;

    public Agenda(TimeProvider time, Action<Execution> due)
    {
        this.time = time;
        this.due = due;
        timer = time.CreateTimer(_ => Look(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>The earliest date, or null.</summary>
    public DateTimeOffset? Next
    {
        get
        {
            lock (gate) return dates.Count > 0 ? dates.Min.At : null;
        }
    }

    /// <summary>Sets an execution's date; null takes it off.</summary>
    public void Set(Execution execution, DateTimeOffset? at)
    {
        lock (gate)
        {
            var arn = execution.Identity.Arn;
            if (byArn.Remove(arn, out var old)) dates.Remove((old.At, arn));
            if (at is { } date)
            {
                byArn[arn] = (date, execution);
                dates.Add((date, arn));
            }

            SetTimer();
        }
    }

    public void Dispose() => timer.Dispose();

    private void Look()
    {
        // Outside the lock, one by one, in the order of their dates: what happens at one date may set another.
        while (TakeDue() is { } execution) due(execution);
        lock (gate) SetTimer();
    }

    private Execution? TakeDue()
    {
        lock (gate)
        {
            if (dates.Count == 0 || dates.Min.At > time.GetUtcNow()) return null;
            byArn.Remove(dates.Min.Arn, out var first);
            dates.Remove(dates.Min);
            return first.Execution;
        }
    }

    private void SetTimer()
    {
        if (dates.Count == 0)
        {
            timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            return;
        }

        // Timers cut off parts of a millisecond: up, so that it is never early.
        var milliseconds = Math.Ceiling((dates.Min.At - time.GetUtcNow()).TotalMilliseconds);
        timer.Change(TimeSpan.FromMilliseconds(Math.Clamp(milliseconds, 1, Longest.TotalMilliseconds)), Timeout.InfiniteTimeSpan);
    }
}
