namespace ConfirmFlow.Local;

/// <summary>The two emulators, each in a process of its own; what is asked of one that is still starting waits until it has.</summary>
internal sealed class RunningEmulators : IAsyncDisposable
{
    private readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false });
    private readonly Task<RunningEmulator>[] both;

    private RunningEmulators(Task<RunningEmulator> tables, Task<RunningEmulator> mail)
    {
        both = [tables, mail];
        Tables = new(AddressOf(tables), http);
        Mail = new(AddressOf(mail), http);
    }

    /// <summary>The one that keeps the tables.</summary>
    public Dynalite Tables { get; }

    /// <summary>The one that takes mails.</summary>
    public SesEmulator Mail { get; }

    /// <summary>Done when both serve.</summary>
    /// <exception cref="StartError">One cannot be installed or started.</exception>
    public Task Started => Task.WhenAll(both);

    /// <summary>Done when one of them has ended, which neither should.</summary>
    public Task Ended => Task.WhenAny(both.Select(async one => await (await one).Process.Exited));

    /// <summary>Installs what is missing, and begins to start both.</summary>
    public static RunningEmulators Start(string folder, string data, ProcessBook book, Action<string> progress, CancellationToken cancel)
    {
        var packages = new EmulatorPackages(folder);
        var installed = packages.Install(progress, cancel);
        return new(One("dynamodb.mjs", data), One("ses.mjs"));

        async Task<RunningEmulator> One(string script, params string[] arguments)
        {
            await installed;
            var one = await packages.Start(script, arguments, cancel);
            book.Note(one.Process);
            return one;
        }
    }

    /// <summary>Ends both, and waits until they are gone. One that is still starting has to be told so by its start's cancellation.</summary>
    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(both.Cast<Task>()).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await Task.WhenAll(both.Where(one => one.IsCompletedSuccessfully).Select(async one => await (await one).Process.End()));
        http.Dispose();
    }

    private static async Task<Uri> AddressOf(Task<RunningEmulator> emulator) => (await emulator).Address;
}

/// <summary>An emulator's process, and where it listens.</summary>
internal sealed record RunningEmulator(ChildProcess Process, Uri Address);
