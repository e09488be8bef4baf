using System.Net;
using System.Text.Json.Nodes;
using static ConfirmFlow.Story.Tests.Asking;

namespace ConfirmFlow.Story.Tests;

/// <summary>The policy that is put in force while everything runs. In a run of its own: it holds for everybody.</summary>
public sealed class ChangingWhoApproves(QuietRun quiet) : IClassFixture<QuietRun>
{
    private static readonly string Packed = File.ReadAllText(Path.Combine(Repo.Root, "functions", "policy.json"));

    private readonly Stack stack = quiet.Stack;

    [Fact]
    public async Task The_next_request_is_asked_of_whom_it_names()
    {
        await stack.Tables.PutPolicy(With(policy => policy["approvers"]!["operations"] = new JsonArray(Linus, "margaret@example.com")));

        var id = await stack.Doors.Plain.Refund(await stack.Tables.NewOrder());

        await stack.Mailbox.Ask(id, Linus);
        await stack.Mailbox.Approve(id, Linus);
        await stack.Doors.Plain.Until(id, "Executed");
        Assert.DoesNotContain(await stack.Mailbox.About(id), mail => mail.HasLink && (mail.To.Contains(Ada) || mail.To.Contains(Grace)));
    }

    [Fact]
    public async Task What_was_asked_before_does_not_run_when_it_says_no()
    {
        await stack.Tables.PutPolicy(Packed);
        var order = await stack.Tables.NewOrder();
        var id = await stack.Doors.Plain.Refund(order);
        var page = await stack.Mailbox.Open(id, Ada);

        await stack.Tables.PutPolicy(With(policy => policy["actions"]!["refund-order"] = new JsonObject { ["ruling"] = "deny", ["reason"] = "Not this week." }));
        await page.Press("Approve");

        await stack.Doors.Plain.Until(id, "Refused");
        Assert.Equal("paid", (await stack.Tables.Order(order))["status"]);
    }

    [Fact]
    public async Task What_cannot_be_read_permits_nothing_until_it_is_mended()
    {
        await stack.Tables.PutPolicy("""{"actions": {"refund-order": {"ruling": "approve"}}}""");
        var order = await stack.Tables.NewOrder();
        var before = (await stack.Tables.All(Tables.Requests)).Count;

        var reply = await stack.Functions.Try(PlainDoor.Function, PlainDoor.Text("refund-order", RefundOf(order), Rita));

        Assert.True(reply.Headers.ContainsKey("X-Amz-Function-Error"), reply.Body);
        Assert.Contains("InvalidPolicyException", reply.Body, StringComparison.Ordinal);
        Assert.Equal(before, (await stack.Tables.All(Tables.Requests)).Count);

        await stack.Tables.PutPolicy(Packed);
        await stack.Doors.Plain.Refund(order);
    }

    [Fact]
    public async Task Approvals_that_were_too_few_for_one_stage_can_be_enough_for_the_next()
    {
        await stack.Tables.PutPolicy(With(policy => policy["actions"]!["refund-order"]!["stages"] = new JsonArray(
            new JsonObject { ["approvers"] = new JsonArray("operations"), ["quorum"] = 2, ["wait"] = "1h" },
            new JsonObject { ["approvers"] = new JsonArray("operations", "escalation"), ["quorum"] = 1 })));
        var order = await stack.Tables.NewOrder();
        var id = await stack.Doors.Plain.Refund(order);

        await stack.Mailbox.Approve(id, Ada);
        await stack.Tables.PutStageStart(id, "2026-01-01T00:00:00.000Z");
        (await stack.Executions.Call("SendTaskSuccess", new { taskToken = (await stack.Tables.Request(id))["taskToken"], output = "{}" })).Ok();

        await stack.Doors.Plain.Until(id, "Executed");
        Assert.Contains("Escalated", (await stack.Tables.Request(id)).Facts);
        Assert.Equal("refunded", (await stack.Tables.Order(order))["status"]);
    }

