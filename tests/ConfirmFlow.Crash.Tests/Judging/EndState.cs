using System.Text.Json;

namespace ConfirmFlow.Crash.Tests;

/// <summary>All there is when everything is over: the tables, the mails, the events and the book.</summary>
internal sealed class EndState
{
    private EndState(IReadOnlyList<Item> requests, IReadOnlyDictionary<string, Item> samples, IReadOnlyList<SeenMail> mails, IReadOnlyList<Call> calls, IReadOnlyList<string> events) =>
        (Requests, Samples, Mails, Calls, Events) = (requests, samples, mails.ToLookup(mail => mail.Request), calls, events.ToHashSet());

    /// <summary>The table of requests, with links and pointers.</summary>
    public IReadOnlyList<Item> Requests { get; }

    /// <summary>The sample orders and customers, by their ids.</summary>
    public IReadOnlyDictionary<string, Item> Samples { get; }

    /// <summary>The mails about each request.</summary>
    public ILookup<string?, SeenMail> Mails { get; }

    /// <summary>Every call that a function made.</summary>
    public IReadOnlyList<Call> Calls { get; }

    /// <summary>The requests whose outcome was published.</summary>
    public IReadOnlySet<string> Events { get; }

    /// <summary>Looks at everything.</summary>
    public static async Task<EndState> Of(Stack stack, Watch watch)
    {
        var orders = await NoAnswer.Insist(() => stack.Tables.All(Tables.Orders));
        var customers = await NoAnswer.Insist(() => stack.Tables.All(Tables.Customers));
        var events = await NoAnswer.Insist(() => stack.Local("events"));
        return new(
            await NoAnswer.Insist(() => stack.Tables.All(Tables.Requests)),
            orders.Select(item => (Id: item["orderId"]!, item)).Concat(customers.Select(item => (Id: item["customerId"]!, item))).ToDictionary(each => each.Id, each => each.item),
            watch.Mails,
            watch.Calls,
            [.. events.Select(happened => happened.GetProperty("detail").GetProperty("requestId").GetString()!)]);
    }

    /// <summary>The requests that were opened for a target.</summary>
    public IEnumerable<Item> RequestsFor(string target) => Requests.Where(item => item["parameters"]?.Contains($":\"{target}\"", StringComparison.Ordinal) is true);
}
