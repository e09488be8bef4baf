using System.Runtime.InteropServices;
using ConfirmFlow.Local;

using var ending = new CancellationTokenSource();
void End(PosixSignalContext context)
{
    context.Cancel = true;
    ending.Cancel();
}

using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
try
{
    var options = Options.Read(args);
    if (options.WantsHelp)
    {
        Console.WriteLine(Options.Help);
        return 0;
    }

    if (options.CheckedPolicy is { } policy)
    {
        foreach (var warning in PolicyCheck.Warnings(policy, PolicyCheck.Demand(policy)))
        {
            Console.WriteLine(warning);
        }

        Console.WriteLine($"{policy} is a policy.");
        return 0;
    }

    if (options.BuildsOnly)
    {
        await LocalRun.Build(options, Tree.Find(), new(Console.Out), ending.Token);
        return 0;
    }

    await using var run = new LocalRun(options, Tree.Find(), new(Console.Out));
    var asked = Task.Delay(Timeout.Infinite, ending.Token);
    var orphaned = ParentWatch.Gone(ending.Token);
    var starting = run.Start();
    if (await Task.WhenAny(starting, asked, orphaned) == starting)
    {
        await starting;
        Console.WriteLine($"ConfirmFlow is ready: {run.Endpoint}");
        await Task.WhenAny(run.Broken, asked, orphaned);
        // Ctrl-C reaches every process of a terminal at once: what it ended first is no fault.
        await Task.WhenAny(asked, orphaned, Task.Delay(TimeSpan.FromSeconds(1)));
        if (!asked.IsCompleted && !orphaned.IsCompleted)
        {
            throw new StartError(await run.Broken);
        }
    }

    return 0;
}
catch (StartError error)
{
    Console.Error.WriteLine($"ConfirmFlow: {error.Message}");
    return 1;
}
