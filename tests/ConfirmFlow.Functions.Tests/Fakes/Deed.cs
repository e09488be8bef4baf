extern alias Executor;
using Amazon.Runtime;
using Executor::ConfirmFlow.Actions;

namespace ConfirmFlow.Functions.Tests;

/// <summary>A privileged action that only remembers having run.</summary>
internal sealed class Deed(ActionDefinition definition) : IPrivilegedAction
{
    private readonly Queue<Func<Task>> _whileRunning = new();

    public ActionDefinition Definition => definition;

    /// <summary>Every time it took effect, with the parameters and the session that it ran with.</summary>
    public List<(string Parameters, string Session, DateTimeOffset At)> Done { get; } = [];

    /// <summary>What it says of itself.</summary>
    public ActionResult Result { get; set; } = ActionResult.Done("Order 1001 was refunded: 12.50 EUR.", ("amount", "12.50"));

    /// <summary>Runs after the next run took effect, before its executor learns of it.</summary>
    public void WhileNextRuns(Func<Task> meanwhile) => _whileRunning.Enqueue(meanwhile);

    public async Task<ActionResult> Run(ActionRun run, CancellationToken cancel)
    {
        Done.Add((run.Parameters.Canonical, ((SessionAWSCredentials)run.Credentials).GetCredentials().Token, run.At));
        if (_whileRunning.TryDequeue(out var meanwhile)) await meanwhile();
        return Result;
    }
}
