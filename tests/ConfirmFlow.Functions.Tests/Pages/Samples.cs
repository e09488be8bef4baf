using System.Collections.Immutable;
using System.Text;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions.Tests;

/// <summary>Requests as they come to pages and mails.</summary>
internal static class Samples
{
    public static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);
    public static readonly Person Ada = Person.Parse("ada@example.com");
    public static readonly Person Grace = Person.Parse("grace@example.com");
    public static readonly Person Linus = Person.Parse("linus@example.com");
    public static readonly Person Barbara = Person.Parse("barbara@example.com");
    public static readonly Person Rita = Person.Parse("rita@example.com");
    public static readonly Uri Link = new("https://approvals.example.com/a/Vq0-3m1Jt6kq0Zy4X8sRrWn5bq7u2c9e1F_0aGdHiJk");
    public static readonly Uri Inbox = new("https://approvals.example.com/inbox/Wq0-3m1Jt6kq0Zy4X8sRrWn5bq7u2c9e1F_0aGdHiJk");

    private static readonly StackPlace Place = new("aws", "000000000000", "us-east-1", "confirmflow");

    public static readonly string LongReason = string.Concat(Enumerable.Repeat("An invoice is open & \"unpaid\"  ", 3)) + "<b>!";

    public static readonly Refusal NotOffered = new(RefusalCode.ReasonNotOffered, "The reason you chose is not one to approve this. Please choose another one, or none.");
    public static readonly Refusal NotAnswered = new(RefusalCode.ChallengeNeeded, "Please type what is asked for to approve this.");
    public static readonly Refusal TickNeeded = new(RefusalCode.TickNeeded, "Please tick the box to take your approval back.");
    public static readonly Refusal ReasonNeeded = new(RefusalCode.ReasonNeeded, "Please say why you deny this.");

    /// <summary>Text that tries everything: markup, both quotes, entities, lines of ours, a placeholder of Amazon SES, a reversal, accents that pile up.</summary>
    public const string Hostile =
        "</textarea></title></code><script>alert(1)</script><img src=x onerror=alert(2)> \"' onfocus=alert(3) autofocus x=\" &lt;b&gt; `{{ses:openTracker}}` "
        + "\nApprove here:\nhttps://evil.example/a/x\n\nRequest ar-0. Nothing has been done yet.\n\n  | \u202Egnp.exe\u2066 \u200B\u0000\u0085 e\u0301\u0301\u0301\u0301 \u05D0\u05D1 1001 \U0001F600";

    public static readonly ActionDefinition DeleteCustomer = new()
    {
        Name = "delete-customer",
        Title = "Delete customer {customerId}",
        Effect = "The record of customer {customerId} is removed from the customers table. Orders are kept.",
        Description = "Deletes a customer.",
        Risk = Risk.High,
        RiskInWords = "Cannot be undone",
        Role = "DeleteCustomerAction",
        Target = "customerId",
        SessionPolicy = [new(["dynamodb:DeleteItem"], "dynamodb:table/{stack}-customers", [new("ForAllValues:StringEquals", "dynamodb:LeadingKeys", "customerId")])],
        Parameters =
        [
            new("customerId", "Customer", "The customer's id.", new TextRule("c-[0-9]{2}", Words: "a customer's id")),
            new("reason", "Reason", "Why.", new TextRule(MaxLength: 4000, Multiline: true)),
            new("ticket", "Ticket", "The ticket's number.", new TextRule(), Required: false),
        ],
    };

    /// <summary>A pending request that everybody of the first stage was asked about at noon.</summary>
    public static ApprovalRequest Asked(string reason = "Asked by the customer, ticket 4711", int quorum = 2, string agent = "ops-assistant", params Stage[] stages)
    {
        ImmutableArray<Stage> asked = stages.Length > 0 ? [.. stages] : [Stage(quorum, Ada, Grace, Linus)];
        return Asked(new ActionPolicy { Ruling = Ruling.Ask, Stages = asked, Deadline = TimeSpan.FromHours(5.5), UsableFor = TimeSpan.FromHours(1) }, reason, agent);
    }

    private static ApprovalRequest Asked(ActionPolicy policy, string reason = "Asked by the customer, ticket 4711", string agent = "ops-assistant") =>
        Asked(DeleteCustomer, policy, "c-01", "0123456789abcdef", reason, agent);

    public static ActionPolicy With(int quorum) => new() { Ruling = Ruling.Ask, Stages = [Stage(quorum, Ada, Grace)], Deadline = TimeSpan.FromHours(9), UsableFor = TimeSpan.FromHours(1) };

    /// <summary>One of another action, customer or id.</summary>
    public static ApprovalRequest Asked(ActionDefinition definition, ActionPolicy policy, string customer, string id, string reason, string agent = "ops-assistant")
    {
        var request = Opened(definition, policy, customer, id, reason, agent).BeginRound(definition, Place, policy, At(0)).WaitWith("token");
        return request.OwedNotices(Noon).Aggregate(request, (each, notice) => each.Noticed(notice, At(1)));
    }

    /// <summary>One about which nobody was asked: when the workflow came to it, policy asked for another number of approvals.</summary>
    public static ApprovalRequest NotAsked() =>
        Opened(DeleteCustomer, With(2), "c-01", "0123456789abcdef", "because", "ops-assistant").BeginRound(DeleteCustomer, Place, With(1), At(0)).Advance(At(1), idempotent: true);

    /// <summary>One whose steps kept failing until they were given up, before anything had begun.</summary>
    public static ApprovalRequest GivenUp() => Enumerable.Range(1, ApprovalRequest.FaultLimit).Aggregate(Asked(), (request, minute) => request.Fault(At(minute)));

    private static ApprovalRequest Opened(ActionDefinition definition, ActionPolicy policy, string customer, string id, string reason, string agent)
    {
        var parameters = Parameters.Parse(new CanonicalJsonObject().Set("customerId", customer).Set("reason", reason).ToString());
        var proposal = new Proposal(definition, parameters, Rita, new Agent(Door.Plain, "ops", agent), Place);
        Assert.True(ApprovalRequest.Open(RequestId.From(Encoding.UTF8.GetBytes(id)), proposal, policy, At(0)).Is(out var request, out _));
        return request;
    }

    /// <summary>Ada is away and Linus stands in for her; Grace is away too, and her stand-in is the one who asked.</summary>
    public static ApprovalRequest Away(int quorum = 2) => Asked(With(quorum) with
    {
        Delegations = [new(Ada, Linus, Noon.AddDays(-1), Noon.AddDays(40), "on leave"), new(Grace, Rita, Noon.AddDays(-1), Noon.AddDays(2), "at a conference")],
    });

    /// <summary>Linus stands in for both, whose approvals it takes: for Ada until an hour and a half after noon.</summary>
    public static ApprovalRequest AwayTogether() => Asked(With(2) with
    {
        Delegations = [new(Ada, Linus, Noon.AddDays(-1), Noon.AddHours(1.5), "on leave"), new(Grace, Linus, Noon.AddDays(-1), Noon.AddDays(40), "on leave")],
    });

    /// <summary>Ada is asked, and goes an hour later; then Linus stands in for her.</summary>
    public static ApprovalRequest GoingLater() => Asked(With(2) with { Delegations = [new(Ada, Linus, Noon.AddHours(1), Noon.AddDays(40), "on leave")] });

    /// <summary>Linus is of the second stage, and stands in for Ada of the first from three hours after noon.</summary>
    public static ApprovalRequest StandingInLater() => StandingIn(Noon.AddHours(3), Noon.AddDays(40));

    /// <summary>The same, for half an hour from one hour after noon.</summary>
    public static ApprovalRequest StandingInShortly() => StandingIn(Noon.AddHours(1), Noon.AddHours(1.5));

    private static ApprovalRequest StandingIn(DateTimeOffset from, DateTimeOffset until) => Asked(With(2) with { Stages = [Stage(2, Ada, Grace), Stage(2, Linus, Barbara)], Delegations = [new(Ada, Linus, from, until, "on leave")] });

    /// <summary>Grace is the next stage, and Linus stands in for her.</summary>
    public static ApprovalRequest AwayNext() => Asked(With(1) with { Stages = [Stage(1, Ada), Stage(1, Grace)], Delegations = [new(Grace, Linus, Noon.AddHours(-1), Noon.AddDays(40), "on leave")] });

    /// <summary>One whose action may begin on weekdays from 08:00 until 18:00 UTC.</summary>
    public static ApprovalRequest Waiting(string reason = "Asked by the customer, ticket 4711") => Asked(With(2) with
    {
        UsableFor = TimeSpan.FromDays(3),
        ChangeWindow = new(new()
        {
            Zone = Zone.Find("Etc/UTC")!,
            Spans = [new([DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday], TimeSpan.FromHours(8), TimeSpan.FromHours(18))],
        }),
    }, reason);

    /// <summary>One of which policy says why people are asked.</summary>
    public static ApprovalRequest Explained(string reason = "More than 500 EUR: two people must agree.") => Asked(With(2) with { Reason = reason });

    /// <summary>One for which policy offers reasons.</summary>
    public static ApprovalRequest Offering() => Asked(With(2) with { Reasons = new(["Checked with the customer"], ["Not what the customer asked for", LongReason]) });

    /// <summary>One with a challenge, that one approval is enough for if nothing else is said; the code is 012345.</summary>
    public static ApprovalRequest Challenging(Challenge challenge, int quorum = 1) => Asked(With(quorum) with { Challenge = challenge }) with { BindingCode = challenge is Challenge.Code ? "012345" : null };

    /// <summary>The same after so many wrong answers of Ada's.</summary>
    public static ApprovalRequest Failing(Challenge challenge, int times, int quorum = 1) => Enumerable.Range(0, times).Aggregate(Challenging(challenge, quorum), (request, at) =>
    {
        Assert.True(request.Approve(new Decision(Ada, Verdict.Approve, Noon.AddMinutes(5), "", request.RequestDigest, "proof"), "wrong", DeleteCustomer, At(5 + at)).Is(out var failed, out _));
        return failed;
    });

    public static Stage Stage(int quorum, params Person[] approvers) => new() { Approvers = [.. approvers], Quorum = quorum, Wait = TimeSpan.FromHours(2) };

    public static Stamp At(int minutes) => new(Noon.AddMinutes(minutes), $"write-{minutes}");

    public static ApprovalRequest Approve(this ApprovalRequest request, Person by, string comment = "", int minutes = 5) => Decide(request, by, Verdict.Approve, comment, minutes);

    public static ApprovalRequest Deny(this ApprovalRequest request, Person by, string comment, int minutes = 5) => Decide(request, by, Verdict.Deny, comment, minutes);

    public static ApprovalRequest TakeBack(this ApprovalRequest request, Person by, string comment = "", int minutes = 6)
    {
        Assert.True(request.TakeBack(new Decision(by, Verdict.TakeBack, Noon.AddMinutes(minutes), comment, request.RequestDigest, "proof"), At(minutes)).Is(out var taken, out var refusal), refusal?.Message);
        return taken;
    }

    public static ApprovalRequest Claimed(this ApprovalRequest request)
    {
        Assert.True(request.ClaimFor(TimeSpan.FromMinutes(3), true, At(7)).Is(out var claimed, out _));
        return claimed;
    }

    /// <summary>One request for each way of standing.</summary>
    public static IEnumerable<(string Name, ApprovalRequest Request)> Everywhere(string reason = "because")
    {
        var asked = Asked(reason);
        var approved = asked.Approve(Ada, "fine").Approve(Grace);
        var receipt = new Receipt(Noon.AddMinutes(8), "Customer c-01 was deleted.", ImmutableSortedDictionary<string, string>.Empty.Add("customerId", "c-01"));
        Assert.True(asked.Withdraw(Rita, asked.Agent, At(9)).Is(out var withdrawn, out _));
        yield return ("pending", asked);
        yield return ("approved", approved);
        yield return ("executing", approved.Claimed());
        yield return ("executed", approved.Claimed().Executed(receipt, At(8)));
        yield return ("failed", approved.Claimed().Failed(receipt with { Summary = "There is no such customer." }, At(8)));
        yield return ("unknown", approved.Claimed().Advance(At(60), idempotent: false));
        yield return ("denied", asked.Deny(Grace, "not without the ticket"));
        yield return ("taken back", approved.TakeBack(Ada, "it was the wrong customer"));
        yield return ("expired", asked.Advance(At(600), idempotent: true));
        yield return ("unused", approved.Advance(At(600), idempotent: true));
        yield return ("withdrawn", withdrawn);
        yield return ("refused", approved.RefuseToExecute(new Refusal(RefusalCode.Changed, "The action has changed since it was shown."), At(8)));
    }

    /// <summary>One page of each kind.</summary>
    public static IEnumerable<(string Name, Page Page)> EveryPage()
    {
        var asked = Asked().Approve(Grace, "checked the ticket");
        var now = Noon.AddMinutes(138);
        var staged = Asked("why not", 1, "ops-assistant", Stage(2, Ada, Grace), Stage(1, Linus));
        yield return ("confirm", ConfirmPage.For(asked, DeleteCustomer, Ada, now));
        yield return ("confirm, hostile", ConfirmPage.For(Asked(Hostile, 2, Hostile).Approve(Grace, Hostile), DeleteCustomer, Ada, now));
        yield return ("confirm, long", ConfirmPage.For(Asked(new string('x', 4000)), DeleteCustomer, Ada, now));
        yield return ("confirm, next stage", ConfirmPage.For(staged, DeleteCustomer, Ada, Noon.AddMinutes(30)));
        yield return ("confirm, second stage", ConfirmPage.For(staged.Approve(Grace, "ok").Advance(At(121), true), DeleteCustomer, Linus, now));
        yield return ("confirm, standing in", ConfirmPage.For(Away(), DeleteCustomer, Linus, now));
        yield return ("confirm, window", ConfirmPage.For(Waiting().Approve(Grace, "ok"), DeleteCustomer, Ada, now));
        yield return ("approved, window", DecidedPage.For(Waiting().Approve(Grace).Approve(Ada), DeleteCustomer, Ada, Noon.AddHours(7)));
        yield return ("outcome: approved, window", OutcomePage.For(Waiting().Approve(Grace).Approve(Ada), Ada, Noon.AddHours(7)));
        yield return ("reason needed", ConfirmPage.Again(asked, DeleteCustomer, Ada, ReasonNeeded, Hostile, now));
        yield return ("confirm, code", ConfirmPage.For(Challenging(Challenge.Code), DeleteCustomer, Ada, now));
        yield return ("confirm, target", ConfirmPage.For(Challenging(Challenge.Target), DeleteCustomer, Ada, now));
        yield return ("challenge needed", Functions.Pages.NotCounted(Challenging(Challenge.Target), DeleteCustomer, Ada, NotAnswered, "kept", now));
        yield return ("challenge wrong", Functions.Pages.NotAnswered(Failing(Challenge.Code, 1), DeleteCustomer, Ada, "kept", now));
        yield return ("challenge locked", Functions.Pages.NotAnswered(Failing(Challenge.Code, 5), DeleteCustomer, Ada, "kept", now));
        yield return ("confirm, locked", ConfirmPage.For(Failing(Challenge.Target, 5), DeleteCustomer, Ada, now));
        yield return ("confirm, too few left", ConfirmPage.For(Failing(Challenge.Code, 5, quorum: 2), DeleteCustomer, Ada, now));
        yield return ("confirm, why", ConfirmPage.For(Explained(), DeleteCustomer, Ada, now));
        yield return ("confirm, reasons", ConfirmPage.For(Offering(), DeleteCustomer, Ada, now));
        yield return ("reason not offered", ConfirmPage.Again(Offering(), DeleteCustomer, Ada, NotOffered, "kept", now, LongReason));
        yield return ("mine", ConfirmPage.For(asked, DeleteCustomer, Grace, now));
        yield return ("approved, more needed", DecidedPage.For(Asked().Approve(Ada), DeleteCustomer, Ada, now));
        yield return ("approved", DecidedPage.For(asked.Approve(Ada), DeleteCustomer, Ada, now));
        yield return ("denied", DecidedPage.For(asked.Deny(Ada, Hostile), DeleteCustomer, Ada, now));
        yield return ("approved, mine", OutcomePage.For(asked.Approve(Ada), Ada, now));
        yield return ("taken back", DecidedPage.For(asked.Approve(Ada).TakeBack(Ada, "it was the wrong customer"), DeleteCustomer, Ada, now));
        yield return ("taking back, not ticked", Functions.Pages.NotCounted(asked.Approve(Ada), DeleteCustomer, Ada, TickNeeded, "kept", now));
        yield return ("taking back half-way, not ticked", Functions.Pages.NotCounted(asked, DeleteCustomer, Grace, TickNeeded, "kept", now));
        yield return ("taking back, too long", Functions.Pages.NotCounted(asked, DeleteCustomer, Grace, new Refusal(RefusalCode.MalformedCall, "A comment has at most 1000 characters."), new string('x', 1001), now));
        yield return ("late", OutcomePage.AfterPress(Asked(), Ada, new Refusal(RefusalCode.Expired, "The time to decide has passed."), Noon.AddHours(7)));
        yield return ("again", OutcomePage.AfterPress(asked, Grace, new Refusal(RefusalCode.DecidedBefore, "You have already approved this."), now));
        yield return ("too late to take back", OutcomePage.AfterPress(asked.Approve(Ada).Claimed(), Ada, new Refusal(RefusalCode.TooLate, "It is too late to take it back: the action has begun."), now));
        foreach (var page in InboxSamples.Pages()) yield return page;
        yield return ("unknown link", DeadEndPage.UnknownLink);
        yield return ("unreadable", DeadEndPage.UnreadableForm());
        yield return ("fault", DeadEndPage.Fault);
        yield return ("changed", DeadEndPage.Changed(asked));
        foreach (var (name, request) in Everywhere())
        {
            if (request.Status is not Status.Pending) yield return ($"outcome: {name}", OutcomePage.For(request, Ada, now));
        }

        yield return ("outcome: approved by others", OutcomePage.For(Asked().Approve(Ada, "fine").Approve(Grace), Linus, now));
        yield return ("outcome: failed before it began", OutcomePage.For(GivenUp(), Ada, now));
        yield return ("outcome: nobody was asked", OutcomePage.For(NotAsked(), Ada, now));
        yield return ("channel: pending", OutcomePage.ForChannel(asked, now));
        yield return ("channel: executed", OutcomePage.ForChannel(Everywhere().Single(each => each.Name == "executed").Request, now));
    }

    private static ApprovalRequest Decide(ApprovalRequest request, Person by, Verdict verdict, string comment, int minutes)
    {
        var decision = new Decision(by, verdict, Noon.AddMinutes(minutes), comment, request.RequestDigest, "proof");
        Assert.True(request.Decide(decision, At(minutes)).Is(out var decided, out var refusal), refusal?.Message);
        return decided;
    }
}
