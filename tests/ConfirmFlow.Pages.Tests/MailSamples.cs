using ConfirmFlow.Aws;
using ConfirmFlow.Domain;
using ConfirmFlow.Functions;
using ConfirmFlow.Functions.Tests;

namespace ConfirmFlow.Pages.Tests;

/// <summary>One mail of each kind, with the request that it is about.</summary>
internal static class MailSamples
{
    private static readonly DateTimeOffset Now = Samples.Noon.AddMinutes(138);
    private static readonly DateTimeOffset Evening = Samples.Noon.AddHours(7);

    /// <summary>What people write: as long as can be, in several lines, and in other directions.</summary>
    private static readonly (string Name, string Text)[] Reasons =
    [
        ("longest", string.Concat(Enumerable.Repeat("Wait for it; ", 400))[..4000]),
        ("longest without a space", new string('x', 4000)),
        ("longest Chinese", new string('返', 4000)),
        ("lines", "Asked by the customer\n\nTicket: 4711"),
        ("Hebrew", "החזר עבור הזמנה 1001, תודה"),
        ("Arabic", "استرداد الطلب 1001"),
        ("Japanese", "注文一〇〇一の返金をお願いします"),
        ("Korean", "주문 1001 환불 👍"),
        ("hostile", Samples.Hostile),
    ];

    public static IEnumerable<(string Name, ApprovalRequest Request, Mail Mail)> All()
    {
        var asked = Samples.Asked().Approve(Samples.Grace, "checked the ticket");
        yield return ("mail: ask", asked, Ask(asked));
        yield return ("mail: reminder, by a hostile agent", Samples.Asked(Samples.Hostile, 2, Samples.Hostile), Ask(Samples.Asked(Samples.Hostile, 2, Samples.Hostile), reminder: 1));
        var said = asked.Decisions[0] with { Comment = new string('返', Decision.CommentLimit) };
        var discussed = asked with { Decisions = [.. Enumerable.Repeat(said, 80)] };
        yield return ("mail: ask, shortened", discussed, Ask(discussed));
        yield return ("mail: outcome, shortened", discussed, Told(discussed));
        yield return ("mail: reminder", asked, Ask(asked with { Notices = [new Notice(Samples.Ada, 0, 0, Samples.At(1).At)] }, reminder: 1));
        yield return ("mail: ask, standing in", Samples.Away(), AskMail.For(Samples.Away(), Samples.DeleteCustomer, Samples.Linus, Samples.Link, Samples.Inbox, 0, Now));
        yield return ("mail: ask, window", Samples.Waiting(), AskMail.For(Samples.Waiting(), Samples.DeleteCustomer, Samples.Ada, Samples.Link, Samples.Inbox, 0, Evening));
        yield return ("mail: ask, code", Samples.Challenging(Challenge.Code), Ask(Samples.Challenging(Challenge.Code)));
        var escalated = Samples.Asked("Asked by the customer", 1, "ops-assistant", Samples.Stage(2, Samples.Ada, Samples.Grace), Samples.Stage(1, Samples.Linus)).Advance(Samples.At(121), true);
        yield return ("mail: ask, two groups", escalated, Ask(escalated));
        foreach (var to in new[] { Samples.Linus, Samples.Rita }) yield return ($"mail: waits for its window, to {to.Address.Split('@')[0]}", Waiting(), Waits(Waiting(), to));
        foreach (var (name, request) in Samples.Everywhere()) yield return ($"mail: {name}", request, Told(request));
        foreach (var (name, reason) in Reasons)
        {
            var written = Samples.Asked(reason);
            yield return ($"mail: ask, {name}", written, Ask(written));
            yield return ($"mail: reminder, {name}", written, Ask(written with { Notices = [new Notice(Samples.Ada, 0, 0, Samples.At(1).At)] }, reminder: 1));
            yield return ($"mail: waits for its window, {name}", Waiting(reason), Waits(Waiting(reason), Samples.Linus));
            var denied = written.Deny(Samples.Grace, "not without the ticket");
            yield return ($"mail: denied, {name}", denied, Told(denied));
        }
    }

    private static ApprovalRequest Waiting(string reason = "Asked by the customer, ticket 4711") => Samples.Waiting(reason).Approve(Samples.Grace, "checked the ticket").Approve(Samples.Ada);

    private static Mail Ask(ApprovalRequest request, int reminder = 0) => AskMail.For(request, Samples.DeleteCustomer, Samples.Ada, Samples.Link, Samples.Inbox, reminder, Now);

    private static Mail Waits(ApprovalRequest request, Person to) => WindowMail.For(request, Samples.DeleteCustomer, to, Evening);

    private static Mail Told(ApprovalRequest request) => OutcomeMail.For(request, Samples.DeleteCustomer, Samples.Rita, Now);
}
