extern alias Executor;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using ConfirmFlow.Aws;
using Executor::ConfirmFlow.Actions;
using Microsoft.Extensions.Time.Testing;

namespace ConfirmFlow.Functions.Tests;

/// <summary>All handlers around one table, one clock and one mailbox.</summary>
internal sealed class World
{
    public static readonly ActionDefinition Delete = A.Refund with
    {
        Name = "delete-order", Title = "Delete order {orderId}: {amount}", Role = "DeleteOrderAction", Idempotent = false,
    };

    // As the log needs it for its numbers.
    static World() => Environment.SetEnvironmentVariable("CONFIRMFLOW_STACK", "confirmflow");

    public World() => Inboxes = new(Links);

    public FakeTimeProvider Clock { get; } = new(Noon);

    public RequestsInMemory Requests { get; } = new();

    public PointersInMemory Pointers { get; } = new();

    public LinksInMemory Links { get; } = new();

    public InboxesInMemory Inboxes { get; }

    public ChatLinksInMemory ChatLinks { get; } = new();

    public Workspace Workspace { get; } = new();

    public TeamsChannels Teams { get; } = new();

    public Letterbox Letterbox { get; } = new();

    public ISecrets Secrets { get; set; } = new Slack.Secret();

    public Bell Bell { get; } = new();

    public Machine Machine { get; } = new();

    public Bus Bus { get; } = new();

    public Roles Roles { get; } = new();

    public Deed Refund { get; set; } = new(A.Refund);

    public Deed Deletion { get; } = new(Delete);

    public Catalog Catalog { get; set; } = new([A.Refund, Delete, A.Refund with { Name = "drop-table", Role = null, SessionPolicy = [] }]);

    public Policy Policy { get; set; } = Of(A.Policy(A.Stage(1, Ada, Grace)));

    /// <summary>Whether what was put in force cannot be read.</summary>
    public bool PolicyIsBroken { get; set; }

    public Policies Policies => new(Policy, PolicyIsBroken);

    public Stamps Stamps => new(Clock);

    private static Uri ConfirmPages { get; } = new("https://approvals.example.com/");

    private ChatNotices Chats => new(Workspace, Teams, ChatLinks, Policies, ConfirmPages, Stamps);

    public IntakeHandler Intake => new(new Opening(Requests, Pointers, Machine, Policies, Catalog, Place, Stamps), new Asking(Requests, Bell, Stamps));

    public static Policy Of(ActionPolicy policy) => new()
    {
        Actions = ImmutableDictionary<string, ActionPolicy>.Empty.Add(A.Refund.Name, policy).Add(Delete.Name, policy),
    };

    public ApprovalRequest this[RequestId id] => Requests[id];

    /// <summary>Opens a request as a plain call does.</summary>
    public async Task<RequestId> Open(string action = "refund-order", string order = "1001")
    {
        var answer = await Call($$"""{"action":"{{action}}","parameters":{"orderId":"{{order}}","amount":"12.50"},"requester":"rita@example.com"}""");
        return RequestId.Parse(answer.RequestId!);
    }

    public async Task<IntakeAnswer> Call(string json)
    {
        // As the runtime reads it.
        using var sent = new MemoryStream(Encoding.UTF8.GetBytes(json));
        return await Intake.Handle(PlainCall.Read(new FunctionsSerializer().Deserialize<JsonElement>(sent)), default);
    }

    public Task Notify(RequestId id, string token = "token-1", int run = 1) =>
        new NotifyHandler(Requests, Links, Inboxes, Letterbox, Chats, Bell, Policies, Catalog, Place, ConfirmPages, Stamps)
            .Handle(new StepInput { RequestId = id.Value, Run = run, TaskToken = token }, default);

    public Task<NextStep> Advance(RequestId id, bool fault = false, int run = 1) =>
        new AdvanceHandler(Requests, Catalog, Stamps).Handle(new StepInput { RequestId = id.Value, Run = run, Fault = fault }, default);

    public Task Execute(RequestId id, int run = 1, TimeSpan? remaining = null) =>
        new ExecuteHandler(Requests, Links, Inboxes, ChatLinks, Roles, Policies, [Refund, Deletion], Place, Stamps)
            .Handle(new StepInput { RequestId = id.Value, Run = run }, remaining ?? TimeSpan.FromMinutes(2), default);

    public Task Report(RequestId id, int run = 1) =>
        new ReportHandler(Requests, Bus, Letterbox, Chats, Catalog, Place, Stamps).Handle(new StepInput { RequestId = id.Value, Run = run }, default);

    public Task<Sweep> Reconcile(Func<TimeSpan>? remaining = null) =>
        new ReconcileHandler(Requests, Requests, Machine, Bell, Stamps).Handle(remaining ?? (() => TimeSpan.FromMinutes(1)), default);

    public Task<Page> Show(string token) => new ShowConfirmHandler(Requests, Links, ChatLinks, Catalog, Place, Stamps).Handle(token, default);

    public Task<Page> Press(string token, Verdict verdict = Verdict.Approve, string comment = "", string reason = "", string answer = "") =>
        new DecideHandler(Requests, Links, Bell, Catalog, Place, Stamps).Handle(token, new DecisionForm(true, verdict, comment, reason, answer) { IsSure = true }, default);

    public ShowInboxHandler ShowInbox => new(Requests, Inboxes, Catalog, Place, Stamps);

    public DecideInboxHandler DecideInbox => new(Requests, Inboxes, Bell, Catalog, Place, Stamps);

    /// <summary>What Slack is answered when it sends this at that moment.</summary>
    public Task<HttpAnswer> FromSlack(HttpEvent asked) => new SlackHandler(
        Secrets, new SlackDecisions(Requests, ChatLinks, Policies, Workspace, Bell, Catalog, Place, Stamps), Stamps, Clock).Handle(asked);

    /// <summary>What Slack is answered when it sends this now.</summary>
    public Task<HttpAnswer> FromSlack(string body) => FromSlack(Slack.Event(body, Clock.GetUtcNow()));

    /// <summary>The link in the newest mail to an approver.</summary>
    public string LinkOf(Person approver) => Letterbox.TokenIn(Letterbox.To(approver).Last());

    /// <summary>The inbox link in the newest mail to an approver.</summary>
    public string InboxOf(Person approver) => Letterbox.InboxIn(Letterbox.To(approver).Last());

    /// <summary>A request that was opened, mailed and approved by Ada.</summary>
    public async Task<RequestId> Approved(string action = "refund-order")
    {
        var id = await Open(action);
        await Notify(id);
        await Press(LinkOf(Ada));
        Assert.Equal(Status.Approved, this[id].Status);
        return id;
    }

    /// <summary>A request that was opened, mailed and approved by Ada, and whoever waits for it has not heard.</summary>
    public async Task<RequestId> ApprovedUnheard()
    {
        var id = await Open();
        await Notify(id);
        Bell.LoseNext = true;
        await Assert.ThrowsAsync<StoppedException>(() => Press(LinkOf(Ada)));
        Assert.Equal(Status.Approved, this[id].Status);
        return id;
    }
}
