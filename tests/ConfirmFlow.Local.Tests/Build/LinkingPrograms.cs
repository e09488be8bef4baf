namespace ConfirmFlow.Local.Tests;

public sealed class LinkingPrograms : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("confirmflow-local-").FullName;

    [Fact]
    public void Without_a_linker_the_packages_to_install_are_named() =>
        Assert.EndsWith("neither clang nor gcc is here. On Debian: apt-get install gcc libc6-dev", Complaint(), StringComparison.Ordinal);

    [Fact]
    public void A_linker_without_the_C_library_is_not_enough()
    {
        // Says what it is asked: the name alone, as a compiler does that has not found the file.
        File.CreateSymbolicLink(Path.Combine(folder, "gcc"), "/bin/echo");

        Assert.EndsWith("the C library's files for that are not here. On Debian: apt-get install gcc libc6-dev", Complaint(), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Complaint() => Assert.Throws<StartError>(() => NativeTools.Demand([folder])).Message;
}
