namespace ConfirmFlow.Local.Tests;

public sealed class OpeningTheStateFolder : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("confirmflow").FullName;

    [Fact]
    public void Two_runs_do_not_share_one()
    {
        using var first = StateFolder.Open(folder, fresh: false);

        Assert.Throws<StartError>(() => StateFolder.Open(folder, fresh: false));
    }

    [Fact]
    public void Fresh_forgets_what_a_run_kept()
    {
        using (var first = StateFolder.Open(folder, fresh: false))
        {
            File.WriteAllText(first.Mailbox, "{}\n");
        }

        using var again = StateFolder.Open(folder, fresh: true);
        Assert.False(File.Exists(again.Mailbox));
    }

    [Fact]
    public void Somebody_elses_folder_is_left_alone()
    {
        var theirs = Path.Combine(folder, "thesis.txt");
        File.WriteAllText(theirs, "years of work");

        Assert.Throws<StartError>(() => StateFolder.Open(folder, fresh: true));
        Assert.True(File.Exists(theirs));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/below")]
    public void A_file_is_no_folder(string below)
    {
        var file = Path.Combine(folder, "notes.txt");
        File.WriteAllText(file, "mine");

        Assert.Contains("cannot be the folder of a local run", Assert.Throws<StartError>(() => StateFolder.Open(file + below, fresh: true)).Message, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(file));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
