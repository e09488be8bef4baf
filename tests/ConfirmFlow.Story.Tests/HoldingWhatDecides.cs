using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using ConfirmFlow.Domain;
using static ConfirmFlow.Story.Tests.Asking;

namespace ConfirmFlow.Story.Tests;

/// <summary>What can be decided in chats by whoever has the credentials of the pages' function, and has seen all that a channel sees. Two have to approve.</summary>
public sealed class HoldingWhatDecides(ChatRun chatting) : IClassFixture<ChatRun>
{
    private const string Nobody = "U0NOBODY";
    private readonly Stack stack = chatting.Stack;
    private readonly Chat chat = chatting.Chat;

    [Fact]
    public async Task The_link_on_a_card_in_Teams_decides_nothing_whoever_is_said_to_have_pressed()
    {
        var (id, order) = await Asked();
        var card = await chat.About(id, "Teams");
        var proof = ProofOf(new Uri(card.Body.GetProperty("actions")[0].GetProperty("url").GetString()!).Segments[^1]);

        await Forge(id, (Ada, Nobody, proof), (Grace, Nobody, proof));

        await Refused(id, order);
    }

    [Fact]
    public async Task The_link_on_a_card_decides_nothing_in_the_name_of_the_right_accounts_either()
    {
        var (id, order) = await Asked();
        var card = await chat.About(id, "Teams");
        var proof = ProofOf(new Uri(card.Body.GetProperty("actions")[0].GetProperty("url").GetString()!).Segments[^1]);

        await Forge(id, (Ada, await chat.AccountOf(Ada), proof), (Grace, await chat.AccountOf(Grace), proof));

        await Refused(id, order);
    }

    [Fact]
    public async Task One_approvers_press_does_not_prove_anothers()
    {
        var (id, order) = await Asked();
        await chat.Press(await chat.AccountOf(Ada), await chat.About(id), "approve", async () => (await stack.Tables.Request(id)).Each("decisions", "by").Count == 1);
        var adas = Assert.Single((await stack.Tables.Request(id)).Each("decisions", "proof"));

        await Forge(id, (Grace, await chat.AccountOf(Grace), adas));

        await Refused(id, order);
    }

    [Fact]
    public async Task What_a_channel_sees_of_a_button_is_not_enough_and_the_rest_cannot_be_read()
    {
        var (id, order) = await Asked();
        var token = (await chat.About(id)).Buttons["approve"];
        using var client = stack.DynamoDb(await stack.KeysOf("DecideRole"));
        foreach (var kind in (string[])["button", "press"])
        {
            var denied = await Assert.ThrowsAsync<AmazonDynamoDBException>(() => client.GetItemAsync(Tables.Requests, Key($"{kind}#{KeyOf(ProofOf(token))}")));
            Assert.Equal("AccessDeniedException", denied.ErrorCode);
        }

        await Forge(id, (Ada, await chat.AccountOf(Ada), ProofOf(token)), (Grace, await chat.AccountOf(Grace), ProofOf(Derived(token, Ada, new string('0', 64)))));

        await Refused(id, order);
    }

    // What is refused above is refused for its proofs and accounts, and for nothing else: with the right ones it runs.
    [Fact]
    public async Task Only_with_the_share_that_no_channel_sees_could_it_be_forged()
    {
        var (id, order) = await Asked();
        var token = (await chat.About(id)).Buttons["approve"];
        using var administrator = stack.DynamoDb(Keys.Administrator);
        var share = (await Read(administrator, $"button#{KeyOf(ProofOf(token))}"))["share"].S;

        await Forge(id, (Ada, await chat.AccountOf(Ada), ProofOf(Derived(token, Ada, share))), (Grace, await chat.AccountOf(Grace), ProofOf(Derived(token, Grace, share))));

        await stack.Doors.Plain.Until(id, "Executed");
        Assert.Equal("refunded", (await stack.Tables.Order(order))["status"]);
    }

    [Fact]
    public async Task Two_who_press_themselves_approve()
    {
        var (id, order) = await Asked();
        foreach (var (approver, nth) in ((string, int)[])[(Ada, 1), (Grace, 2)])
            await chat.Press(await chat.AccountOf(approver), await chat.About(id, which: each => each.Buttons.ContainsKey("approve")), "approve", async () => (await stack.Tables.Request(id)).Each("decisions", "by").Count == nth);

        await stack.Doors.Plain.Until(id, "Executed");
        Assert.Equal("refunded", (await stack.Tables.Order(order))["status"]);
        Assert.Equal(2, (await stack.Tables.Request(id)).Each("decisions", "proof").Distinct().Count());
    }

    private async Task<(string Id, string Order)> Asked()
    {
        await stack.Tables.PutPolicy(await TwoMustPress());
        var order = await stack.Tables.NewOrder();
        var id = await stack.Doors.Plain.Refund(order);
        // Until nothing moves by itself any more.
        await Eventually.Is(async () => (await stack.Tables.Request(id)).Facts.Count(fact => fact == "ChatSent") == 2);
        return (id, order);
    }

