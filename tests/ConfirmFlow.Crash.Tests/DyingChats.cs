namespace ConfirmFlow.Crash.Tests;

/// <summary>F1, F2 and L7: what is called for chats, and all that the function behind Slack's buttons calls, goes wrong in each way.</summary>
public sealed class DyingChats
{
    private const int AtOnce = 40;

    // So that a way that leads nowhere takes no points away unseen.
    private const int Fewest = 600;

    private static readonly string[] Functions = ["NotifyFunction", "ReportFunction", "SlackFunction"];

    // Made only where a request ends while an approver is told alone, which no calm ride leads to.
    private static readonly CallKind Overtaken = new("NotifyFunction", "slack:chat.update", "person");

    [Fact]
    public async Task Whatever_goes_wrong_at_whichever_call_each_request_reaches_its_end_and_whoever_presses_gets_to_know()
    {
        await using var run = await LocalRun.Start("--faults", "--chat");
        var stack = new Stack(run.Address);
        await using var watch = new Watch(stack);
        var calm = Scenario.InChats.Select(scenario => new Ride(stack, watch, scenario)).Select(ride => (Ride: ride, Riding: ride.ToTheEnd())).ToList();
        await Task.WhenAll(calm.Select(each => each.Riding));
        await Calls.AreRead(watch, calm.Select(each => each.Ride));
        var ways = calm.Select(each => new Points(each.Ride.Scenario, Calls.Of(watch, each.Ride))).ToList();
        var points = ways.SelectMany(way => way.OfFunctions()).ToList();

        using var gate = new SemaphoreSlim(AtOnce);
        var rides = points.Select(point => new Ride(stack, watch, point.Scenario, point)).Select(ride => (Ride: ride, Riding: gate.InTurn(ride.ToTheEnd))).ToList();
        await Task.WhenAll(rides.Select(ride => ride.Riding)).ContinueWith(_ => { }, TaskScheduler.Default);

        var end = await EndState.Of(stack, watch);
        var covered = points.Select(point => point.Kind).ToHashSet();
        IEnumerable<string> others =
        [
            .. ways.SelectMany(way => way.Astray()),
            .. calm.SelectMany(each => Calls.WithoutAPoint(each.Ride.Scenario, points)),
            .. Calls.WithoutAPoint([.. end.Calls.Where(call => call.Function == "SlackFunction" || (IsForChats(call) && call.Kind != Overtaken))], covered, Functions),
            .. Grants.WithoutAPoint(["SlackFunction"], covered),
            .. Grants.WithoutAPoint(Functions, covered, Grants.IsForChats),
            .. WithButtons(end, await new Chat(stack.Address).All()),
        ];
        await Outcome.Judge("Chats that do not answer, and functions that die on the way to and from them", [.. calm, .. rides], end, others);
        Assert.InRange(points.Count, Fewest, int.MaxValue);
        Assert.Equal(Functions, points.Select(point => point.Fault.Function).Distinct().Order(StringComparer.Ordinal));
    }

    // What Notify and Report call beside that goes wrong in DyingFunctions.
    private static bool IsForChats(Call call) =>
        call.Operation.Split(':')[0] is "slack" or "teams" || call.Kind.Thing?.Split(' ') is [_, "button" or "press"] || Grants.IsForChats(call.Operation);

    // The message that a request knows of tells how it ended, unless Slack did not take that, and the history says so.
    private static IEnumerable<string> WithButtons(EndState end, IReadOnlyList<ChatMessage> messages) =>
        from request in end.Requests
        where request["status"] is not null
        from there in request.Each("chats", "id").Zip(request.Each("chats", "name"))
        from message in messages
        where message.Chat == "Slack" && message.Id == there.First && message.Buttons.Count > 0 && !IsRefused(request, there.Second)
        select $"{request["key"]}: the message in {message.Channel} still has buttons";

    private static bool IsRefused(Item request, string channel) =>
        request.Facts.Zip(request.Each("history", "note")).Any(fact => fact.First == "ChatRefused" && fact.Second.StartsWith($"Slack ({channel}) did not take the outcome", StringComparison.Ordinal));
}
