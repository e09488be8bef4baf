namespace ConfirmFlow.Story.Tests;

/// <summary>The tests that share one local run for all bad input, one after the other: what one of them leaves behind is seen.</summary>
[CollectionDefinition(Name)]
public sealed class BadInput : ICollectionFixture<BadInputRun>
{
    public const string Name = "Bad input";
}

/// <summary>A local run, with chats, in which nothing happens but what the tests send.</summary>
public sealed class BadInputRun : IAsyncLifetime
{
    private LocalRun? run;
    private Stack? stack;
    private Logs? logs;
    private string before = "";
    private string account = "";

    internal Stack Stack => stack!;

    internal Session Session => run!.Session;

    internal KnownLinks Links { get; private set; } = null!;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        run = await LocalRun.Start("--chat");
        stack = new Stack(run.Address);
        account = await stack.Account();
        Links = await KnownLinks.Make(stack);
        logs = new Logs(run, [.. Links.Secrets, Hostile.Marker, "@example.com"]);
        before = await State();
    }

    /// <summary>Ends the run, so that what its processes had still to say is said, and looks through all of it.</summary>
    public async ValueTask DisposeAsync()
    {
        if (run is null) return;
        await using (run)
        {
            await run.Session.PressCtrlC();
            await run.Ended;
            logs?.HoldNothing();
        }
    }

    /// <summary>Sends something; afterwards everything that is kept must be as it was, and nothing of it be in a log.</summary>
    internal async Task<T> LeavesNoTrace<T>(Func<Task<T>> send)
    {
        var earlier = before;
        var answer = await send();
        before = await State();
        Assert.Equal(earlier, before);
        logs!.HoldNothing();
        return answer;
    }

    // Every item of every table, every execution, every message in a chat and what its buttons carry, and how many mails, sessions and events there are.
    private async Task<string> State()
    {
        var tables = await Task.WhenAll(Stack.Tables.All(Tables.Requests), Stack.Tables.All(Tables.Orders), Stack.Tables.All(Tables.Customers));
        var lists = await Task.WhenAll(Stack.Local("mailbox"), Stack.Local("sessions"), Stack.Local("events"));
        return string.Join('\n', tables.SelectMany(items => items).Select(item => item.ToString()).Concat((await Stack.Chat.All()).Select(message => $"{message.Channel} {message.Id} {string.Join(' ', message.Buttons.Values)}")).Append(await Stack.Executions.All(account)).Concat(lists.Select(list => $"{list.Count}")));
    }
}
