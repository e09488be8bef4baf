namespace ConfirmFlow.Local;

/// <summary>What the local run says to the person who started it.</summary>
internal sealed class Progress(TextWriter output)
{
    private readonly Lock gate = new();

    /// <summary>Says one line.</summary>
    public void Say(string line)
    {
        lock (gate)
        {
            output.WriteLine(line);
        }
    }
}
