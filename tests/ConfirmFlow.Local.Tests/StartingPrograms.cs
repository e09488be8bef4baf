namespace ConfirmFlow.Local.Tests;

public sealed class StartingPrograms
{
    [Fact]
    public async Task All_that_a_program_said_has_been_heard_when_it_has_ended()
    {
        var heard = new List<string>();

        var program = ChildProcess.Start(new("sh", ["-c", "seq 20000 >&2; echo last words >&2; exit 3"]), heard.Add);

        Assert.Equal(3, await program.Exited);
        Assert.Equal((20_001, "last words"), (heard.Count, heard[^1]));
    }

    [Fact]
    public async Task A_child_that_outlives_a_program_does_not_keep_it_from_ending()
    {
        var heard = new List<string>();

        var program = ChildProcess.Start(new("sh", ["-c", "sleep 600 & echo $!; exit 3"]), heard.Add);

        Assert.Equal(3, await program.Exited);
        using var child = System.Diagnostics.Process.GetProcessById(int.Parse(Assert.Single(heard), System.Globalization.CultureInfo.InvariantCulture));
        Assert.False(child.HasExited);
        child.Kill();
    }

    // As another run of the same tree does that builds it.
    [Fact]
    public async Task A_program_that_is_just_being_written_is_started_when_it_is_whole()
    {
        using var program = new TemporaryProgram();
        var writer = program.Write();

        var child = ChildProcess.Start(new(program.Path), _ => { }, whileBusy: writer.Dispose);

        Assert.Equal(0, await child.Exited);
    }

    [Fact]
    public void One_that_is_written_for_ever_is_not_waited_for()
    {
        using var program = new TemporaryProgram();
        using var writer = program.Write();
        var looks = 1;

        var error = Assert.Throws<StartError>(() => ChildProcess.Start(new(program.Path), _ => { }, () => looks++));

        Assert.EndsWith("Text file busy", error.Message, StringComparison.Ordinal);
        Assert.Equal(50, looks);
    }

    private sealed class TemporaryProgram : IDisposable
    {
        public TemporaryProgram() => File.Copy("/bin/true", Path);

        public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"confirmflow-{Guid.NewGuid():N}");

        public FileStream Write() => new(Path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);

        public void Dispose() => File.Delete(Path);
    }
}
