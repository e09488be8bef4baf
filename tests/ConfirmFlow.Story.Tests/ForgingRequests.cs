using System.Net;
using System.Text.Json;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using ConfirmFlow.Actions;
using ConfirmFlow.Domain;
using static ConfirmFlow.Story.Tests.Asking;
using static ConfirmFlow.Story.Tests.Forging;

namespace ConfirmFlow.Story.Tests;

/// <summary>What comes of requests that a front door's own credentials put where they like: the door may write them, so IAM cannot keep it from that.</summary>
public sealed class ForgingRequests(QuietRun quiet) : IClassFixture<QuietRun>
{
    private readonly Stack stack = quiet.Stack;

    // The door may put requests, so IAM cannot keep it from putting one in the place of another: the links know what they were mailed with.
    [Fact]
    public async Task Another_request_in_the_place_of_one_that_was_mailed_is_not_what_is_approved()
    {
        using var client = stack.DynamoDb(await stack.KeysOf("IntakeRole"));
        var ((id, order), (otherId, other)) = (await Asked(stack), await Asked(stack));
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
        var (id, _) = await Asked(stack);
        await stack.Mailbox.Approve(id, Ada);
        await stack.Executions.Ended(await stack.Account(), id);
        var done = await Read(client, id);

        await client.UpdateItemAsync(new UpdateItemRequest
        {
            TableName = Tables.Requests, Key = new() { ["key"] = new() { S = $"request#{id}" } }, UpdateExpression = "SET #status = :approved",
            ExpressionAttributeNames = new() { ["#status"] = "status" }, ExpressionAttributeValues = new() { [":approved"] = new() { S = "Approved" } },
        });
        await Run(id, 77, "execute");
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
        var (id, order) = await Asked(stack);
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

        await PutAndRun(client, request, 78, "execute");

        await Eventually.Is(async () => (await stack.Tables.Request(id))["status"] is "Refused");
        Assert.Equal(before!.ToString(), (await stack.Tables.Customer(customer))!.ToString());
    }

    [Fact]
    public async Task What_it_says_was_opened_long_ago_is_asked_of_the_first_stage_which_has_its_time()
    {
        using var client = stack.DynamoDb(await stack.KeysOf("IntakeRole"));
        var (id, _) = await Asked(stack);
        var request = Opening(await Read(client, id));
        foreach (var moment in (string[])["opened", "deadline"]) request[moment] = Moved(request[moment], hours: -5);
        request["requestDigest"] = new() { S = DigestOf(request) };

        await PutAndRun(client, request, 79, "wait");

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
        var (id, _) = await Asked(stack);
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
        var (id, order) = await Asked(stack);
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

        await PutAndRun(client, request, 80, "ask", wait: 3600);

        await Eventually.Is(async () => (await stack.Tables.Request(id))["status"] is "Refused");
        Assert.Equal(mailed, (await stack.Mailbox.About(id)).Count(mail => mail.HasLink));
        Assert.Contains("can be asked for again", (await stack.Doors.Plain.Check(id)).Json.GetProperty("message").GetString(), StringComparison.Ordinal);
        await Eventually.Is(async () => (await stack.Mailbox.About(id)).Count(mail => !mail.HasLink && mail.To.Contains(Rita)) == 2);
        Assert.Equal("paid", (await stack.Tables.Order(order))["status"]);
    }

    // The door may write which run it is, and start that.
    private async Task PutAndRun(IAmazonDynamoDB client, Dictionary<string, AttributeValue> request, int run, string next, int wait = 0)
    {
        await client.PutItemAsync(Tables.Requests, new(request) { ["run"] = new() { N = $"{run}" } });
        await Run(request["key"].S["request#".Length..], run, next, wait);
    }

    private async Task Run(string id, int run, string next, int wait = 0) => (await new Executions(stack.Signed(await stack.KeysOf("IntakeRole"))).Call("StartExecution", new
    {
        stateMachineArn = $"arn:aws:states:us-east-1:{await stack.Account()}:stateMachine:confirmflow-approval", name = $"{id}-{run}",
        input = JsonSerializer.Serialize(new { requestId = id, run, next, wait }),
    })).Ok();
}