    private async Task<string> TwoMustPress()
    {
        var policy = (JsonObject)JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Repo.Root, "functions", "policy.json")))!;
        policy.Remove("$schema");
        policy["approvers"] = new JsonObject { ["operations"] = new JsonObject
        {
            ["members"] = new JsonArray(Ada, Grace), ["slack"] = new JsonObject { ["channel"] = "C0LOCAL0000" }, ["teams"] = new JsonObject { ["webhook"] = "operations" },
        } };
        policy["slackUsers"] = new JsonObject { [await chat.AccountOf(Ada)] = Ada, [await chat.AccountOf(Grace)] = Grace };
        policy["actions"] = new JsonObject { ["refund-order"] = new JsonObject
        {
            ["ruling"] = "ask", ["reason"] = "Two.", ["stages"] = new JsonArray(new JsonObject { ["approvers"] = new JsonArray("operations"), ["quorum"] = 2 }),
            ["deadline"] = "24h", ["usableFor"] = "15m", ["challenge"] = "none",
        } };
        return policy.ToJsonString();
    }

    // As the function behind the pages could, and wakes the workflow: decisions in chats that nobody made, and the facts of a history that is intact.
    private async Task Forge(string id, params (string By, string Account, string Proof)[] decisions)
    {
        var keys = await stack.KeysOf("DecideRole");
        using var client = stack.DynamoDb(keys);
        // What a press has set going may write in between.
        await Eventually.Is(() => Written(client, id, decisions));
        // The workflow has looked meanwhile, if this token rings nothing any more.
        await new Executions(stack.Signed(keys)).Call("SendTaskSuccess", new { taskToken = (await Read(client, $"request#{id}"))["taskToken"].S, output = "{}" });
    }

    private static async Task<bool> Written(IAmazonDynamoDB client, string id, (string By, string Account, string Proof)[] decisions)
    {
        var request = await Read(client, $"request#{id}");
        var now = Time.ToMilliseconds(DateTimeOffset.UtcNow);
        var history = History.Of(request["history"].L.Select(entry => new HistoryEntry(
            Time.Parse(entry.M["at"].S), Enum.Parse<Fact>(entry.M["what"].S), entry.M["who"].S, entry.M["note"].S, entry.M["writeId"].S, entry.M["hash"].S)));
        Assert.True(history.IsIntact);
        foreach (var (by, _, _) in decisions) history = history.With(new(now, new string('f', 32)), Fact.Decided, by, "Approved");
        try
        {
            await client.UpdateItemAsync(new UpdateItemRequest
            {
                TableName = Tables.Requests, Key = Key($"request#{id}"), ConditionExpression = "#version = :seen",
                UpdateExpression = "SET #decisions = :decisions, #status = :approved, #approvedAt = :now, #history = :history, #version = :next",
                ExpressionAttributeNames = ((string[])["decisions", "status", "approvedAt", "history", "version"]).ToDictionary(name => "#" + name),
                ExpressionAttributeValues = new()
                {
                    [":decisions"] = new() { L = [.. request.TryGetValue("decisions", out var before) ? before.L : [], .. decisions.Select(each => Decision(each.By, each.Account, each.Proof, request["requestDigest"].S, now))] },
                    [":approved"] = new() { S = "Approved" }, [":now"] = new() { S = Time.Text(now) }, [":history"] = new() { L = [.. history.Select(Entry)] },
                    [":seen"] = request["version"], [":next"] = new() { N = (int.Parse(request["version"].N, CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture) },
                },
            });
            return true;
        }
        catch (ConditionalCheckFailedException)
        {
            return false;
        }
    }

    private static AttributeValue Decision(string by, string account, string proof, string digest, DateTimeOffset now) => Map(
        ("by", by), ("verdict", "Approve"), ("at", Time.Text(now)), ("comment", ""), ("digest", digest), ("proof", proof), ("via", "slack:" + account));

    private static AttributeValue Entry(HistoryEntry entry) => Map(
        ("at", Time.Text(entry.At)), ("what", entry.What.ToString()), ("who", entry.Who), ("note", entry.Note), ("writeId", entry.WriteId), ("hash", entry.Hash));

    private static AttributeValue Map(params (string Name, string Text)[] parts) => new() { M = parts.ToDictionary(part => part.Name, part => new AttributeValue { S = part.Text }) };

    private static Dictionary<string, AttributeValue> Key(string key) => new() { ["key"] = new() { S = key } };

    private static async Task<Dictionary<string, AttributeValue>> Read(IAmazonDynamoDB client, string key) =>
        (await client.GetItemAsync(new GetItemRequest { TableName = Tables.Requests, Key = Key(key), ConsistentRead = true })).Item;

    private static string ProofOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Base64Url.DecodeFromChars(token)));

    private static string KeyOf(string proof) => Convert.ToHexStringLower(SHA256.HashData(Convert.FromHexString(proof)));

    private static string Derived(string token, string approver, string share) => Base64Url.EncodeToString(
        HKDF.DeriveKey(HashAlgorithmName.SHA256, Base64Url.DecodeFromChars(token), 32, Convert.FromHexString(share), Encoding.UTF8.GetBytes(approver)));

    private async Task Refused(string id, string order)
    {
        await stack.Executions.Ended(await stack.Account(), id);
        Assert.Equal("Refused", (await stack.Tables.Request(id))["status"]);
        Assert.Equal("paid", (await stack.Tables.Order(order))["status"]);
    }
}
