namespace ConfirmFlow.Local;

/// <summary>One local run, from the first look at the template to the last process ended.</summary>
internal sealed class LocalRun(Options options, Tree tree, Progress progress) : IAsyncDisposable
{
    private static readonly TimeProvider Time = TimeProvider.System;
    private readonly CancellationTokenSource stop = new();
    private readonly TaskCompletionSource<string> broken = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<Task> background = [];
    private Task starting = Task.CompletedTask;
    private Kept? kept;
    private RunningEmulators? emulators;
    private Composition? composed;

    /// <summary>Where it serves.</summary>
    public string Endpoint { get; } = EndpointOf(options);

    /// <summary>Done, with the reason, when something it cannot go on without has ended.</summary>
    public Task<string> Broken => broken.Task;

    /// <summary>Builds the functions, and starts nothing.</summary>
    /// <exception cref="StartError">They do not build.</exception>
    public static Task Build(Options options, Tree tree, Progress progress, CancellationToken cancel) =>
        Executables(new TemplateFile(tree).Read(EndpointOf(options), options.Chat), options, tree, progress, cancel);

    /// <summary>
    /// Starts everything; when this returns, everything is served. A function whose process has not started yet answers when it has, as a cold one does in
    /// the cloud; they all start on their own, and one that cannot ends the run (<see cref="Broken"/>).
    /// </summary>
    /// <exception cref="StartError">Something is in the way.</exception>
    public Task Start() => starting = StartAll();

    /// <summary>Ends everything that was started, and waits until it is gone.</summary>
    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await starting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await Task.WhenAll(background).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (composed is not null)
        {
            await composed.DisposeAsync();
        }

        if (emulators is not null)
        {
            await emulators.DisposeAsync();
        }

        kept?.Dispose();
        stop.Dispose();
    }

    private async Task StartAll()
    {
        FreePort.Demand(options.Port);
        var template = new TemplateFile(tree).Read(Endpoint, options.Chat);
        var roles = new RoleBook(template);
        var organization = ServiceControl.Read(options.ServiceControlPolicies);
        progress.Say($"{Tree.TemplateName}: {template.Functions.Count} functions, {template.Tables.Count} tables, {roles.Roles.Count} roles.");
        PolicyCheck.Demand(tree, template.Functions, options.Speed);
        await EmulatorPackages.CheckNode();
        kept = new(StateFolder.Open(options.State ?? Path.Combine(tree.Local, ".state"), options.Fresh), Time);
        kept.Access.Begin(template.Digest);

        emulators = RunningEmulators.Start(Path.Combine(tree.Local, "emulators"), kept.Folder.Tables, kept.Processes, progress.Say, stop.Token);
        var building = Executables(template, options, tree, progress, stop.Token);
        var serving = emulators.Started;
        // One that cannot start is said while the functions still build; where nothing has to be built, functions start beside them.
        if (await Task.WhenAny(serving, building) == serving) await serving;
        composed = new(new()
        {
            Options = options,
            Tree = tree,
            Template = template,
            Roles = roles,
            Organization = organization,
            Kept = kept,
            Emulators = emulators,
            Executables = await building,
            Endpoint = Endpoint,
            Say = progress.Say,
            GiveUp = why => broken.TrySetResult(why),
            Time = Time,
            Stop = stop.Token,
        });
        await composed.Server.Start();

        progress.Say($"Starting {template.Functions.Count} function processes …");
        background.Add(composed.Functions.Run(stop.Token));
        background.Add(SayWhenStarted(composed.Functions));
        await All([serving, .. template.Tables.Select(table => emulators.Tables.Ensure(table, stop.Token))]).WaitAsync(stop.Token);
        _ = emulators.Ended.ContinueWith(
            _ => broken.TrySetResult("An emulator has ended by itself."), stop.Token, TaskContinuationOptions.None, TaskScheduler.Default);
        foreach (var resource in template.CustomResources)
        {
            await Make(resource, composed, stop.Token);
        }

        composed.StepFunctions.Resume();
        if (options.Schedules) background.Add(composed.Schedules.Run(stop.Token));
        background.Add(new TimeToLiveSweep(emulators.Tables, template.Tables, Time).Run(stop.Token));
        foreach (var warning in PolicyCheck.Warnings(tree, template.Functions))
        {
            progress.Say(warning);
        }

        if (!options.Iam)
        {
            progress.Say("Policies are NOT enforced (--iam off): every role may do everything.");
        }
    }

    // While it is being made, its function may turn out to be one that does not start: that is the reason then.
    private static async Task Make(CustomResource resource, Composition composed, CancellationToken cancel)
    {
        try
        {
            await composed.CustomResources.Make(resource, cancel);
        }
        catch (StartError) when (composed.Functions.Find(resource.ServiceToken).Ready is { IsFaulted: true } unable)
        {
            await unable;
        }
    }

    private async Task SayWhenStarted(FunctionHost functions)
    {
        try
        {
            await functions.Ready().WaitAsync(stop.Token);
            progress.Say("All functions have started.");
        }
        catch (StartError unable)
        {
            broken.TrySetResult(unable.Message);
        }
    }

    private static string EndpointOf(Options options) => $"http://127.0.0.1:{options.Port}";

    private static Task<IReadOnlyDictionary<string, string>> Executables(StackTemplate template, Options options, Tree tree, Progress progress, CancellationToken cancel) =>
        new FunctionsBuild(tree, options.Native, progress.Say).Executables([.. template.Functions.Select(it => it.CodeUri).Distinct()], cancel);

    // The first failure ends the wait; the others are of no interest then.
    private static async Task All(params IEnumerable<Task> tasks)
    {
        await foreach (var done in Task.WhenEach(tasks))
        {
            await done;
        }
    }
}
