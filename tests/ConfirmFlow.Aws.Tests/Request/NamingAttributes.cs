using System.Text.Json;

namespace ConfirmFlow.Aws.Tests;

/// <summary>P7: each kind of save names, on the wire, what its role may name; and all kinds of a role together name all of it.</summary>
public sealed class NamingAttributes(Table table) : IClassFixture<Table>
{
    private static readonly ApprovalRequest Challenging = A.Request(A.Policy(A.Stage(1, Ada)) with { Challenge = Challenge.Target });
    private static readonly Refusal Why = new(RefusalCode.Changed, "It has changed.");

    private async Task<List<string>> NamedBy(ApprovalRequest before, Func<ApprovalRequest, ApprovalRequest> change)
    {
        var stored = await table.Add(before);
        var (saved, said) = await table.Save(stored, change(stored));
        Assert.True(saved);
        return Names(Assert.Single(said, heard => heard.Target.EndsWith("UpdateItem", StringComparison.Ordinal)));
    }

    private static List<string> Names(Heard said)
    {
        using var body = JsonDocument.Parse(said.Body);
        var names = new HashSet<string>();
        if (body.RootElement.TryGetProperty("ExpressionAttributeNames", out var placed)) names.UnionWith(placed.EnumerateObject().Select(name => name.Value.GetString()!));
        foreach (var part in (string[])["Key", "Item"])
        {
            if (body.RootElement.TryGetProperty(part, out var item)) names.UnionWith(item.EnumerateObject().Select(attribute => attribute.Name));
        }

        return [.. names.Order(StringComparer.Ordinal)];
    }

    private async Task TogetherNameWhat(string role, string statement, params (ApprovalRequest Before, Func<ApprovalRequest, ApprovalRequest> Change)[] saves)
    {
        var allowed = Allowed.Attributes(role, statement).ToList();
        var named = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (before, change) in saves)
        {
            var names = await NamedBy(before, change);
            Assert.Subset(allowed.ToHashSet(), names.ToHashSet());
            named.UnionWith(names);
        }

