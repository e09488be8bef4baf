namespace ConfirmFlow.Local.Tests;

public sealed class WritingJsonLines : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("confirmflow").FullName;

    private string File => Path.Combine(folder, "journal.jsonl");

    [Fact]
    public void What_was_written_is_there_again()
    {
        using (var journal = new Journal(File))
        {
            journal.Append(new() { ["n"] = 1 });
            journal.Append(new() { ["n"] = 2 });
        }

        using var again = new Journal(File);
        Assert.Equal("[{\"n\":1},\n{\"n\":2}]", again.ToJson());
    }

    [Fact]
    public void Half_a_line_is_dropped_and_written_over()
    {
        System.IO.File.WriteAllText(File, "{\"n\":1}\n{\"n\":2");

        using (var journal = new Journal(File))
        {
            journal.Append(new() { ["n"] = 3 });
        }

        Assert.Equal("{\"n\":1}\n{\"n\":3}\n", System.IO.File.ReadAllText(File));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
