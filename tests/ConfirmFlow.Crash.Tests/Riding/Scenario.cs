using static ConfirmFlow.Story.Tests.Asking;

namespace ConfirmFlow.Crash.Tests;

/// <summary>One kind of request, and what people do with it.</summary>
/// <param name="Name">What it is called in reports.</param>
/// <param name="Action">The action.</param>
/// <param name="End">How it ends when nothing goes wrong.</param>
/// <param name="Deeds">What is done about it.</param>
internal sealed record Scenario(string Name, string Action, string End, params Deed[] Deeds)
{
    private const string AskingMail = "ses:/v2/email/outbound-emails";

    /// <summary>The functions whose calls go wrong on its way; the others make the same calls as on another's.</summary>
    public IReadOnlyList<string> Covers { get; init; } = [];

    /// <summary>The front door.</summary>
    public string Door { get; init; } = "plain";

    /// <summary>Whether an agent that got no answer asks again; otherwise it finds its request, and leaves it to others to carry it on.</summary>
    public bool AsksAgain { get; init; }

    /// <summary>What goes wrong on each such ride, so that it leads where nothing else leads. What goes wrong at a point comes after it.</summary>
    public IReadOnlyList<PlannedFault> Given { get; init; } = [];

    /// <summary>Where its way leads: calls that are made on no other, each in that event of that function.</summary>
    public IReadOnlyList<(string Function, int Event, string Doing)> LeadsTo { get; init; } = [];

    /// <summary>How many notices have been sent or refused before anything is done.</summary>
    public int Notices { get; init; } = 2;

    /// <summary>How many messages in chats stand there, or were not taken, before anything is done; without chats none.</summary>
    public int Chats { get; init; }

    /// <summary>The six kinds of request.</summary>
    public static IReadOnlyList<Scenario> Kinds { get; } =
    [
        new("refund", "refund-order", "Executed", Deed.Approve)
        {
            Covers = ["IntakeFunction", "NotifyFunction", "ShowConfirmFunction", "DecideFunction", "AdvanceFunction", "ExecuteFunction", "ReportFunction"],
        },
        new("deletion", "delete-customer", "Executed", Deed.Approve, Deed.Approve) { Notices = 3, Covers = ["DecideFunction", "AdvanceFunction", "ExecuteFunction"] },
        new("trial", "extend-trial", "Executed") { Notices = 0, Covers = ["IntakeFunction", "ExecuteFunction"] },
        new("denial", "refund-order", "Denied", Deed.Deny) { Covers = ["DecideFunction", "AdvanceFunction"] },
        new("withdrawal", "refund-order", "Withdrawn", Deed.Withdraw) { Covers = ["IntakeFunction", "AdvanceFunction"] },
        new("expiry", "refund-order", "Expired", Deed.LetTimePass) { Covers = ["AdvanceFunction"] },
    ];

    /// <summary>Ways through the other doors, and through what is done only after something went wrong: with the kinds, every call of every function.</summary>
    public static IReadOnlyList<Scenario> Detours { get; } =
    [
        new("refund by gateway", "refund-order", "Executed", Deed.Approve) { Door = "gateway", Covers = ["GatewayIntakeFunction"] },
        new("refund by bedrock", "refund-order", "Executed", Deed.Approve) { Door = "bedrock function", Covers = ["BedrockIntakeFunction"] },
        // By the one who is asked about no refunds: their inbox has the fewest requests.
        new("deletion approved in an inbox", "delete-customer", "Executed", Deed.ApproveInInbox, Deed.Approve) { Notices = 3, Covers = ["ShowConfirmFunction", "DecideFunction", "ExecuteFunction"] },
        new("refund with nobody to mail at first", "refund-order", "Executed", Deed.Approve)
        {
            Notices = 3, Covers = ["NotifyFunction", "AdvanceFunction"],
            Given = [new("NotifyFunction", 1, "refuse", Doing: AskingMail, Times: 2, Code: "MessageRejected")], LeadsTo = [("NotifyFunction", 1, "states:SendTaskSuccess")],
        },
        new("refund whose approvers are reminded", "refund-order", "Executed", Deed.LetAnHourPass, Deed.Approve) { Covers = ["NotifyFunction", "AdvanceFunction"], LeadsTo = [("NotifyFunction", 2, AskingMail)] },
        new("refund that the next stage is asked about", "refund-order", "Executed", Deed.LetTheStagePass, Deed.Approve) { Covers = ["NotifyFunction", "AdvanceFunction"], LeadsTo = [("NotifyFunction", 2, AskingMail)] },
        new("deletion whose approval is taken back", "delete-customer", "Denied", Deed.Approve, Deed.TakeBack) { Notices = 3, Covers = ["DecideFunction", "AdvanceFunction"] },
        AskedAgain("plain", "IntakeFunction"),
        AskedAgain("gateway", "GatewayIntakeFunction"),
        AskedAgain("bedrock function", "BedrockIntakeFunction"),
        new("refund asked for again, not started", "refund-order", "Executed", Deed.Approve)
        {
            AsksAgain = true, Covers = ["IntakeFunction"], Given = [new("IntakeFunction", 1, "kill-function", Doing: "states:StartExecution")],
            LeadsTo = [("IntakeFunction", 2, "states:StartExecution")],
        },
        new("refund approved again, its bell lost", "refund-order", "Executed", Deed.Approve, Deed.PressAgain)
        {
            Covers = ["DecideFunction"], Given = [new("DecideFunction", 1, "kill-function", Doing: "states:SendTaskSuccess")],
            LeadsTo = [("DecideFunction", 2, "states:SendTaskSuccess")],
        },
        new("refund whose answer was lost", "refund-order", "Executed", Deed.Approve)
        {
            Covers = ["ExecuteFunction"], Given = [new("ExecuteFunction", 1, "lose-answer", Doing: "dynamodb:UpdateItem confirmflow-orders", After: true)],
            LeadsTo = [("ExecuteFunction", 1, "dynamodb:GetItem confirmflow-orders")],
        },
        new("trial whose answer was lost", "extend-trial", "Executed")
        {
            Notices = 0, Covers = ["ExecuteFunction"], Given = [new("ExecuteFunction", 1, "lose-answer", Doing: "dynamodb:UpdateItem confirmflow-customers", After: true)],
            LeadsTo = [("ExecuteFunction", 1, "dynamodb:GetItem confirmflow-customers")],
        },
    ];

