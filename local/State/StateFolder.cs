namespace ConfirmFlow.Local;

/// <summary>The folder in which one run at a time keeps everything that outlives it.</summary>
internal sealed class StateFolder : IDisposable
{
    private const string LockName = "lock";
    private readonly string root;
    private readonly FileStream held;

    private StateFolder(string root, FileStream held) => (this.root, this.held) = (root, held);

    /// <summary>Opens a folder for this run alone.</summary>
    /// <param name="path">The folder; made when it is not there.</param>
    /// <param name="fresh">Whether to empty it first.</param>
    /// <exception cref="StartError">Another run has it, it is somebody else's folder, or there can be none of that name.</exception>
    public static StateFolder Open(string path, bool fresh)
    {
        var root = Path.GetFullPath(path);
        Make(root);

        var foreign = !File.Exists(Path.Combine(root, LockName)) && Directory.EnumerateFileSystemEntries(root).Any();
        if (foreign)
        {
            throw new StartError($"{root} is not empty, and not of a local run: name another folder with --state.");
        }

        var state = new StateFolder(root, Hold(Path.Combine(root, LockName)));
        new ProcessBook(state.Processes).EndLeftovers();
        if (fresh)
        {
            state.Empty();
        }

        return state;
    }

    /// <summary>The list of processes.</summary>
    public string Processes => Path.Combine(root, "processes");

    /// <summary>The mails.</summary>
    public string Mailbox => Path.Combine(root, "mailbox.jsonl");

    /// <summary>The events.</summary>
    public string Events => Path.Combine(root, "events.jsonl");

    /// <summary>The sessions.</summary>
    public string Sessions => Path.Combine(root, "sessions.jsonl");

    /// <summary>Every decision of the policies.</summary>
    public string Access => Path.Combine(root, "access.jsonl");

    /// <summary>The custom resources that have been made.</summary>
    public string CustomResources => Path.Combine(root, "custom-resources.jsonl");

    /// <summary>The calls that functions have made, where faults are planned.</summary>
    public string Calls => Path.Combine(root, "calls.jsonl");

    /// <summary>The policy with a chat for every group.</summary>
    public string ToldPolicy => Path.Combine(root, "told-policy.json");

    /// <summary>The policy with its durations divided.</summary>
    public string HurriedPolicy => Path.Combine(root, "policy.json");

    /// <summary>The tables' data.</summary>
    public string Tables => Folder("dynamodb");

    /// <summary>The executions' journals.</summary>
    public string Executions => Folder("executions");

    /// <summary>A function's log.</summary>
    public string Log(string logicalId) => Path.Combine(Folder("logs"), logicalId + ".log");

    /// <inheritdoc/>
    public void Dispose() => held.Dispose();

    private static void Make(string root)
    {
        try
        {
            Directory.CreateDirectory(root);
            if (!OperatingSystem.IsWindows())
            {
                // There are keys in it.
                File.SetUnixFileMode(root, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }
        }
        catch (Exception impossible) when (impossible is IOException or UnauthorizedAccessException)
        {
            throw new StartError($"{root} cannot be the folder of a local run: {impossible.Message} Name another with --state.");
        }
    }

    private static FileStream Hold(string path)
    {
        try
        {
            return new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            throw new StartError($"Another local run uses {Path.GetDirectoryName(path)}: stop it, or name another folder with --state.");
        }
    }

    private void Empty()
    {
        foreach (var entry in Directory.EnumerateFileSystemEntries(root).Where(entry => Path.GetFileName(entry) != LockName).ToList())
        {
            if (Directory.Exists(entry))
            {
                Directory.Delete(entry, recursive: true);
            }
            else
            {
                File.Delete(entry);
            }
        }
    }

    private string Folder(string name) => Directory.CreateDirectory(Path.Combine(root, name)).FullName;
}
