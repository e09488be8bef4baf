namespace ConfirmFlow.Local;

/// <summary>Lets one local run of a tree build at a time: two would write the same files.</summary>
internal sealed class BuildTurn : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);
    private readonly FileStream held;

    private BuildTurn(FileStream held) => this.held = held;

    /// <summary>Waits for its turn; the end of a process ends its own.</summary>
    /// <param name="path">A file that all of them name.</param>
    /// <param name="cancel">Stops waiting.</param>
    public static async Task<BuildTurn> Take(string path, CancellationToken cancel)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        while (true)
        {
            try
            {
                return new(new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException)
            {
                await Task.Delay(Interval, cancel);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => held.Dispose();
}
