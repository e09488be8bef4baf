using static ConfirmFlow.Story.Tests.Asking;

namespace ConfirmFlow.Crash.Tests;

/// <summary>Says what is wrong with how a ride ended; nothing, if it ended as it should.</summary>
/// <param name="end">What there is when all rides are over.</param>
/// <param name="isBookWhole">Whether no line of the book can be missing: the run was never killed. What is in the tables is looked at either way.</param>
internal sealed class Judge(EndState end, bool isBookWhole)
{
    /// <summary>Looks at one.</summary>
    public IReadOnlyList<string> Wrongs(Ride ride)
    {
        if (end.RequestsFor(ride.Target).ToList() is not [var item]) return [$"there are {end.RequestsFor(ride.Target).Count()} requests for {ride.Target}"];

        return [.. OfTheRequest(ride, item), .. OfTheAsking(ride, item), .. OfTheTelling(ride, item), .. OfThePoint(ride), .. new Effects(end, ride, isBookWhole).Wrongs(item["status"]!)];
    }

    private IEnumerable<string> OfTheRequest(Ride ride, Item item)
    {
        var (id, status) = (item["key"]!["request#".Length..], item["status"]!);
        if (ride.Id != id) yield return $"the agent was told of {ride.Id}, and the request is {id}";
        if (status != ride.Scenario.End && !(status == "Unknown" && MayBeUnknown(ride, item))) yield return $"it ended as {status}";
        if (item["open"] is not null) yield return "it is still open";
        if (item.Facts.Count(fact => fact == "Executed") != (status == "Executed" ? 1 : 0)) yield return "its history says another thing than its status";
        if (item.Facts.Count(fact => fact == "Reported") != 1) yield return "it was not reported once";
        if (isBookWhole && item.Facts.Count(fact => fact == "Claimed") > 1 && !IsDisturbed(ride, "ExecuteFunction")) yield return "it was claimed more than once";
        var decided = item.Each("decisions", "by");
        if (decided.Zip(item.Each("decisions", "verdict")).Distinct().Count() != decided.Count) yield return "somebody's decision is there twice";
        foreach (var approver in ride.Counted.Except(decided)) yield return $"{approver} was told that it counts, and it is not there";
        if (decided.Count != ride.Scenario.Deeds.Count(deed => deed is Deed.Approve or Deed.ApproveInInbox or Deed.Deny or Deed.TakeBack or Deed.ApproveInSlack or Deed.DenyInSlack)) yield return $"there are {decided.Count} decisions";
    }

    // At least once: what is noted has been sent, and what a crash kept from being noted may have been sent twice.
    private IEnumerable<string> OfTheAsking(Ride ride, Item item) =>
        from asked in SeenNotice.Of(item).Where(notice => !notice.Refused).GroupBy(notice => (notice.To, notice.IsReminder))
        let mails = end.Mails[ride.Id].Count(asked.First().IsOf)
        where mails < asked.Count()
        select $"{asked.Key.To} is noted to have been mailed {asked.Count()} times{(asked.Key.IsReminder ? " as a reminder" : "")}, and was {mails} times";

    private IEnumerable<string> OfTheTelling(Ride ride, Item item)
    {
        var refused = ride.Point?.Fault is { What: "refuse", Function: "ReportFunction" };
        if (!refused && !end.Mails[ride.Id].Any(mail => mail.To == Rita && mail.Link is null)) yield return "the requester was not told";
        var untold = item.Told.Where(person => !end.Mails[ride.Id].Any(mail => mail.To == person && mail.Link is null)).ToList();
        if (untold.Count > (refused ? 1 : 0)) yield return $"{string.Join(", ", untold)} is noted to have been told, and was not";
        // Whom a step was still mailing when it ended, the report may not have known of.
        var asked = SeenNotice.Of(item).Zip(item.Each("notices", "at")).Where(each => !each.First.Refused && string.CompareOrdinal(each.Second, item["settledAt"]) < 0).Select(each => each.First.To);
        if (asked.Concat(item.Each("decisions", "by")).Append(Rita).Except(item.Told).ToList() is { Count: > 0 } forgotten) yield return $"{string.Join(", ", forgotten)} is not noted to have been told";
        if (!end.Events.Contains(ride.Id!)) yield return "there is no event";
    }

    // A fault that was planned and did not happen, or happened at another call than the one it was meant for, shows nothing.
    private IEnumerable<string> OfThePoint(Ride ride)
    {
        if (ride.Point is not { } point) yield break;

        var hits = end.Calls.Where(call => call.Fault == ride.FaultName).ToList();
        if (hits.Count == 0) yield return "what was planned to go wrong did not";
        else if (point.Fault.What != "deliver-twice" && hits[0].Kind != point.Kind) yield return $"it went wrong at {hits[0].Kind}";
    }

    private static bool IsDisturbed(Ride ride, string function) => ride.Point?.Fault.Function == function || ride.Scenario.Given.Any(given => given.Function == function);

    // Only an action that is not harmless to repeat, and only if its executor had claimed it and did not come back.
    private bool MayBeUnknown(Ride ride, Item item) =>
        ride.Scenario.Action == "delete-customer" && item.Facts.Contains("Claimed")
        && (!isBookWhole || end.Calls.Where(call => call.Request == ride.Id && call is { Function: "ExecuteFunction", Operation: "dynamodb:UpdateItem", Succeeded: true }).GroupBy(call => call.Invocation).Any(run => run.Count() == 1));
}
