namespace ConfirmFlow.Local;

/// <summary>Everything of a local run that answers somebody, put together.</summary>
internal sealed class Composition : IAsyncDisposable
{
    private readonly IReadOnlyList<FunctionLog> logs;

    /// <summary>Puts it together; nothing listens or runs yet.</summary>
    /// <exception cref="StartError">The machine's definition or its journals cannot be read.</exception>
    public Composition(Ground ground)
    {
        var (template, roles, kept, emulators, time) = (ground.Template, ground.Roles, ground.Kept, ground.Emulators, ground.Time);
        var stack = template.Stack;
        IAuthorizer authorizer = ground.Options.Iam
            ? new TemplateAuthorizer(roles, ground.Organization, stack, time, decision => kept.Access.Append(decision, Functions!.WorkOf(decision.Session)?.Function.Arn))
            : new OpenAuthorizer(stack, time);

        var processes = new FunctionProcesses(ground.Executables, stack, ground.Endpoint, authorizer, kept.Sessions, kept.Processes);
        var functions = ground.Options.Chat ? FunctionSettings.Told(template.Functions, ground.Executables, ground.Endpoint, kept.Folder.ToldPolicy) : template.Functions;
        var resources = FunctionSettings.Hurried(functions, ground.Executables, ground.Options.Speed, kept.Folder.HurriedPolicy);
        logs = [.. resources.Select(function => new FunctionLog(kept.Folder.Log(function.LogicalId)))];
        IReadOnlyList<HostedFunction> hosted = [.. resources.Zip(logs, (function, log) => Host(function, log, processes, ground.Say))];
        Functions = new(hosted);
        var faulty = ground.Options.Faults ? FaultyCallsOf(kept.OpenCalls()) : null;
        foreach (var function in hosted) function.Faulty = faulty;

        Schedules = new(Functions, authorizer, stack, ground.Options.Speed, time);
        StepFunctions = StepFunctionsOf(ground, authorizer);
        CustomResources = new(Functions, stack, ground.Endpoint, kept.CustomResources);

        IAwsService[] services =
        [
            new DynamoDbService(emulators.Tables, new(new(template.Tables, stack)), authorizer),
            new EventsService(template, kept.Events, authorizer, time),
            new LambdaService(Functions, authorizer, new(Functions, time, ground.Stop)),
            new SesService(emulators.Mail, kept.Mailbox, new(template), authorizer),
            new StepFunctionsService(new(StepFunctions), authorizer),
            new StsService(new(roles, authorizer, kept.Sessions, time), stack),
        ];
        var console = new ConsoleSetup
        {
            Url = ground.Endpoint,
            IamEnforced = ground.Options.Iam,
            Speed = ground.Options.Speed,
            Policy = () => File.ReadAllText(FunctionSettings.PolicyOf(resources, ground.Executables)),
            Tables = template.Tables,
            DynamoDb = emulators.Tables.Call,
            Functions = Functions,
            StepFunctions = new(StepFunctions),
            Mailbox = kept.Mailbox,
            Events = kept.Events,
            HasChat = ground.Options.Chat,
            Time = time,
            Ending = ground.Stop,
        };
        IDoor[] doors =
        [
            new AwsDoor(services, new(kept.Sessions, stack, time), faulty),
            .. faulty is null ? Array.Empty<IDoor>() : [new FaultsDoor(faulty)],
            new ProgramsDoor(kept.Mailbox, kept.Events, kept.Sessions, roles, time),
            CustomResources,
            new ConsoleDoor(console),
            .. ground.Options.Chat ? ChatsOf(ground, authorizer, console, new(faulty)) : [],
            new HttpApiDoor(HttpApiDoor.RoutesOf(template), Functions, authorizer, stack, time),
        ];
        Server = new(ground.Options.Port, hosted, doors, ground.Say);
    }

    /// <summary>The functions.</summary>
    public FunctionHost Functions { get; }

    /// <summary>What calls functions by the clock.</summary>
    public Schedules Schedules { get; }

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

    private static IEnumerable<IDoor> ChatsOf(Ground ground, IAuthorizer authorizer, ConsoleSetup console, ChatCalls calls)
    {
        var (chats, room) = (new LocalChats(ground.Endpoint, console.Policy), new ChatRoom(ground.Time));
        return
        [
            new SecretsDoor(chats, ground.Kept.Sessions, authorizer, ground.Template.Stack, calls),
            new SlackDoor(chats, room, calls),
            new TeamsDoor(chats, room, calls),
            new ChatDoor(console, chats, room, new(chats, room, ground.Endpoint, ground.Time)),
        ];
    }

    private HostedFunction Host(FunctionResource function, FunctionLog log, FunctionProcesses processes, Action<string> say)
    {
        HostedFunction? hosted = null;
        hosted = new(function, log, () => processes.Start(function, Server.RuntimePort(hosted!), log), say);
        return hosted;
    }

    private FaultyCalls FaultyCallsOf(Journal calls)
    {
        var opened = new OpenedRequests();
        return new(new(opened), opened, new(calls), Functions);
    }

    private StepFunctions StepFunctionsOf(Ground ground, IAuthorizer authorizer)
    {
        try
        {
            return new(new()
            {
                Folder = ground.Kept.Folder.Executions,
                Machines = [.. ground.Template.Machines.Select(machine => MachineSource.Of(machine, ground.Tree.Root))],
                Functions = Functions,
                Authorizer = authorizer,
                Time = ground.Time,
                Broken = fault => ground.GiveUp($"An execution cannot go on: {fault.Message}"),
            });
        }
        catch (Exception unreadable) when (unreadable is InvalidDefinitionException or InvalidDataException or IOException)
        {
            throw new StartError($"The template's machine cannot be used: {unreadable.Message}");
        }
    }
}
