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
}
