namespace ConfirmFlow.Story.Tests;

/// <summary>
/// A copy of the template and of the local run, to break something in. Its functions are the project's own, built already; their policy is the copy's.
/// </summary>
internal sealed class TreeCopy : IDisposable
{
    private readonly string root = Path.Combine(Path.GetTempPath(), $"confirmflow-tree-{Guid.NewGuid():N}");

    public TreeCopy()
    {
        Directory.CreateDirectory(root);
        foreach (var file in (string[])["template.yaml", "global.json", "functions/policy.json"]) File.Copy(Path.Combine(Repo.Root, file), At(Path.GetFileName(file)));
        Copy("statemachine", _ => true);
        Copy(Path.GetRelativePath(Repo.Root, Path.GetDirectoryName(Repo.LocalRun)!), _ => true);
        Copy("local/emulators", inner => inner is not "node_modules");
        Directory.CreateSymbolicLink(At("local/emulators/node_modules"), Path.Combine(Repo.Root, "local/emulators/node_modules"));

        var template = File.ReadAllText(At("template.yaml"));
        File.WriteAllText(At("template.yaml"), template
            .Replace("CodeUri: functions/", $"CodeUri: {Repo.Root}/functions/", StringComparison.Ordinal)
            .Replace("CONFIRMFLOW_POLICY_FILE: policy.json", $"CONFIRMFLOW_POLICY_FILE: {At("policy.json")}", StringComparison.Ordinal));
    }

    /// <summary>The local run in it.</summary>
    public string LocalRun => At(Path.GetRelativePath(Repo.Root, Repo.LocalRun));

    /// <summary>Replaces a text that is there once.</summary>
    /// <returns>The number of its line.</returns>
    public int Replace(string file, string text, string by)
    {
        var path = At(file);
        var before = File.ReadAllText(path);
        Assert.Equal(2, before.Split(text).Length);
        File.WriteAllText(path, before.Replace(text, by, StringComparison.Ordinal));
        return before.Split(text)[0].Count(letter => letter == '\n') + 1;
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(root, recursive: true);

    private string At(string path) => Path.Combine(root, path);

    private void Copy(string folder, Func<string, bool> wanted)
    {
        var source = new DirectoryInfo(Path.Combine(Repo.Root, folder));
        if (!source.Exists) return;

        Directory.CreateDirectory(At(folder));
        foreach (var file in source.EnumerateFiles()) file.CopyTo(At(Path.Combine(folder, file.Name)));
        foreach (var inner in source.EnumerateDirectories().Where(inner => wanted(inner.Name))) Copy(Path.Combine(folder, inner.Name), wanted);
    }
}
