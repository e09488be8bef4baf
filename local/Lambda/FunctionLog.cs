namespace ConfirmFlow.Local;

/// <summary>What a function's process prints, in a file of its own; the last lines are kept to show when it dies.</summary>
internal sealed class FunctionLog(string path) : IDisposable
{
    private const int Kept = 12;
    private readonly Lock gate = new();
    private readonly Queue<string> last = new();
    private bool closed;
    private readonly StreamWriter file = new(path, append: true) { AutoFlush = true };

    /// <summary>The last lines.</summary>
    public IReadOnlyList<string> Last
    {
        get
        {
            lock (gate)
            {
                return [.. last];
            }
        }
    }

    /// <summary>Writes one line.</summary>
    public void Line(string line)
    {
        lock (gate)
        {
            if (closed)
            {
                return;
            }

            file.WriteLine(line);
            last.Enqueue(line);
            if (last.Count > Kept)
            {
                last.Dequeue();
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (gate)
        {
            closed = true;
            file.Dispose();
        }
    }
}
