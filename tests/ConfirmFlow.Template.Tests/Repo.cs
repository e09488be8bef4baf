using System.Runtime.CompilerServices;

namespace ConfirmFlow.Template.Tests;

/// <summary>The files of the project, as they lie in the work tree.</summary>
internal static class Repo
{
    /// <summary>The folder that holds template.yaml.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The full path of something named from the root.</summary>
    public static string At(string path) => Path.Combine(Root, path.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>The C# files under a folder, without what the build put there.</summary>
    public static IEnumerable<string> Sources(string folder)
    {
        var root = At(folder);
        return Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(root, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"));
    }

    private static string FindRoot([CallerFilePath] string here = "")
    {
        for (var folder = Path.GetDirectoryName(here); folder is not null; folder = Path.GetDirectoryName(folder))
            if (File.Exists(Path.Combine(folder, "template.yaml")))
                return folder;

        throw new DirectoryNotFoundException($"No template.yaml in {here} or any folder above it.");
    }
}
