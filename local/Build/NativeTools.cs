using System.Diagnostics;

namespace ConfirmFlow.Local;

/// <summary>What a system needs to link a program that was compiled ahead of time.</summary>
internal static class NativeTools
{
    // As the .NET SDK chooses.
    private static readonly string[] Linkers = ["clang", "gcc"];

    /// <summary>Goes on only where linking will work.</summary>
    /// <exception cref="StartError">A tool is missing.</exception>
    public static void Demand() => Demand((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator));

    internal static void Demand(IReadOnlyList<string> path)
    {
        if (!OperatingSystem.IsLinux()) return;

        // The compiler's packages bring objcopy along, which strips symbols; what every program begins with is in a package of its own.
        var linker = Linkers.SelectMany(name => path.Where(Path.IsPathFullyQualified).Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
        if (linker is null || !File.Exists(Begin(linker)))
        {
            throw new StartError($"--native links programs, and {(linker is null ? "neither clang nor gcc is" : "the C library's files for that are not")} here. On Debian: apt-get install gcc libc6-dev");
        }
    }

    // Says the full path when the file is there, else only its name.
    private static string Begin(string linker)
    {
        using var asked = Process.Start(new ProcessStartInfo(linker, ["-print-file-name=Scrt1.o"]) { RedirectStandardOutput = true })!;
        return asked.StandardOutput.ReadToEnd().Trim();
    }
}
