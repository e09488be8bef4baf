using System.Runtime.CompilerServices;

namespace ConfirmFlow.Story.Tests;

/// <summary>The project's files, and what the build made of them.</summary>
internal static class Repo
{
    /// <summary>The folder that holds template.yaml.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The local run, built the way this test project was.</summary>
    public static string LocalRun { get; } = Path.Combine(
        Root, "local", Path.GetRelativePath(Path.Combine(Root, "tests", typeof(Repo).Assembly.GetName().Name!), AppContext.BaseDirectory), "ConfirmFlow.Local");

    private static string FindRoot([CallerFilePath] string here = "")
    {
        for (var folder = Path.GetDirectoryName(here); folder is not null; folder = Path.GetDirectoryName(folder))
            if (File.Exists(Path.Combine(folder, "template.yaml")))
                return folder;

        throw new DirectoryNotFoundException($"No template.yaml in {here} or any folder above it.");
    }
}
