namespace ConfirmFlow.Local;

/// <summary>What a function's process prints, in a file of its own; the last lines are kept to show when it dies.</summary>
internal sealed class FunctionLog(string path) : IDisposable
{
    private const int Kept = 40;
    private const string Unhandled = "Unhandled exception.";
    private readonly Lock gate = new();
    private readonly Queue<string> last = new();
    private bool closed;
    private readonly StreamWriter file = new(path, append: true) { AutoFlush = true };

    /// <summary>Why a process ended, in its own words: the exception's line, or else what it said last.</summary>
    public string Reason
    {
        get
        {
            lock (gate)
            {
                var line = last.FirstOrDefault(line => line.StartsWith(Unhandled, StringComparison.Ordinal))
                    ?? last.LastOrDefault(line => line.Trim().Length > 0 && !line.StartsWith("   at ", StringComparison.Ordinal))
                    ?? "it said nothing";
                return line.StartsWith(Unhandled, StringComparison.Ordinal) ? line[Unhandled.Length..].Trim() : line.Trim();
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
