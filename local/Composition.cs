namespace ConfirmFlow.Local;

/// <summary>Everything of a local run that answers somebody, put together.</summary>
internal sealed class Composition : IAsyncDisposable
{
    private readonly IReadOnlyList<FunctionLog> logs;

    /// <summary>Puts it together; nothing listens or runs yet.</summary>
    /// <exception cref="StartError">The machine's definition or its journals cannot be read.</exception>
    public Composition(
        Options options, Tree tree, StackTemplate template, RoleBook roles, Kept kept, RunningEmulators emulators,
        IReadOnlyDictionary<string, string> executables, string endpoint, Action<string> say, TaskCompletionSource<string> broken, TimeProvider time, CancellationToken stop)
    {
        var stack = template.Stack;
        IAuthorizer authorizer = options.Iam ? new TemplateAuthorizer(roles, stack, time) : new OpenAuthorizer(stack, time);

        var processes = new FunctionProcesses(executables, stack, endpoint, authorizer, kept.Sessions, kept.Processes);
        var resources = FunctionSettings.Hurried(template.Functions, executables, options.Speed, kept.Folder.HurriedPolicy);
        logs = [.. resources.Select(function => new FunctionLog(kept.Folder.Log(function.LogicalId)))];
        IReadOnlyList<HostedFunction> hosted = [.. resources.Zip(logs, (function, log) => Host(function, log, processes, say))];
        Functions = new(hosted);

        StepFunctions = StepFunctionsOf(template, tree, kept, authorizer, broken);
        CustomResources = new(Functions, stack, endpoint, kept.CustomResources);

        IAwsService[] services =
        [
            new DynamoDbService(emulators.Tables, new(new(template.Tables, stack)), authorizer),
            new EventsService(template, kept.Events, authorizer, time),
            new LambdaService(Functions, authorizer, new(Functions, time, stop)),
            new SesService(emulators.Mail, kept.Mailbox, new(template), authorizer),
            new StepFunctionsService(new(StepFunctions), authorizer),
            new StsService(new(roles, authorizer, kept.Sessions, time), stack),
        ];
        IDoor[] doors =
        [
            new AwsDoor(services, new(kept.Sessions, stack, time)),
            new ProgramsDoor(kept.Mailbox, kept.Events, kept.Sessions, roles, time),
            CustomResources,
            new HttpApiDoor(HttpApiDoor.RoutesOf(template), Functions, stack, time),
        ];
        Server = new(options.Port, hosted, doors, say);
    }

    /// <summary>The functions.</summary>
    public FunctionHost Functions { get; }

    /// <summary>Step Functions.</summary>
    public StepFunctions StepFunctions { get; }

    /// <summary>The custom resources.</summary>
    public CustomResourceDoor CustomResources { get; }

    /// <summary>The port.</summary>
    public LocalServer Server { get; }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        StepFunctions.Dispose();
        foreach (var log in logs)
        {
            log.Dispose();
        }
    }

    private HostedFunction Host(FunctionResource function, FunctionLog log, FunctionProcesses processes, Action<string> say)
    {
        HostedFunction? hosted = null;
        hosted = new(function, log, () => processes.Start(function, Server.RuntimePort(hosted!), log), say);
        return hosted;
    }

    private StepFunctions StepFunctionsOf(
        StackTemplate template, Tree tree, Kept kept, IAuthorizer authorizer, TaskCompletionSource<string> broken)
    {
        try
        {
            return new(new()
            {
                Folder = kept.Folder.Executions,
                Machines = [.. template.Machines.Select(machine => MachineSource.Of(machine, tree.Root))],
                Functions = Functions,
                Authorizer = authorizer,
                Broken = fault => broken.TrySetResult($"An execution cannot go on: {fault.Message}"),
            });
        }
        catch (Exception unreadable) when (unreadable is InvalidDefinitionException or InvalidDataException or IOException)
        {
            throw new StartError($"The template's machine cannot be used: {unreadable.Message}");
        }
    }
}