    /// <summary>Requests that everybody has left: only what looks for such carries them on.</summary>
    public static IReadOnlyList<Scenario> Stranded { get; } =
    [
        new("never started", "refund-order", "Executed", Deed.Approve) { Given = [new("IntakeFunction", 1, "kill-function", Doing: "states:StartExecution")] },
        new("never woken", "refund-order", "Executed", Deed.Approve) { Given = [new("DecideFunction", 1, "kill-function", Doing: "states:SendTaskSuccess")] },
        new("run gone", "refund-order", "Executed", Deed.StopTheRun, Deed.Approve),
        new("never reported", "refund-order", "Executed", Deed.Approve, Deed.StopTheRun) { Given = [new("ReportFunction", 1, "hang", Call: 1)] },
        new("executor gone", "refund-order", "Executed", Deed.Approve, Deed.StopTheRun, Deed.EndTheLease)
        {
            Given = [new("ExecuteFunction", 1, "hang", Doing: "dynamodb:UpdateItem confirmflow-requests", After: true)],
        },
    ];

    /// <summary>Ways through chats: every call for them, of every function.</summary>
    public static IReadOnlyList<Scenario> InChats { get; } =
    [
        new("refund approved in Slack", "refund-order", "Executed", Deed.ApproveInSlack) { Chats = 2, Covers = ["SlackFunction", "ReportFunction"] },
        new("refund denied in Slack", "refund-order", "Denied", Deed.DenyInSlack) { Chats = 2, Covers = ["SlackFunction"] },
        new("refund pressed in vain in Slack", "refund-order", "Executed", Deed.PressInVain, Deed.Approve) { Chats = 2, Covers = ["SlackFunction"] },
        new("deletion told in Slack", "delete-customer", "Executed", Deed.Approve, Deed.Approve)
        {
            Notices = 3, Chats = 4, Covers = ["NotifyFunction", "ReportFunction"],
            LeadsTo = [("NotifyFunction", 2, "slack:chat.update channel"), ("ReportFunction", 1, "slack:chat.update person")],
        },
    ];

    // What a call leaves that was stopped between the pointer and the request.
    private static Scenario AskedAgain(string door, string function) => new($"refund asked for again by {door}, only its pointer there", "refund-order", "Executed", Deed.Approve)
    {
        Door = door, AsksAgain = true, Covers = [function], Given = [new(function, 1, "kill-function", Doing: "dynamodb:PutItem confirmflow-requests request#")],
        LeadsTo = [(function, 2, "dynamodb:PutItem confirmflow-requests request#")],
    };

    /// <summary>What it acts on: nothing else in the stack has that name.</summary>
    public Task<string> NewTarget(Tables tables) => Action == "refund-order" ? tables.NewOrder() : tables.NewCustomer();

    /// <summary>The action's parameters.</summary>
    public Dictionary<string, object> Parameters(string target) => Action switch
    {
        "refund-order" => RefundOf(target),
        "delete-customer" => DeletionOf(target),
        _ => new() { ["customerId"] = target, ["days"] = 7 },
    };
}
