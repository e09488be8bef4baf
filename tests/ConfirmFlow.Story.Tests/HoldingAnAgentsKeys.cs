using System.Net;
using System.Text.Json;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using ConfirmFlow.Actions;
using ConfirmFlow.Domain;
using static ConfirmFlow.Story.Tests.Asking;
using static ConfirmFlow.Story.Tests.Forging;

namespace ConfirmFlow.Story.Tests;

/// <summary>What an agent can do that has got hold of its front door's own credentials: everything that the door does, and nothing else.</summary>
public sealed class HoldingAnAgentsKeys(QuietRun quiet) : IClassFixture<QuietRun>
{
    private readonly Stack stack = quiet.Stack;

    public static TheoryData<string> Attempts => [.. Attempt.All.Keys];

    [Theory, MemberData(nameof(Attempts))]
    public async Task It_is_refused_in_the_services_own_words_and_nothing_happens(string wanted)
    {
        var attempt = Attempt.All[wanted];
        var (id, order) = await Asked();
        var before = await Everything(id, order);

        var refused = await attempt.Call(stack, await stack.KeysOf("IntakeRole"), id, order);

        Assert.Equal(attempt.Error, refused?.Code);
        Assert.Contains("assumed-role/confirmflow-us-east-1-Intake/", refused?.Message, StringComparison.Ordinal);
        Assert.Contains($"is not authorized to perform: {attempt.Action} on resource: arn:aws:", refused?.Message, StringComparison.Ordinal);
        Assert.Equal(before, await Everything(id, order));

        // The same call is a good one in other hands, on something that nothing reads: it was not refused for its form.
        Assert.Null(await attempt.Call(stack, Keys.Administrator, attempt.Action.StartsWith("states:", StringComparison.Ordinal) ? id : $"{id}-x", "29999"));
    }

    [Fact]
    public async Task What_the_door_does_it_can_do()
    {
        var keys = await stack.KeysOf("IntakeRole");
        using var client = stack.DynamoDb(keys);
        var (id, _) = await Asked();

        Assert.Equal("Pending", (await client.GetItemAsync(Tables.Requests, new() { ["key"] = new() { S = $"request#{id}" } })).Item["status"].S);
        await client.PutItemAsync(Tables.Requests, new()
        {
            ["key"] = new() { S = $"pointer#{id}" }, ["request"] = new() { S = id }, ["actionDigest"] = new() { S = "0" }, ["expiresAt"] = new() { N = "1" },
        });
        // Allowed, so it is the token that is looked at.
        Assert.Equal("InvalidToken", (await new Executions(stack.Signed(keys)).Call("SendTaskSuccess", new { taskToken = "AAAA", output = "{}" })).Error);
    }

    [Fact]
    public async Task Ringing_the_doorbell_decides_nothing()
    {
        var (id, order) = await Asked();
        await stack.Mailbox.Ask(id, Ada);
        var token = await Eventually.Finds(async () => (await stack.Tables.Request(id))["taskToken"]);

        (await new Executions(stack.Signed(await stack.KeysOf("IntakeRole"))).Call("SendTaskSuccess", new { taskToken = token, output = """{"verdict":"approve"}""" })).Ok();

        // It looked again, found nothing decided, and waits under another token.
        await Eventually.Is(async () => (await stack.Tables.Request(id))["taskToken"] is { } next && next != token);
        Assert.Equal("Pending", (await stack.Tables.Request(id))["status"]);
        Assert.Equal("paid", (await stack.Tables.Order(order))["status"]);
    }

