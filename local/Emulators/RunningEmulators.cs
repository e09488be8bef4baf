namespace ConfirmFlow.Local;

/// <summary>The two emulators, each in a process of its own.</summary>
internal sealed class RunningEmulators : IDisposable
{
    private readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false });
    private readonly IReadOnlyList<ChildProcess> processes;

    private RunningEmulators(ChildProcess tables, Uri tablesAt, ChildProcess mail, Uri mailAt)
    {
        processes = [tables, mail];
        Tables = new(tablesAt, http);
        Mail = new(mailAt, http);
    }

    /// <summary>The one that keeps the tables.</summary>
    public Dynalite Tables { get; }

    /// <summary>The one that takes mails.</summary>
    public SesEmulator Mail { get; }

    /// <summary>Done when one of them has ended, which neither should.</summary>
    public Task Ended => Task.WhenAny(processes.Select(process => process.Exited));

    /// <summary>Installs what is missing, and starts both.</summary>
    public static async Task<RunningEmulators> Start(string folder, string data, ProcessBook book, Action<string> progress, CancellationToken cancel)
    {
        var packages = new EmulatorPackages(folder);
        await packages.Install(progress, cancel);
        var tables = packages.Start("dynamodb.mjs", [data], cancel);
        var mail = packages.Start("ses.mjs", [], cancel);
        var (tablesProcess, tablesAt) = await tables;
        var (mailProcess, mailAt) = await mail;
        book.Note(tablesProcess);
        book.Note(mailProcess);
        return new(tablesProcess, tablesAt, mailProcess, mailAt);
    }

    /// <summary>Ends both.</summary>
    public void Kill()
    {
        foreach (var process in processes)
        {
            process.Kill();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Kill();
        http.Dispose();
    }
}
