using System.Diagnostics;
using System.Runtime.Versioning;

namespace ConfirmFlow.Template.Tests;

/// <summary>A native executable that asks for a newer C library than Lambda's system has is not linked to the end: it would not start there.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class CheckingGlibc : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("confirmflow-glibc-");

    public static TheoryData<string, string, string?> Linked()
    {
        (string Versions, string? Needed)[] kinds = [("GLIBC_2.2.5 GLIBC_2.34 GCC_3.0", null), ("GLIBC_2.9 GLIBC_2.35", "2.35"), ("GLIBC_2.34 GLIBC_ABI_DT_RELR", "2.36"), ("", "")];

        return [.. NamingHandlers.Executables.SelectMany(executable => kinds.Select(kind => (executable.Data, kind.Versions, kind.Needed)))];
    }

    // Asked for is the step that links; the check has to come behind it by itself.
    [Theory]
    [MemberData(nameof(Linked))]
    public async Task What_is_linked_passes_where_Amazon_Linux_has_what_it_needs_and_else_fails_and_says_so(string executable, string versions, string? needed)
    {
        var (exit, output) = await Link(executable, versions);

        Assert.Equal(needed is null, exit == 0);
        if (needed is not null) Assert.Contains($"error : some/bootstrap needs glibc '{needed}', and Amazon Linux 2023 has 2.34: link it on an older system", output, StringComparison.Ordinal);
    }

    /// <inheritdoc/>
    public void Dispose() => folder.Delete(recursive: true);

    // With a linker that links nothing, and a readelf that tells of these versions.
    private async Task<(int Exit, string Output)> Link(string executable, string versions)
    {
        var targets = Path.Combine(folder.FullName, "linker.targets");
        await File.WriteAllTextAsync(targets, """<Project><Target Name="LinkNative" /></Project>""", TestContext.Current.CancellationToken);
        var readelf = Path.Combine(folder.FullName, "readelf");
        await File.WriteAllTextAsync(readelf, $"#!/bin/sh\nfor version in {versions}; do echo \"  0x0010:   Name: $version  Flags: none  Version: 4\"; done\n", TestContext.Current.CancellationToken);
        File.SetUnixFileMode(readelf, UnixFileMode.UserRead | UnixFileMode.UserExecute);

        string[] properties = ["Native=true", "RuntimeIdentifier=linux-x64", "NativeBinary=some/bootstrap", $"AfterMicrosoftNETSdkTargets={targets}"];
        var start = new ProcessStartInfo("dotnet", ["msbuild", Repo.At(executable), "-nologo", "-t:LinkNative", .. properties.Select(property => $"-p:{property}")]) { RedirectStandardOutput = true };
        start.Environment["PATH"] = $"{folder.FullName}{Path.PathSeparator}{start.Environment["PATH"]}";
        using var linking = Process.Start(start)!;
        var output = await linking.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await linking.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (linking.ExitCode, output);
    }
}
