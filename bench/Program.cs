using ConfirmFlow.Bench;

using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(25));
var cancel = limit.Token;
var options = Options.Read(args);

var native = new Dictionary<string, string>();
var jit = new Dictionary<string, string>();
foreach (var name in (string[])["ConfirmFlow.Functions", "ConfirmFlow.Actions"])
{
    native[name] = await Project.Publish($"functions/{name}", cancel);
    jit[name] = await Project.Build($"functions/{name}", cancel);
}

var floor = await Project.Publish("bench/floor", cancel);
var client = await Project.Publish("bench/client", cancel);
var local = await Project.Build("local", cancel);
await Project.Install("bench/node", cancel);
await Project.Install("bench/bundle", cancel);
await Project.Run("bench/bundle", "npm", ["run", "--silent", "build"], cancel);

Console.Error.WriteLine("Playing the story …");
const string InSlack = "FollowSlack";
Dictionary<string, Dictionary<string, string>> functions;
Dictionary<string, string> items;
Event waiting;
string button;
List<Approval> alone = [], together = [];
TimeSpan took;
var program = Path.Combine(local, "ConfirmFlow.Local.dll");
await using (var run = await LocalRun.Start(program, options.Port, cancel))
{
    using var story = new Story(run.Address);
    alone.Add(await story.Play(0, cancel));
    await story.Rest(alone[0].RequestId, cancel);
    waiting = await story.Wait(cancel);
    items = new(await story.Items(cancel));
    functions = new(await run.Functions([.. Project.Handlers.Where(handler => handler != InSlack)], cancel));
    for (var number = 1; number <= options.Stories / 2; number++) alone.Add(await story.Play(number, cancel));
    var begun = System.Diagnostics.Stopwatch.StartNew();
    await Parallel.ForAsync(options.Stories, 2 * options.Stories, new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = cancel }, async (number, stop) =>
    {
        var approval = await story.Play(number, stop);
        lock (together) together.Add(approval);
    });
    took = begun.Elapsed;
}

// What is told in chats is for the function behind Slack's buttons alone: the others are measured without.
await using (var run = await LocalRun.Start(program, options.Port, cancel, "--chat"))
{
    using var story = new Story(run.Address);
    button = await story.WaitInSlack(cancel);
    foreach (var (key, item) in await story.Items(cancel)) items.TryAdd(key, item);
    // The run's policy is gone with the run. On AWS there are authorities for chats, which do not speak for AWS.
    functions.Add(InSlack, new((await run.Functions([InSlack], cancel))[InSlack]) { ["CONFIRMFLOW_POLICY_FILE"] = "policy.json", ["CONFIRMFLOW_CHAT_AUTHORITIES"] = "/etc/ssl/certs/ca-certificates.crt" });
}

var cases = new Cases(alone[0], waiting, button);
using var authority = new Authority();
var candidates = Candidates.Of(functions, cases, native, jit, floor, client, authority);
if (options.Counts > 0)
{
    // Under valgrind the function behind Slack's buttons takes longer than Slack waits, and says just that.
    await Measuring.Count([.. candidates.Where(each => each.Name != InSlack)], items, authority.Certificate, options.Counts, cancel);
    return 0;
}

await Measuring.Run(candidates, items, authority.Certificate, options.Rounds, cancel);

Tables.Starts(candidates);
Tables.Stories(alone, together, took);
return Tables.Limits(candidates) ? 0 : 1;