    // The door may put requests, so IAM cannot keep it from putting one in the place of another: the links know what they were mailed with.
    [Fact]
    public async Task Another_request_in_the_place_of_one_that_was_mailed_is_not_what_is_approved()
    {
        using var client = stack.DynamoDb(await stack.KeysOf("IntakeRole"));
        var ((id, order), (otherId, other)) = (await Asked(), await Asked());
        var (mailed, wanted) = (await Read(client, id), await Read(client, otherId));
        var exchanged = new Dictionary<string, AttributeValue>(Opening(mailed)) { ["parameters"] = wanted["parameters"], ["actionDigest"] = wanted["actionDigest"] };
        exchanged["requestDigest"] = new() { S = DigestOf(exchanged) };
        Assert.Equal(mailed["requestDigest"].S, DigestOf(mailed)); // as the product reckons it
        var link = (await stack.Mailbox.Ask(id, Ada)).Link;

        await client.PutItemAsync(Tables.Requests, exchanged);

        var page = await ConfirmPage.Open(link);
        using var approval = new FormUrlEncodedContent([KeyValuePair.Create("verdict", "approve")]);
        var pressed = await ConfirmPage.Post(link, approval);
        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.Conflict), (page.Status, pressed.Status));
        Assert.Empty(page.Buttons);
        Assert.Equal("Pending", (await stack.Tables.Request(id))["status"]);
        foreach (var each in (string[])[order, other]) Assert.Equal("paid", (await stack.Tables.Order(each))["status"]);
    }

    [Fact]
    public async Task A_status_and_an_execution_of_its_own_carry_nothing_out_again()
    {
        using var client = stack.DynamoDb(await stack.KeysOf("IntakeRole"));
        var (id, _) = await Asked();
        await stack.Mailbox.Approve(id, Ada);
        await stack.Executions.Ended(await stack.Account(), id);
        var done = await Read(client, id);

        await client.UpdateItemAsync(new UpdateItemRequest
        {
            TableName = Tables.Requests, Key = new() { ["key"] = new() { S = $"request#{id}" } }, UpdateExpression = "SET #status = :approved",
            ExpressionAttributeNames = new() { ["#status"] = "status" }, ExpressionAttributeValues = new() { [":approved"] = new() { S = "Approved" } },
        });
        await Execute(id, run: 77);
        // Nobody believes what cannot be, and the fault is counted and told by an alarm.
        await Eventually.Is(async () => (await stack.Executions.Steps(await stack.Account(), id, run: 77)).Contains("Count the Fault"));

        var after = await Read(client, id);
        foreach (var kept in (string[])["claim", "receipt", "decisions"]) Assert.Equal(new Item(new() { ["it"] = done[kept] }).ToString(), new Item(new() { ["it"] = after[kept] }).ToString());
    }

    // What people have said goes with it, and their links with that: the second person's no is not undone by asking the first.
    [Fact]
    public async Task A_request_in_its_own_place_is_asked_about_anew()
    {
        using var client = stack.DynamoDb(await stack.KeysOf("IntakeRole"));
        var (id, order) = await Asked();
        var mailed = Opening(await Read(client, id));
        var (adas, graces) = ((await stack.Mailbox.Ask(id, Ada)).Link, (await stack.Mailbox.Ask(id, Grace)).Link);
        using var denial = new FormUrlEncodedContent([KeyValuePair.Create("verdict", "deny"), KeyValuePair.Create("comment", "This is fraud.")]);
        Assert.Equal(HttpStatusCode.OK, (await ConfirmPage.Post(adas, denial)).Status);
        await stack.Executions.Ended(await stack.Account(), id);

        await client.PutItemAsync(Tables.Requests, mailed);

        using var approval = new FormUrlEncodedContent([KeyValuePair.Create("verdict", "approve")]);
        Assert.Equal(HttpStatusCode.Conflict, (await ConfirmPage.Open(graces)).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await ConfirmPage.Post(graces, approval)).Status);
        Assert.Equal("Pending", (await stack.Tables.Request(id))["status"]);
        Assert.Equal("paid", (await stack.Tables.Order(order))["status"]);
    }

    // As the door makes it, but for what the door would never let through.
    [Fact]
    public async Task Parameters_beyond_the_catalogs_bounds_are_not_carried_out_whatever_digest_they_have()
    {
        using var client = stack.DynamoDb(await stack.KeysOf("IntakeRole"));
        var customer = await stack.Tables.NewCustomer();
        var id = (await stack.Doors.Plain.Call("extend-trial", new() { ["customerId"] = customer, ["days"] = 7 }, Rita)).Id;
        await stack.Executions.Ended(await stack.Account(), id);
        var request = Opening(await Read(client, id));
        var before = await stack.Tables.Customer(customer);
        request["status"] = new() { S = "Approved" };
        request["parameters"] = new() { S = request["parameters"].S.Replace(":7}", ":3650}", StringComparison.Ordinal) };
        request["actionDigest"] = new() { S = RequestDigests.OfAction(
            new("aws", await stack.Account(), "us-east-1", "confirmflow"), ActionCatalog.All.Find("extend-trial")!, Parameters.Parse(request["parameters"].S)).Value };
        request["requestDigest"] = new() { S = DigestOf(request) };

        request["run"] = new() { N = "78" };
        await client.PutItemAsync(Tables.Requests, request);
        await Execute(id, run: 78);

        await Eventually.Is(async () => (await stack.Tables.Request(id))["status"] is "Refused");
        Assert.Equal(before!.ToString(), (await stack.Tables.Customer(customer))!.ToString());
    }

    [Fact]
    public async Task What_it_says_was_opened_long_ago_is_asked_of_the_first_stage_which_has_its_time()
    {
        using var client = stack.DynamoDb(await stack.KeysOf("IntakeRole"));
        var (id, _) = await Asked();
        var request = Opening(await Read(client, id));
        foreach (var moment in (string[])["opened", "deadline"]) request[moment] = Moved(request[moment], hours: -5);
        request["requestDigest"] = new() { S = DigestOf(request) };

        request["run"] = new() { N = "79" };
        await client.PutItemAsync(Tables.Requests, request);
        await Run(id, 79, new { requestId = id, run = 79, next = "wait", wait = 0 });

        await Eventually.Is(async () => (await stack.Tables.Request(id)).Each("notices", "to").Count == 2);
        var asked = await stack.Tables.Request(id);
        Assert.Equal([Ada, Grace], asked.Each("notices", "to").Order(StringComparer.Ordinal));
        Assert.Null(asked["stage"]);
        Assert.True(string.CompareOrdinal(asked["stageStarted"], asked["opened"]) > 0);
    }

    [Theory]
    [InlineData("stage", "1")]
    [InlineData("stageStarted", null)]
    [InlineData("reminders", "1")]
    [InlineData("round", "0")]
    [InlineData("asked", null)]
    [InlineData("notices", null)]
    public async Task It_is_not_the_door_that_says_whose_turn_it_is(string attribute, string? number)
    {
        using var client = stack.DynamoDb(await stack.KeysOf("IntakeRole"));
        var (id, _) = await Asked();
        var request = Opening(await Read(client, id));
        request[attribute] = number is null ? new() { S = "2026-01-01T00:00:00.000Z" } : new() { N = number };

        var denied = await Assert.ThrowsAsync<AmazonDynamoDBException>(() => client.PutItemAsync(Tables.Requests, request));

        Assert.Equal("AccessDeniedException", denied.ErrorCode);
    }

    // As the door makes it, but for who decides: only who is to be asked when the first have had four hours, and as soon as they like.
    [Theory]
    [InlineData("the later stage at once")]
    [InlineData("a use without end")]
    [InlineData("a later deadline")]
    public async Task Nor_does_it_say_who_decides_and_until_when(string what)
    {
        using var client = stack.DynamoDb(await stack.KeysOf("IntakeRole"));
        var (id, order) = await Asked();
        var request = Opening(await Read(client, id));
        using var denial = new FormUrlEncodedContent([KeyValuePair.Create("verdict", "deny"), KeyValuePair.Create("comment", "This is fraud.")]);
        Assert.Equal(HttpStatusCode.OK, (await ConfirmPage.Post((await stack.Mailbox.Ask(id, Ada)).Link, denial)).Status);
        await stack.Executions.Ended(await stack.Account(), id);
        var policy = ActionPolicy.FromSnapshot(request["policy"].S);
        if (what is "the later stage at once") policy = policy with { Stages = [policy.Stages[^1]] };
        if (what is "a use without end") policy = policy with { UsableFor = TimeSpan.FromDays(365) };
        if (what is "a later deadline") request["deadline"] = Moved(request["deadline"], hours: 240);
        request["policy"] = new() { S = policy.ToSnapshot() };
        request["requestDigest"] = new() { S = DigestOf(request) };
        var mailed = (await stack.Mailbox.About(id)).Count(mail => mail.HasLink);

        request["run"] = new() { N = "80" };
        await client.PutItemAsync(Tables.Requests, request);
        await Run(id, 80, new { requestId = id, run = 80, next = "ask", wait = 3600 });

        await Eventually.Is(async () => (await stack.Tables.Request(id))["status"] is "Refused");
        Assert.Equal(mailed, (await stack.Mailbox.About(id)).Count(mail => mail.HasLink));
        Assert.Contains("can be asked for again", (await stack.Doors.Plain.Check(id)).Json.GetProperty("message").GetString(), StringComparison.Ordinal);
        await Eventually.Is(async () => (await stack.Mailbox.About(id)).Count(mail => !mail.HasLink && mail.To.Contains(Rita)) == 2);
        Assert.Equal("paid", (await stack.Tables.Order(order))["status"]);
    }

    private Task Execute(string id, int run) => Run(id, run, new { requestId = id, run, next = "execute" });

    private async Task Run(string id, int run, object input) => (await new Executions(stack.Signed(await stack.KeysOf("IntakeRole"))).Call("StartExecution", new
    {
        stateMachineArn = $"arn:aws:states:us-east-1:{await stack.Account()}:stateMachine:confirmflow-approval", name = $"{id}-{run}", input = JsonSerializer.Serialize(input),
    })).Ok();

    private async Task<(string Id, string Order)> Asked()
    {
        var order = await stack.Tables.NewOrder();
        var id = await stack.Doors.Plain.Refund(order);
        // Until nothing moves by itself any more.
        foreach (var approver in (string[])[Ada, Grace]) await stack.Mailbox.Ask(id, approver);
        await Eventually.Is(async () => (await stack.Tables.Request(id)).Each("notices", "to").Count == 2);
        return (id, order);
    }

    private async Task<string> Everything(string id, string order)
    {
        var execution = (await stack.Executions.Call("DescribeExecution", new { executionArn = $"arn:aws:states:us-east-1:{await stack.Account()}:execution:confirmflow-approval:{id}-1" })).Ok().Json;
        return $"{await stack.Tables.Request(id)}\n{await stack.Tables.Order(order)}\n{execution.GetProperty("status").GetString()}";
    }
}
