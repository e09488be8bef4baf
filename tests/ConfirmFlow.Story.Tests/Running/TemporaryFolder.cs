namespace ConfirmFlow.Story.Tests;

/// <summary>A folder that goes when it is no longer needed.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("confirmflow-story-").FullName;

    /// <summary>The full path of a file in it.</summary>
    public string Path(string name) => System.IO.Path.Combine(root, name);

    /// <summary>Writes a file.</summary>
    /// <returns>Its full path.</returns>
    public string Write(string name, string text)
    {
        File.WriteAllText(Path(name), text);
        return Path(name);
    }

    /// <summary>Reads a file.</summary>
    public string Read(string name) => File.ReadAllText(Path(name));

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(root, recursive: true);
}
