using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions.Tests;

/// <summary>Inboxes as they come to pages.</summary>
internal static class InboxSamples
{
    private static readonly DateTimeOffset Now = Samples.Noon.AddMinutes(138);

    public static readonly ActionDefinition Archive = Samples.DeleteCustomer with
    {
        Name = "archive-customer", Title = "Archive customer {customerId}", Effect = "Customer {customerId} is no longer listed.", Risk = Risk.Low, RiskInWords = "Easily undone",
    };

    private static readonly InboxLink Adas = new(Samples.Ada, Samples.Noon.AddMinutes(1));

    /// <summary>One page of each kind.</summary>
    public static IEnumerable<(string Name, Page Page)> Pages()
    {
        var (first, second, third) = (Archived("c-02", "0123456789abcde1"), Archived("c-03", "0123456789abcde2"), Archived("c-04", "0123456789abcde3"));
        yield return ("inbox", InboxPage.For(Adas, [.. Low(), .. Alone(), .. Decided()], isAll: true, Now));
        yield return ("inbox, empty", InboxPage.For(Adas, [], isAll: true, Now));
        yield return ("inbox, hostile", InboxPage.For(Adas,
        [
            new("1", Archived("c-02", "0123456789abcde1", Samples.Hostile, Samples.Hostile).Approve(Samples.Grace, Samples.Hostile), Archive), new("2", Archived("c-03", "0123456789abcde2", new string('x', 4000)), Archive),
            new("3", Samples.Asked(Samples.Hostile, 2, Samples.Hostile), Samples.DeleteCustomer),
        ], isAll: true, Now));
        yield return ("inbox, more than is shown", InboxPage.For(Adas, [.. Alone()], isAll: false, Now));
        yield return ("inbox, one of it", ConfirmPage.For(first, Archive, Samples.Ada, Now).WithWayBack());
        yield return ("inbox, outcome", OutcomePage.For(first.Deny(Samples.Ada, "no"), Samples.Ada, Now).WithWayBack());
        yield return ("nothing ticked", DeadEndPage.NothingTicked.WithWayBack());
        yield return ("approved together", TogetherPage.For([(first.Approve(Samples.Ada), Archive, null), (second.Approve(Samples.Ada), Archive, null)], Samples.Ada, Now).WithWayBack());
        yield return ("approved together in part", TogetherPage.For(
        [
            (first.Approve(Samples.Grace).Approve(Samples.Ada), Archive, null), (second.Deny(Samples.Grace, "no"), Archive, new Refusal(RefusalCode.AlreadySettled, "This request was already decided.")),
            (third.Approve(Samples.Ada), Archive, new Refusal(RefusalCode.DecidedBefore, "You have already approved this.")), (third, null, new Refusal(RefusalCode.Changed, "This is not the request that you were shown.")),
        ], Samples.Ada, Now).WithWayBack());
        yield return ("approved none together", TogetherPage.For([(first.Deny(Samples.Grace, "no"), Archive, new Refusal(RefusalCode.AlreadySettled, "This request was already decided."))], Samples.Ada, Now).WithWayBack());
        yield return ("approved together with a fault", TogetherPage.For([(first.Approve(Samples.Ada), Archive, null), (second, null, TogetherPage.Failed)], Samples.Ada, Now).WithWayBack());
        yield return ("none together for a fault", TogetherPage.For([(first, null, TogetherPage.Failed)], Samples.Ada, Now).WithWayBack());
    }

    private static IEnumerable<InboxEntry> Low() =>
        [new("1", Archived("c-02", "0123456789abcde1"), Archive), new("2", Archived("c-03", "0123456789abcde2", "Moved away\nand does not answer").Approve(Samples.Grace, "checked"), Archive), new("3", Archived("c-04", "0123456789abcde3"), Archive)];

    private static IEnumerable<InboxEntry> Alone() => [new("4", Samples.Asked(), Samples.DeleteCustomer), new("5", Samples.Challenging(Challenge.Code), Samples.DeleteCustomer)];

    private static IEnumerable<InboxEntry> Decided() =>
        Samples.Everywhere().Select(each => each.Request).Append(Samples.Asked().Approve(Samples.Ada)).Select((request, at) => new InboxEntry($"{at + 6}", request, Samples.DeleteCustomer));

    /// <summary>One of low risk, that two have to approve.</summary>
    public static ApprovalRequest Archived(string customer, string id, string reason = "Moved away", string agent = "ops-assistant") =>
        Samples.Asked(Archive, Samples.With(2), customer, id, reason, agent);
}
