using System.Diagnostics;
using System.Security.Cryptography;

namespace ConfirmFlow.Aws.Tests;

/// <summary>The emulators' packages, installed from their lock file when they are missing; once, however many tests wait for them.</summary>
internal static class NodeModules
{
    public static string Folder { get; } = SourceTree.Path("local/emulators");

    private static readonly Lazy<Task> Installed = new(Install);

    public static Task Ready() => Installed.Value;

    private static async Task Install()
    {
        // The stamp is the local run's own.
        var stamp = Path.Combine(Folder, "node_modules", ".installed");
        var wanted = Convert.ToHexString(SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(Folder, "package-lock.json"))));
        if (File.Exists(stamp) && (await File.ReadAllTextAsync(stamp)).Trim() == wanted) return;

        using var npm = Process.Start(new ProcessStartInfo("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]) { WorkingDirectory = Folder })!;
        await npm.WaitForExitAsync();
        Assert.Equal(0, npm.ExitCode);
        await File.WriteAllTextAsync(stamp, wanted);
    }
}
