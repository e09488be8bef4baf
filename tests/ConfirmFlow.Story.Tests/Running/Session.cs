using System.Diagnostics;
using System.Globalization;

namespace ConfirmFlow.Story.Tests;

/// <summary>
/// A program in a session of its own, as in a terminal of its own: what it starts is in that session for good, also when the program itself is
/// gone (setsid(2)), so that nothing can stay behind unseen.
/// </summary>
internal sealed class Session(int id)
{
    /// <summary>The ids of the processes in it, zombies not counted.</summary>
    public IReadOnlyList<int> Processes => [.. All().Where(process => process.Session == id && process.State != "Z").Select(process => process.Id)];

    /// <summary>The process of a Lambda function, which may still have to be started.</summary>
    public async Task<int> ProcessOf(string handler) => Assert.Single(await Eventually.Finds(
        () => Task.FromResult<IReadOnlyList<int>?>(Processes.Where(process => EnvironmentOf(process).Contains($"ANNOTATIONS_HANDLER={handler}")).ToList() is { Count: > 0 } found ? found : null)));

    /// <summary>The program that the session began with.</summary>
    public int First => id;

    /// <summary>The process that has a text in its command line.</summary>
    public int ProcessWith(string text) => Processes.Single(process => Words($"/proc/{process}/cmdline").Any(word => word.Contains(text, StringComparison.Ordinal)));

    /// <summary>How a process was started.</summary>
    public static ProcessStartInfo StartOf(int process)
    {
        var command = Words($"/proc/{process}/cmdline");
        var start = new ProcessStartInfo(command[0], command.Skip(1));
        start.Environment.Clear();
        foreach (var variable in EnvironmentOf(process).Select(variable => variable.Split('=', 2)).Where(variable => variable.Length == 2)) start.Environment[variable[0]] = variable[1];
        return start;
    }

    /// <summary>Ctrl-C in a terminal: every process in the foreground gets the signal.</summary>
    public Task PressCtrlC() => Kill("-INT", "--", $"-{id}");

    /// <summary>Sends a signal to one process.</summary>
    public static Task Signal(string name, int process) => Kill($"-{name}", "--", process.ToString(CultureInfo.InvariantCulture));

    /// <summary>Kills processes outright, all at once.</summary>
    public static Task Kill(IEnumerable<int> processes) => Kill(["-KILL", "--", .. processes.Select(process => process.ToString(CultureInfo.InvariantCulture))]);

    /// <summary>Ends whatever is left, without asking.</summary>
    public async Task End()
    {
        foreach (var process in Processes) await Signal("KILL", process);
    }

    private static IEnumerable<(int Id, string State, int Session)> All()
    {
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (!int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var process)) continue;
            if (Read(Path.Combine(folder, "stat")) is not { } stat) continue;

            // "id (name) state parent group session …", and a name may hold anything.
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            yield return (process, fields[0], int.Parse(fields[3], CultureInfo.InvariantCulture));
        }
    }

    private static string[] EnvironmentOf(int process) => Words($"/proc/{process}/environ");

    // Each ends with a zero.
    private static string[] Words(string file) => Read(file)?.TrimEnd('\0').Split('\0') ?? [];

    private static string? Read(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static async Task Kill(params string[] arguments)
    {
        using var kill = Process.Start("kill", arguments);
        await kill.WaitForExitAsync();
    }
}
