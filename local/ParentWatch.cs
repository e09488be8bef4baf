using System.Diagnostics;
using System.Runtime.InteropServices;

namespace ConfirmFlow.Local;

/// <summary>Notices that the <c>dotnet run</c> which started us is gone: killed outright, it takes nobody with it, and we would keep the port.</summary>
internal static class ParentWatch
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    /// <summary>Done when that parent has gone; never, when we were not started by dotnet.</summary>
    public static async Task Gone(CancellationToken cancel)
    {
        if (OperatingSystem.IsWindows() || !IsDotnet(Parent()))
        {
            await Task.Delay(Timeout.Infinite, cancel);
        }

        var parent = Parent();
        while (Parent() == parent)
        {
            await Task.Delay(Interval, cancel);
        }
    }

    private static bool IsDotnet(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return process.ProcessName == "dotnet";
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    [DllImport("libc", EntryPoint = "getppid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int Parent();
}
