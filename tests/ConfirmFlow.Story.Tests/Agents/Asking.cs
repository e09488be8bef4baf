namespace ConfirmFlow.Story.Tests;

/// <summary>What agents ask for in these tests.</summary>
internal static class Asking
{
    public const string Rita = "rita@example.com";
    public const string Ada = "ada@example.com";
    public const string Grace = "grace@example.com";
    public const string Linus = "linus@example.com";

    /// <summary>The parameters of a refund.</summary>
    public static Dictionary<string, object> RefundOf(string order, string amount = "12.50", string reason = "Arrived broken") =>
        new() { ["orderId"] = order, ["amount"] = amount, ["reason"] = reason };

    /// <summary>The parameters of a deletion.</summary>
    public static Dictionary<string, object> DeletionOf(string customer) => new() { ["customerId"] = customer, ["reason"] = "Asked to be forgotten" };

    /// <summary>Asks for a refund of an order, for Rita.</summary>
    public static async Task<string> Refund(this IDoor door, string order)
    {
        var told = await door.Call("refund-order", RefundOf(order), Rita);
        Assert.Equal("Pending", told.Status);
        return told.Id;
    }

    /// <summary>Asks for a deletion of a customer.</summary>
    public static async Task<string> Deletion(this IDoor door, string customer, string requester = Rita)
    {
        var told = await door.Call("delete-customer", DeletionOf(customer), requester);
        Assert.Equal("Pending", told.Status);
        return told.Id;
    }

    /// <summary>Asks where a request stands.</summary>
    public static Task<Told> Check(this IDoor door, string id, string requester = Rita) => door.Call("check-request", new() { ["requestId"] = id }, requester);

    /// <summary>Asks again until it stands like that.</summary>
    public static Task<Told> Until(this IDoor door, string id, string status, string requester = Rita) => Eventually.Finds(async () =>
    {
        var told = await door.Check(id, requester);
        return told.Status == status ? told : null;
    }, $"{id} is {status}");
}
