using System.Text;
using System.Text.Json.Nodes;
using static ConfirmFlow.Story.Tests.Asking;

namespace ConfirmFlow.Crash.Tests;

/// <summary>F1: what picks up after others is itself killed, cut off and throttled at each kind of call that it makes.</summary>
public sealed class DyingReconcile(ITestOutputHelper output)
{
    private static readonly string[] Operations =
        ["dynamodb:Query", "dynamodb:GetItem", "states:SendTaskSuccess", "states:DescribeExecution", "dynamodb:UpdateItem", "states:StartExecution"];

    private static readonly (string What, bool After, int Times)[] Ways =
        [("kill-function", false, 1), ("kill-function", true, 1), ("lose-answer", true, 1), ("throttle", false, 4)];

    [Fact]
    public async Task Requests_whose_execution_is_gone_are_carried_to_their_end_however_often_Reconcile_dies()
    {
        // Sixty times as fast: a sweep each second.
        await using var run = await LocalRun.Start("--faults", "--speed", "60");
        var stack = new Stack(run.Address);
        var stranded = new List<string>();
        for (var count = 0; count < 4; count++) stranded.Add(await Strand(stack));
        string[] plan = [.. from operation in Operations from way in Ways select $"{operation} {way.What} {way.After}"];
        await Plan(stack, [.. from operation in Operations from way in Ways select Fault(operation, way)]);

        foreach (var id in stranded) await Eventually.Is(async () => (await stack.Tables.Request(id))["open"] is null, $"the report of {id}");

        var fired = (await Call.All(stack)).Where(call => call.Fault is not null).Select(call => call.Fault!).Distinct().ToList();
        output.WriteLine($"{fired.Count} of {plan.Length} fault points of Reconcile.");
        // Not every one finds its call before all is done; each kind of call must have failed in some way.
        Assert.All(Operations, operation => Assert.Contains(fired, name => name.StartsWith(operation, StringComparison.Ordinal)));
        foreach (var id in stranded)
        {
            var item = await stack.Tables.Request(id);
            Assert.Equal("Denied", item["status"]);
            Assert.Single(item.Facts, fact => fact == "Reported");
            Assert.Contains("Resumed", item.Facts);
            Assert.Single(await stack.Mailbox.About(id), mail => mail.To.Contains(Rita) && !mail.HasLink);
        }
    }

    // Its execution is stopped from outside, and then somebody decides: the doorbell wakes nobody.
    private static async Task<string> Strand(Stack stack)
    {
        var id = await stack.Doors.Plain.Refund(await stack.Tables.NewOrder());
        var page = await stack.Mailbox.Open(id, Ada);
        var account = await stack.Account();
        (await stack.Executions.Call("StopExecution", new { executionArn = $"arn:aws:states:us-east-1:{account}:execution:confirmflow-approval:{id}-1" })).Ok();
        Assert.Equal("ABORTED", (await stack.Executions.Ended(account, id)).GetProperty("status").GetString());
        await page.Press("Deny", "Not this one");
        return id;
    }

    private static JsonObject Fault(string operation, (string What, bool After, int Times) way) => new()
    {
        ["name"] = $"{operation} {way.What} {way.After}", ["function"] = "ReconcileFunction", ["match"] = "Scheduled Event", ["operation"] = operation,
        ["what"] = way.What, ["when"] = way.After ? "after" : "before", ["times"] = way.Times,
    };

    private static async Task Plan(Stack stack, IEnumerable<JsonObject> faults)
    {
        using var http = new HttpClient();
        using var plan = new StringContent(new JsonArray([.. faults]).ToJsonString(), Encoding.UTF8, "application/json");
        using var answer = await http.PostAsync(new Uri(stack.Address, "/local/faults"), plan);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }
}
