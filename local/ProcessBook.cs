using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace ConfirmFlow.Local;

/// <summary>
/// The processes this run started, in a file: when the run itself is killed outright, the next one ends what is left of it. A process
/// counts as ours only while its id and the time it began are those in the file.
/// </summary>
internal sealed class ProcessBook(string path)
{
    private readonly Lock gate = new();

    /// <summary>Ends what an earlier run left behind.</summary>
    /// <returns>How many processes that were.</returns>
    public int EndLeftovers()
    {
        var ended = 0;
        foreach (var line in File.Exists(path) ? File.ReadAllLines(path) : [])
        {
            if (line.Split(' ') is [var id, var began]
                && int.TryParse(id, CultureInfo.InvariantCulture, out var number)
                && DateTime.TryParse(began, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var at))
            {
                ended += End(number, at) ? 1 : 0;
            }
        }

        File.Delete(path);
        return ended;
    }

    /// <summary>Writes a process down.</summary>
    public ChildProcess Note(ChildProcess child)
    {
        lock (gate)
        {
            File.AppendAllText(path, string.Create(CultureInfo.InvariantCulture, $"{child.Id} {child.Began:O}\n"));
        }

        return child;
    }

    private static bool End(int id, DateTime began)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            if ((process.StartTime.ToUniversalTime() - began).Duration() > TimeSpan.FromSeconds(1))
            {
                return false;
            }

            process.Kill();
            process.WaitForExit(TimeSpan.FromSeconds(5));
            return true;
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException or Win32Exception)
        {
            return false;
        }
    }
}
