using System.Text.Json;
using ConfirmFlow.Aws;

namespace ConfirmFlow.Functions.Tests;

/// <summary>L4: what a whole story writes to the log.</summary>
[Collection(nameof(Logging))]
public sealed class Logging
{
    private static async Task<List<string>> LinesOf(Func<Task> story)
    {
        var before = Console.Out;
        using var written = new StringWriter();
        Console.SetOut(TextWriter.Synchronized(written));
        try { await story(); }
        finally { Console.SetOut(before); }

        return [.. written.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }

    [Fact]
    public async Task A_whole_story_names_ids_and_no_address_parameter_comment_or_token()
    {
        var world = new World();
        List<string> secrets = ["@example.com", "7788", "87.65", "Because of the ticket", "secret-task-token"];

        var lines = await LinesOf(async () =>
        {
            var answer = await world.Call("""{"action":"refund-order","parameters":{"orderId":"7788","amount":"87.65"},"requester":"rita@example.com"}""");
            var id = RequestId.Parse(answer.RequestId!);
            await world.Notify(id, "secret-task-token");
            secrets.Add(world.LinkOf(Ada));
            await world.Press(world.LinkOf(Ada), Verdict.Approve, "Because of the ticket");
            await world.Press(world.LinkOf(Grace), Verdict.Deny, "Because of the ticket");
            await world.Execute(id);
            world.Letterbox.Refusing.Add(Rita);
            await world.Report(id);
            await world.Call("""{"action":"refund-order","parameters":{"orderId":"7788","amount":"x87.65"},"requester":"rita@example.com"}""");
            await Assert.ThrowsAsync<StepFaultException>(() => Step.Run<string>("Report", id.Value, () => throw new InvalidOperationException("7788 of rita@example.com")));
            await Assert.ThrowsAsync<SupersededException>(() => Step.Run<string>("Report", id.Value, () => throw new SupersededException(id)));
        });

        Assert.All(lines, line => Assert.All(secrets, secret => Assert.DoesNotContain(secret, line, StringComparison.Ordinal)));
        Assert.All((string[])["Carried", "Decided", "MailRefused", "Refused", "Fault", "Superseded"], message =>
            Assert.Contains(lines, line => line.Contains($"\"message\":\"{message}\"", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_inbox_says_what_it_leaves_out_and_what_of_a_press_there_failed()
    {
        var world = new World { Catalog = new([A.Refund with { Risk = Risk.Low }]) };
        var (left, failing) = (await world.Open(), await world.Open(order: "1002"));
        foreach (var id in (RequestId[])[left, failing]) await world.Notify(id);
        world.Requests.Unreadable.Add(left);
        world.Requests.BeforeNextSave(() => throw new TimeoutException());

        var lines = await LinesOf(async () =>
        {
            await world.ShowInbox.Handle(world.InboxOf(Ada), null, default);
            await world.DecideInbox.Handle(world.InboxOf(Ada), null, new DecisionForm(true, Verdict.Approve, "") { Ticked = [Letterbox.NameOf(world.LinkOf(Ada))] }, default);
        });

        Assert.Collection(
            lines,
            line => Assert.Matches($"\"Fault\",\"requestId\":\"{left}\",.*\"ShowConfirm\",\"type\":\"MalformedItemException\"", line),
            line => Assert.Matches($"\"Fault\",\"requestId\":\"{failing}\",.*\"Decide\",\"type\":\"TimeoutException\"", line));
    }

    public static TheoryData<Action, (string, int)[]> Told => new()
    {
        { () => Log.Reconciled(open: 5, resumed: 2, stranded: 1), [("OpenRequests", 5), ("ResumedRequests", 2), ("StrandedRequests", 1)] },
        { () => Log.CallbackFailed("secret_unreadable"), [("FailedCallbacks", 1)] },
    };

    [Theory]
    [MemberData(nameof(Told), DisableDiscoveryEnumeration = true)]
    public async Task Sweeps_and_callbacks_that_failed_are_told_in_numbers_that_alarms_can_watch(Action tell, (string, int)[] told)
    {
        Environment.SetEnvironmentVariable("CONFIRMFLOW_STACK", "confirmflow");
        var line = Assert.Single(await LinesOf(() =>
        {
            tell();
            return Task.CompletedTask;
        }));

        using var parsed = JsonDocument.Parse(line);
        var metrics = parsed.RootElement.GetProperty("_aws").GetProperty("CloudWatchMetrics")[0];
        Assert.Equal("ConfirmFlow", metrics.GetProperty("Namespace").GetString());
        Assert.Equal("confirmflow", parsed.RootElement.GetProperty(metrics.GetProperty("Dimensions")[0][0].GetString()!).GetString());
        Assert.Equal(
            told,
            metrics.GetProperty("Metrics").EnumerateArray().Select(metric => metric.GetProperty("Name").GetString()!).Select(name => (name, parsed.RootElement.GetProperty(name).GetInt32())));
    }

    [Fact]
    public async Task Every_line_is_one_JSON_object()
    {
        var lines = await LinesOf(() =>
        {
            Log.Fault("Notify", "an id\nwith a line feed", "IOException", "Code", "   at Some.Place()\n   at Another()");
            return Task.CompletedTask;
        });

        Assert.All(lines, line =>
        {
            using var parsed = JsonDocument.Parse(line);
            Assert.Equal(JsonValueKind.Object, parsed.RootElement.ValueKind);
        });
    }
}

/// <summary>Takes the console for itself, so it runs alone.</summary>
[CollectionDefinition(nameof(Logging), DisableParallelization = true)]
public sealed class LoggingCollection;
