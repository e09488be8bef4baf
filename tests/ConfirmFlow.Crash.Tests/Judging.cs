using System.Text.Json;
using static ConfirmFlow.Story.Tests.Asking;

namespace ConfirmFlow.Crash.Tests;

/// <summary>Says what is wrong with how a request ended; nothing, if it ended as it should.</summary>
internal sealed class Judging(Stack stack, Seen seen, IReadOnlyList<Call> calls, IReadOnlyList<JsonElement> events)
{
    /// <summary>Looks at one request.</summary>
    public async Task<IReadOnlyList<string>> Wrongs(Scenario scenario, FaultPoint? fault, string target)
    {
        var wrongs = new List<string>();
        var found = seen.Items.Where(item => item["parameters"]?.Contains($"\"{target}\"", StringComparison.Ordinal) is true).ToList();
        if (found.Count != 1) return [$"there are {found.Count} requests"];

        var (item, id, status) = (found[0], found[0]["key"]!["request#".Length..], found[0]["status"]!);
        // Only an action that is not harmless to repeat may end as not known, and only if its executor was disturbed.
        var mayBeUnknown = scenario.Action == "delete-customer" && fault?.Function == "ExecuteFunction";
        if (status != scenario.End && !(mayBeUnknown && status == "Unknown")) wrongs.Add($"it ended as {status}");
        if (item.Facts.Count(fact => fact == "Executed") != (status == "Executed" ? 1 : 0)) wrongs.Add("its history says another thing than its status");
        if (item.Facts.Count(fact => fact == "Reported") != 1) wrongs.Add("it was not reported once");
        var refused = fault is { What: "refuse", Function: "ReportFunction" };
        if (!refused && !seen.Mails.Any(mail => mail.To.Contains(Rita) && !mail.HasLink && mail.Subject.Contains(id, StringComparison.Ordinal))) wrongs.Add("the requester was not told");
        if (!events.Any(happened => happened.GetRawText().Contains(id, StringComparison.Ordinal))) wrongs.Add("there is no event");
        if (fault is not null && !calls.Any(call => call.Fault == fault.Name)) wrongs.Add("what was planned to go wrong did not");
        wrongs.AddRange(await Effects(scenario, target, id, status));
        return wrongs;
    }

    private async Task<IEnumerable<string>> Effects(Scenario scenario, string target, string id, string status)
    {
        switch (scenario.Action)
        {
            case "refund-order":
                var order = await stack.Tables.Order(target);
                var expected = status == "Executed" ? ("refunded", id, "12.5") : ("paid", null, null);
                return (order["status"], order["refundRequest"], order["refundedAmount"]) == expected ? [] : [$"the order is {order}"];
            case "delete-customer":
                var there = await stack.Tables.Customer(target) is not null;
                var deletions = calls.Count(call => call is { Operation: "dynamodb:DeleteItem", Through: true } && call.Key!.EndsWith(' ' + target));
                return (status == "Unknown" || there == (status != "Executed")) && deletions <= 1 ? [] : [$"the customer is {(there ? "there" : "gone")} after {deletions} deletions"];
            default:
                var customer = await stack.Tables.Customer(target);
                return customer!["trialEnds"] == "2027-01-17" ? [] : [$"the trial ends on {customer["trialEnds"]}"];
        }
    }
}
