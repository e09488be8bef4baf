namespace ConfirmFlow.Crash.Tests;

/// <summary>A local run that is killed, and started again with what it had kept.</summary>
internal sealed class MortalRun(LocalRun first) : IAsyncDisposable
{
    private LocalRun run = first;

    /// <summary>How often it has died.</summary>
    public int Deaths { get; private set; }

    /// <summary>Where it is, always at the same address.</summary>
    public Stack Stack { get; } = new(first.Address);

    /// <summary>Kills, waits until the run itself is gone, and starts it again.</summary>
    public async Task Die(WayToDie way)
    {
        var victims = way switch
        {
            WayToDie.Everything => run.Session.Processes,
            WayToDie.RunOnly => [run.Session.First],
            WayToDie.Tables => [run.Session.ProcessWith("dynamodb.mjs")],
            _ => [run.Session.ProcessWith("ses.mjs")],
        };
        await Session.Kill(victims);
        await run.Exited;
        run = await run.Again();
        Deaths++;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => run.DisposeAsync();
}

/// <summary>What is killed outright (<c>kill -9</c>).</summary>
internal enum WayToDie
{
    /// <summary>All of its processes at once, as when the power goes.</summary>
    Everything,

    /// <summary>The local run's own process: its children are left to themselves.</summary>
    RunOnly,

    /// <summary>The emulator of DynamoDB; the run then ends by itself.</summary>
    Tables,

    /// <summary>The emulator of SES; the run then ends by itself.</summary>
    Mail,
}