    [Fact]
    public void What_a_press_alone_can_approve_above_low_risk_is_said_before_it_is_ready()
    {
        var said = quiet.Run.Output.Split("ConfirmFlow is ready")[0];

        Assert.Contains("Warning: policy.json lets whatever presses a button in a mail approve refund-order (medium risk)", said, StringComparison.Ordinal);
        Assert.DoesNotContain("approve delete-customer", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_that_only_the_agent_was_given_is_needed_where_policy_says_so()
    {
        await stack.Tables.PutPolicy(With(policy => policy["actions"]!["refund-order"]!["challenge"] = "code"));
        var order = await stack.Tables.NewOrder();
        var id = await stack.Doors.Plain.Refund(order);
        var code = (await stack.Doors.Plain.Check(id)).Json.GetProperty("bindingCode").GetString()!;
        var page = await stack.Mailbox.Open(id, Ada);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await page.Press("Approve", answer: "")).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await page.Press("Approve", answer: "not " + id)).Status);
        Assert.Equal("Pending", (await stack.Doors.Plain.Check(id)).Status);
        Assert.DoesNotContain(code, (await stack.Mailbox.Ask(id, Ada)).Text + page.Text, StringComparison.Ordinal);
        await page.Press("Approve", answer: code);

        await stack.Doors.Plain.Until(id, "Executed");
        Assert.Equal("refunded", (await stack.Tables.Order(order))["status"]);
        Assert.Single((await stack.Tables.Request(id)).Facts, "ChallengeFailed");
    }

    [Fact]
    public async Task After_too_many_wrong_answers_the_next_stage_is_asked_at_once_and_keeps_its_time()
    {
        await stack.Tables.PutPolicy(With(policy =>
        {
            policy["actions"]!["refund-order"]!["challenge"] = "target";
            policy["actions"]!["refund-order"]!["stages"] = new JsonArray(
                [.. ((string[])[Ada, Linus]).Select(who => new JsonObject { ["approvers"] = new JsonArray(who), ["quorum"] = 1, ["wait"] = "1h" }), new JsonObject { ["approvers"] = new JsonArray(Grace), ["quorum"] = 1 }]);
        }));
        var order = await stack.Tables.NewOrder();
        var id = await stack.Doors.Plain.Refund(order);
        var page = await stack.Mailbox.Open(id, Ada);

        for (var times = 0; times < 5; times++) Assert.Equal(HttpStatusCode.UnprocessableEntity, (await page.Press("Approve", answer: "not " + order)).Status);
        page = await stack.Mailbox.Open(id, Linus);
        var asked = await stack.Tables.Request(id);
        Assert.True(string.CompareOrdinal(asked["stageReached"], asked["stageStarted"]) < 0);
        await page.Press("Approve", answer: order);

        await stack.Doors.Plain.Until(id, "Executed");
        Assert.Equal("refunded", (await stack.Tables.Order(order))["status"]);
    }

    [Fact]
    public async Task What_is_approved_and_waits_for_its_hours_is_told_who_asked_and_who_was_asked_and_has_not_decided()
    {
        var inThreeDays = DateTimeOffset.UtcNow.AddDays(3).DayOfWeek.ToString()[..3].ToLowerInvariant();
        await stack.Tables.PutPolicy(With(policy =>
        {
            policy["actions"]!["refund-order"]!["usableFor"] = "7d";
            policy["actions"]!["refund-order"]!["changeWindow"] = new JsonObject { ["zone"] = "Etc/UTC", ["hours"] = new JsonArray(new JsonObject { ["days"] = new JsonArray(inThreeDays) }) };
        }));
        var id = await stack.Doors.Plain.Refund(await stack.Tables.NewOrder());
        await stack.Mailbox.Ask(id, Grace);

        await stack.Mailbox.Approve(id, Ada);

        await Eventually.Is(async () => (await stack.Tables.Request(id)).Each("notices", "to").Count == 4);
        await stack.Doors.Plain.Call("withdraw-request", new() { ["requestId"] = id }, Rita);
        await Eventually.Is(async () => (await stack.Mailbox.About(id)).Count(mail => mail.Subject.StartsWith("Withdrawn: ", StringComparison.Ordinal)) == 3);
        Assert.Equal([Grace, Rita], (await stack.Mailbox.About(id)).Where(mail => mail.Subject.StartsWith("Approved: ", StringComparison.Ordinal)).SelectMany(mail => mail.To));
    }

    private static string With(Action<JsonNode> change)
    {
        var policy = JsonNode.Parse(Packed)!;
        change(policy);
        return policy.ToJsonString();
    }
}
