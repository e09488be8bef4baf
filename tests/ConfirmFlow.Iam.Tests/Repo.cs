using System.Runtime.CompilerServices;

namespace ConfirmFlow.Iam.Tests;

/// <summary>The files of the project, as they lie in the work tree.</summary>
internal static class Repo
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(Here(), "../.."));

    /// <summary>A file's path, named from the root.</summary>
    public static string At(string path) => Path.Combine(Root, path);

    /// <summary>A file's text.</summary>
    public static string Read(string path) => File.ReadAllText(At(path));

    private static string Here([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
