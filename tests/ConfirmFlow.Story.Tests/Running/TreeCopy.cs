namespace ConfirmFlow.Story.Tests;

/// <summary>A copy of what the local run needs of the project, to break something in.</summary>
internal sealed class TreeCopy : IDisposable
{
    private readonly string root = Path.Combine(Path.GetTempPath(), $"confirmflow-tree-{Guid.NewGuid():N}");

    public TreeCopy()
    {
        Directory.CreateDirectory(root);
        foreach (var file in Directory.EnumerateFiles(Repo.Root)) File.Copy(file, Path.Combine(root, Path.GetFileName(file)));
        foreach (var folder in (string[])["statemachine", "functions", "compat"]) Copy(folder, inner => inner is not ("bin" or "obj"));

        // The answer of the package feed, so that it is not asked again.
        Copy("compat/probe/obj", _ => true);
        Copy(Path.GetRelativePath(Repo.Root, Path.GetDirectoryName(Repo.LocalRun)!), _ => true);
        Copy("local/emulators", inner => inner is not "node_modules");
        Directory.CreateSymbolicLink(Path.Combine(root, "local/emulators/node_modules"), Path.Combine(Repo.Root, "local/emulators/node_modules"));
    }

    /// <summary>The local run in it.</summary>
    public string LocalRun => Path.Combine(root, Path.GetRelativePath(Repo.Root, Repo.LocalRun));

    /// <summary>Replaces a text that is there once.</summary>
    /// <returns>The number of its line.</returns>
    public int Replace(string file, string text, string by)
    {
        var path = Path.Combine(root, file);
        var before = File.ReadAllText(path);
        Assert.Equal(2, before.Split(text).Length);
        File.WriteAllText(path, before.Replace(text, by, StringComparison.Ordinal));
        return before.Split(text)[0].Count(letter => letter == '\n') + 1;
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(root, recursive: true);

    private void Copy(string folder, Func<string, bool> wanted)
    {
        var source = new DirectoryInfo(Path.Combine(Repo.Root, folder));
        if (!source.Exists) return;

        Directory.CreateDirectory(Path.Combine(root, folder));
        foreach (var file in source.EnumerateFiles()) file.CopyTo(Path.Combine(root, folder, file.Name));
        foreach (var inner in source.EnumerateDirectories().Where(inner => wanted(inner.Name))) Copy(Path.Combine(folder, inner.Name), wanted);
    }
}