        Assert.Equal(allowed, named);
    }

    private static Func<ApprovalRequest, ApprovalRequest> Do(Func<ApprovalRequest, Outcome<ApprovalRequest>> change) => before => Accepted(change(before));

    [Fact]
    public async Task Intake_opens()
    {
        var named = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var policy in (ActionPolicy[])[A.ApprovingPolicy, A.Policy(A.Stage(1, Ada))])
        {
            table.Wire.Listener.Heard.Clear();
            await table.Requests.Add(A.New(policy, Stamps.NewId()) with { BindingCode = Stamps.NewCode() }, default);
            named.UnionWith(Names(Assert.Single(table.Wire.Listener.Heard)));
        }

        Assert.Equal(Allowed.Attributes("IntakeRole", "OpenRequest"), named);
    }

    [Fact]
    public async Task Intake_keeps_pointers()
    {
        var key = PointerKey.ForKey(Bot, Rita, Guid.NewGuid().ToString());
        var pointer = new Pointer(A.Id, A.Request().ActionDigest, Noon);
        table.Wire.Listener.Heard.Clear();
        await table.Pointers.Put(key, pointer, null, default);
        await table.Pointers.Put(key, pointer with { Request = Stamps.NewId() }, pointer, default);

        Assert.All(table.Wire.Listener.Heard, said => Assert.Equal(Allowed.Attributes("IntakeRole", "KeepPointer"), Names(said)));
    }

    [Fact]
    public async Task Notify_mints_links()
    {
        table.Wire.Listener.Heard.Clear();
        await table.Links.Add(LinkToken.New().Proof, new ConfirmLink(A.Id, Ada, A.Request().RequestDigest, A.Round) { Made = Noon }, Noon, default);

        Assert.Equal(Allowed.Attributes("NotifyRole", "MintLink"), Names(Assert.Single(table.Wire.Listener.Heard)));
    }

    [Fact]
    public async Task Notify_mints_inbox_links()
    {
        table.Wire.Listener.Heard.Clear();
        await table.Inboxes.Add(LinkToken.New().Proof, new InboxLink(Ada, Noon), default);

        Assert.Equal(Allowed.Attributes("NotifyRole", "MintInboxLink"), Names(Assert.Single(table.Wire.Listener.Heard)));
    }

    [Fact]
    public async Task Notify_mints_what_messages_in_chats_stand_for()
    {
        var link = new ChatLink(A.Id, Owed.Place, A.Request().RequestDigest, A.Round);
        table.Wire.Listener.Heard.Clear();
        await table.ChatLinks.AddCard(LinkToken.New().Proof, link, Noon, default);
        await table.ChatLinks.AddButtons(LinkToken.New().Proof, new(link, KeyShare.New()), Noon, default);
        await table.ChatLinks.AddPress(LinkToken.New().Proof, new(Ada, link), Noon, default);

        Assert.Equal(
            ((string[])["MintCardLink", "MintButtons", "MintPressLink"]).Select(statement => Allowed.Attributes("NotifyRole", statement)),
            table.Wire.Listener.Heard.Select(Names));
    }

    [Fact]
    public Task Intake_withdraws() => TogetherNameWhat("IntakeRole", "WithdrawRequest",
        (A.Request(), Do(now => now.Withdraw(Rita, Bot, A.Stamp()))),
        (A.ApprovedRequest(), Do(now => now.Withdraw(Rita, Bot, A.Stamp()))));

    [Fact]
    public Task Notify_waits_and_notes() => TogetherNameWhat("NotifyRole", "KeepTokenAndNotices",
        (A.New(Asking), now => now.BeginRound(A.Refund, Place, Asking, A.Stamp()).WaitWith("token")),
        (A.New(Asking), now => now.BeginRound(A.Refund, Place, Asking, A.Stamp(Noon.AddHours(1))).WaitWith("token")),
        (A.New(Asking), now => now.BeginRound(A.Refund, Place, A.ApprovingPolicy, A.Stamp())),
        (A.Request().WaitWith("token"), now => now.WaitWith("another")),
        (A.Request(), now => now.Noticed(new OwedNotice(Ada, 0, 0), A.Stamp())),
        (A.ApprovedRequest(), now => now.ToldOfWindow(Rita, refused: false, A.Stamp())),
        (A.Request(), now => now.ChatPosted(Owed, "17.1", A.Stamp())),
        (A.Request(), now => now.ChatRefused(Owed, "channel_not_found", A.Stamp())),
        (A.Request(), now => now.ChatSentTo(Ada, ChatPlace.Slack("D0123456789"), "17.2", A.Stamp())),
        (A.Request(), now => now.ChatRefusedTo(Ada, "user_not_found", A.Stamp())));

    private static readonly ActionPolicy Asking = A.Policy(A.Stage(1, Ada));

    private static readonly OwedChat Owed = new(ChatPlace.Slack("C0123456789"), "", 0, 0, 0);

    [Fact]
    public Task Slack_counts()
    {
        var policy = A.Policy(new Stage { Groups = [new("ops", [Ada, Grace]) { Chats = [Owed.Place] }], Quorum = 1, Wait = TimeSpan.FromHours(4) });
        Outcome<ApprovalRequest> Press(ApprovalRequest now, Decision decision) => now.DecideInChat(decision with { Digest = now.RequestDigest, Via = "slack:U0123456789" }, new(decision.By, new(now.Id, Owed.Place, now.RequestDigest, A.Round)), A.Refund, A.Stamp());

        return TogetherNameWhat("SlackRole", "RecordDecision",
            (A.Request(policy), Do(now => Press(now, A.Approval(Ada)))),
            (A.Request(policy), Do(now => Press(now, A.Denial(Ada)))));
    }

    [Fact]
    public Task Advance_applies_time_and_faults() => TogetherNameWhat("AdvanceRole", "ApplyTime",
        (OnceApproved(A.Request(A.Policy(A.Stage(2, Ada, Grace), A.Stage(1, Ada, Linus)))), now => now.Advance(A.Stamp(Noon.AddHours(4)), true)),
        (A.Request(A.Policy(A.Stage(1, Ada) with { Reminders = [TimeSpan.FromHours(1)] })), now => now.Advance(A.Stamp(Noon.AddHours(1)), true)),
        (A.Request(A.Policy(A.Stage(1, Ada), A.Stage(1, Grace))), now => now.Advance(A.Stamp(Noon.AddHours(4)), true)),
        (LockedOut(A.Request(A.Policy(A.Stage(1, Ada), A.Stage(1, Grace), A.Stage(1, Linus)) with { Challenge = Challenge.Target })), now => now.Advance(A.Stamp(Noon.AddHours(1)), true)),
        (A.Request(), now => now.Advance(A.Stamp(now.Deadline), true)),
        (A.ApprovedRequest(), now => now.Advance(A.Stamp(Noon.AddHours(1)), true)),
        (A.ExecutingRequest(false), now => now.Advance(A.Stamp(Noon.AddHours(1)), false)),
        (A.Request(), now => now.Fault(A.Stamp())),
        (Enumerable.Range(1, ApprovalRequest.FaultLimit - 1).Aggregate(A.Request(), (each, _) => each.Fault(A.Stamp())), now => now.Fault(A.Stamp())));

    private static ApprovalRequest LockedOut(ApprovalRequest request) =>
        request.Noticed(new(Ada, 0, 0), A.Stamp()) with { FailedChallenges = [.. Enumerable.Repeat(new FailedChallenge(Ada, Noon), ApprovalRequest.WrongAnswers)] };

    private static ApprovalRequest OnceApproved(ApprovalRequest request) => Accepted(request.Decide(A.Approval(Ada, digest: request.RequestDigest), A.Stamp()));

    [Fact]
    public Task Decide_counts() => TogetherNameWhat("DecideRole", "RecordDecision",
        (A.Request(), Do(now => now.Decide(A.Approval(Ada, digest: now.RequestDigest), A.Stamp()))),
        (A.Request(), Do(now => now.Decide(A.Denial(Ada, digest: now.RequestDigest), A.Stamp()))),
        (Challenging, Do(now => now.Approve(A.Approval(Ada, digest: now.RequestDigest), "wrong", A.Refund, A.Stamp()))),
        (A.Request(quorum: 2), Do(now => now.Decide(A.Approval(Ada, digest: now.RequestDigest), A.Stamp()))),
        (A.ApprovedRequest(), Do(now => now.TakeBack(A.Denial(Ada, digest: now.RequestDigest) with { Verdict = Verdict.TakeBack }, A.Stamp()))));

    [Fact]
    public Task Execute_claims_and_settles() => TogetherNameWhat("ExecuteRole", "ClaimAndKeepReceipt",
        (A.ApprovedRequest(), Do(now => now.ClaimFor(TimeSpan.FromMinutes(3), true, A.Stamp()))),
        (A.ExecutingRequest(), Do(now => now.ClaimFor(TimeSpan.FromMinutes(3), true, A.Stamp(Noon.AddHours(1))))),
        (A.ExecutingRequest(), now => now.Executed(A.Receipt(), A.Stamp())),
        (A.ExecutingRequest(), now => now.Failed(A.Receipt(), A.Stamp())),
        (A.ApprovedRequest(), now => now.RefuseToExecute(Why, A.Stamp())),
        (A.ExecutingRequest(), now => now.RefuseToExecute(Why, A.Stamp(Noon.AddHours(1)))));

    [Fact]
    public Task Reconcile_raises_the_run() => TogetherNameWhat("ReconcileRole", "RaiseTheRun",
        (A.Request().WaitWith("token-1"), now => now.NextRun(A.Stamp())));

    [Fact]
    public Task Report_notes_and_closes()
    {
        var denied = Accepted(A.Request().Decide(A.Denial(Ada), A.Stamp()));
        return TogetherNameWhat("ReportRole", "RecordReport",
            (denied, now => now.Published()),
            (denied.Published(), now => now.Told(Rita)),
            (denied.Published().Told(Rita), now => now.ToldChat(Owed.Place, null, A.Stamp())),
            (denied.Published().Told(Rita), now => now.Reported(A.Stamp())));
    }
}
