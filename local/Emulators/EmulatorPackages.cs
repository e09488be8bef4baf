using System.Diagnostics;
using System.Security.Cryptography;

namespace ConfirmFlow.Local;

/// <summary>The emulators' npm packages: installed from the lock file when they are missing or another version is wanted.</summary>
internal sealed class EmulatorPackages(string folder)
{
    private const string Node = "node";

    private string Installed => Path.Combine(folder, "node_modules", ".installed");

    /// <summary>Installs them when that is needed.</summary>
    /// <exception cref="StartError">There is no Node.js, or npm failed.</exception>
    public async Task Install(Action<string> progress, CancellationToken cancel)
    {
        var lockFile = Convert.ToHexString(SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(folder, "package-lock.json"), cancel)));
        if (File.Exists(Installed) && await File.ReadAllTextAsync(Installed, cancel) == lockFile)
        {
            return;
        }

        progress("Installing the emulators of DynamoDB and SES (npm ci) …");
        var npm = ChildProcess.Start(
            new(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]) { WorkingDirectory = folder },
            line => progress("  " + line));
        using var stop = cancel.Register(() => npm.Kill(withChildren: true));
        if (await npm.Exited is not 0 and var code)
        {
            throw new StartError($"npm ci in {folder} failed ({code}).");
        }

        await File.WriteAllTextAsync(Installed, lockFile, cancel);
    }

    /// <summary>Starts the emulator that a script of the folder is.</summary>
    /// <exception cref="StartError">It ended, or was silent for too long.</exception>
    public async Task<RunningEmulator> Start(string script, IReadOnlyList<string> arguments, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var port = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        var said = new List<string>();
        var what = new ProcessStartInfo(Node, [Path.Combine(folder, script), .. arguments]);
        foreach (var name in what.Environment.Keys.Where(name => name.StartsWith("AWS_", StringComparison.Ordinal)).ToList())
        {
            what.Environment.Remove(name);
        }

        var process = ChildProcess.Start(what, line =>
        {
            said.Add(line);
            if (line.Split(' ') is ["listening", var number])
            {
                port.TrySetResult(int.Parse(number, System.Globalization.CultureInfo.InvariantCulture));
            }
        });
        await Task.WhenAny(port.Task, process.Exited, Task.Delay(TimeSpan.FromMinutes(3), cancel));
        if (port.Task.IsCompletedSuccessfully)
        {
            return new(process, new($"http://127.0.0.1:{await port.Task}"));
        }

        await process.End();
        throw new StartError($"The emulator {script} did not start: {string.Join(" | ", said.TakeLast(3))}");
    }

    /// <summary>Makes sure that there is Node.js.</summary>
    /// <exception cref="StartError">There is none.</exception>
    public static async Task CheckNode()
    {
        try
        {
            await ChildProcess.Start(new(Node, ["--version"]), _ => { }).Exited;
        }
        catch (StartError)
        {
            throw new StartError("Node.js is needed for the emulators of DynamoDB and SES: install version 20 or newer, so that 'node' is found.");
        }
    }
}
