using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using static ConfirmFlow.Story.Tests.Asking;

namespace ConfirmFlow.Story.Tests;

/// <summary>What whoever has a front door's credentials makes of a request's item.</summary>
internal static class Forging
{
    /// <summary>A moment, so many hours later.</summary>
    public static AttributeValue Moved(AttributeValue moment, int hours) =>
        new() { S = DateTimeOffset.Parse(moment.S, CultureInfo.InvariantCulture).AddHours(hours).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture) };

    /// <summary>The attributes that the door may name, as if nothing had happened yet.</summary>
    public static Dictionary<string, AttributeValue> Opening(Dictionary<string, AttributeValue> request) => request
        .Where(attribute => attribute.Key is "key" or "version" or "run" or "action" or "parameters" or "actionDigest" or "requestDigest" or "requester" or "agent" or "policy"
            or "opened" or "deadline" or "approvedAt" or "bindingCode" or "open")
        .Append(new("status", new() { S = "Pending" })).Append(new("history", new() { L = [], IsLSet = true })).ToDictionary();

    /// <summary>The item as it stands.</summary>
    public static async Task<Dictionary<string, AttributeValue>> Read(IAmazonDynamoDB client, string id) => (await client.GetItemAsync(new GetItemRequest
    {
        TableName = Tables.Requests, Key = new() { ["key"] = new() { S = $"request#{id}" } }, ConsistentRead = true,
    })).Item;

    /// <summary>The digest that fits it, reckoned anew, as whoever holds these keys can.</summary>
    public static string DigestOf(Dictionary<string, AttributeValue> request)
    {
        string Of(string name) => JsonSerializer.Serialize(request[name].S);
        var agent = request["agent"].M.OrderBy(part => part.Key, StringComparer.Ordinal).Select(part => $"{JsonSerializer.Serialize(part.Key)}:{JsonSerializer.Serialize(part.Value.S)}");
        var canonical = $$"""{"action":{{Of("actionDigest")}},"agent":{{{string.Join(',', agent)}}},"deadline":{{Of("deadline")}},"policy":{{request["policy"].S}},"request":"{{request["key"].S["request#".Length..]}}","requester":{{Of("requester")}}}""";
        return $"v1:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"confirmflow/request/1\n{canonical}")))}";
    }

    /// <summary>A refund that two people were asked about, when nothing moves by itself any more.</summary>
    public static async Task<(string Id, string Order)> Asked(Stack stack)
    {
        var order = await stack.Tables.NewOrder();
        var id = await stack.Doors.Plain.Refund(order);
        foreach (var approver in (string[])[Ada, Grace]) await stack.Mailbox.Ask(id, approver);
        await Eventually.Is(async () => (await stack.Tables.Request(id)).Each("notices", "to").Count == 2);
        return (id, order);
    }
}
