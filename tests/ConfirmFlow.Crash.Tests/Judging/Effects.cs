namespace ConfirmFlow.Crash.Tests;

/// <summary>Says what is wrong with what a ride did to the samples, by the samples and by what got through to them; not by what the request says of itself.</summary>
/// <param name="end">What there is when all rides are over.</param>
/// <param name="ride">The ride.</param>
/// <param name="isBookWhole">Whether no line of the book can be missing.</param>
internal sealed class Effects(EndState end, Ride ride, bool isBookWhole)
{
    private const string Amount = "12.5";

    /// <summary>How often the action got through to what it acts on.</summary>
    public int Acts => end.Calls.Count(call => call is { Function: "ExecuteFunction", IsChange: true, Succeeded: true } && call.Key?.EndsWith(' ' + ride.Target) is true);

    /// <summary>Looks.</summary>
    /// <param name="status">How the request says that it ended.</param>
    public IEnumerable<string> Wrongs(string status)
    {
        var executed = status == "Executed";
        if (Acts > 1) yield return $"it was done {Acts} times";
        if (Acts > 0 && !executed && status != "Unknown") yield return $"it was done, and the request is {status}";
        var sample = end.Samples.GetValueOrDefault(ride.Target);
        if (ride.Scenario.Action switch
        {
            "refund-order" => OfOrder(sample!, executed),
            "delete-customer" => OfDeletion(sample, status),
            _ => sample!["trialEnds"] == (executed ? "2027-01-17" : "2027-01-10") ? null : $"the trial ends on {sample["trialEnds"]}",
        } is { } wrong) yield return wrong;
    }

    private string? OfOrder(Item order, bool executed) =>
        (order["status"], order["refundRequest"], order["refundedAmount"]) == (executed ? ("refunded", ride.Id, Amount) : ("paid", null, null)) ? null : $"the order is {order}";

    // Not known is known here: the record was gone if the deletion had got through, and only then. A run that is killed can take the line that says so with it.
    private string? OfDeletion(Item? customer, string status) =>
        customer is null ? "it was deleted again after it had been put back"
        : status == "Unknown" ? ride.WasThere == (Acts == 0) || (!isBookWhole && Acts == 0) ? null : $"the customer was {(ride.WasThere is true ? "there" : "gone")} after {Acts} deletions"
        : ride.WasThere == (status != "Executed") ? null : "the customer was not as the request says";
}
