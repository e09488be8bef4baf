namespace ConfirmFlow.Story.Tests;

/// <summary>All that a local run and its functions write down for people, read on from where it was left.</summary>
/// <param name="run">The run.</param>
/// <param name="forbidden">What no line may hold (L4), in any spelling.</param>
internal sealed class Logs(LocalRun run, IReadOnlyList<string> forbidden)
{
    private readonly Dictionary<string, long> read = [];
    private int printed;

    /// <summary>Looks through what is new.</summary>
    public void HoldNothing()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(run.State, "logs"))) HoldsNothing(file, New(file));
        var output = run.Output;
        HoldsNothing("the local run", output[printed..]);
        printed = output.Length;
    }

    private void HoldsNothing(string place, string text)
    {
        foreach (var each in forbidden)
            Assert.False(text.Contains(each, StringComparison.OrdinalIgnoreCase), $"{Path.GetFileName(place)} holds {each}:\n{text}");
    }

    // From the beginning of the last line that was there: it may not have been whole.
    private string New(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        stream.Position = read.GetValueOrDefault(file);
        using var reader = new StreamReader(stream);
        var text = reader.ReadToEnd();
        read[file] = stream.Position - System.Text.Encoding.UTF8.GetByteCount(text[(text.LastIndexOf('\n') + 1)..]);
        return text;
    }
}
