using Amazon.DynamoDBv2.Model;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Aws;

/// <summary>A request as an item. Which function may write which attribute is in template.yaml.</summary>
internal static class RequestItem
{
    private const string Kind = "request#";

    public static Dictionary<string, AttributeValue> Key(RequestId id) => new() { ["key"] = Values.Of(Kind + id.Value) };

    public static bool TryIdOf(Dictionary<string, AttributeValue> item, out RequestId id)
    {
        id = default;
        return item.Text("key") is var key && key.StartsWith(Kind, StringComparison.Ordinal) && RequestId.TryParse(key[Kind.Length..], out id);
    }

    /// <summary>What is meant by an attribute that is left out, where whoever may write it can say so as well; null where nobody reads what it says.</summary>
    public static Dictionary<string, AttributeValue?> Unsaid(ApprovalRequest request) => new()
    {
        ["stage"] = Values.Of(0),
        ["stageStarted"] = Values.Of(request.Opened),
        ["reminders"] = Values.Of(0),
        ["looks"] = Values.Of(0),
        ["notices"] = new() { L = [] },
        ["chats"] = new() { L = [] },
        ["decisions"] = new() { L = [] },
        ["failedChallenges"] = new() { L = [] },
        ["expiresAt"] = null,
    };

    public static Dictionary<string, AttributeValue> Write(ApprovalRequest request)
    {
        var item = Key(request.Id);
        item["version"] = Values.Of(request.Version);
        item["run"] = Values.Of(request.Run);
        item["status"] = Values.Of(request.Status.ToString());
        item["action"] = Values.Of(request.Action);
        item["parameters"] = Values.Of(request.Parameters.Canonical);
        item["actionDigest"] = Values.Of(request.ActionDigest.Value);
        item["requestDigest"] = Values.Of(request.RequestDigest.Value);
        item["requester"] = Values.Of(request.Requester.Address);
        item["agent"] = PartItems.Of(request.Agent);
        item["policy"] = Values.Of(request.Policy.ToSnapshot());
        item["opened"] = Values.Of(request.Opened);
        item["deadline"] = Values.Of(request.Deadline);
        item["history"] = Values.Of(request.History.Select(PartItems.Of));

        // Left out while there is nothing to say: who opens a request may not write what others say later, not even that they have not.
        if (request.RunStarted is { } started) item["runStarted"] = Values.Of(started);
        if (request.BindingCode is { } code) item["bindingCode"] = Values.Of(code);
        if (request.StageReached is { } reached) item["stageReached"] = Values.Of(reached);
        if (request.Round is { } round) item["round"] = Values.Of(round);
        if (request.Asked is { } asked) item["asked"] = Values.Of(asked.Value);
        if (request.TaskToken is { } token) item["taskToken"] = Values.Of(token);
        if (request.ApprovedAt is { } approved) item["approvedAt"] = Values.Of(approved);
        if (request.Claim is { } claim) item["claim"] = PartItems.Of(claim);
        if (request.Receipt is { } receipt) item["receipt"] = PartItems.Of(receipt);
        if (request.SettledAt is { } settled) item["settledAt"] = Values.Of(settled);
        if (!request.Reporting.IsNone) item["report"] = PartItems.Of(request.Reporting);

        item["stage"] = Values.Of(request.Stage);
        item["stageStarted"] = Values.Of(request.StageStarted);
        item["reminders"] = Values.Of(request.Reminders);
        item["looks"] = Values.Of(request.Looks);
        item["notices"] = Values.Of(request.Notices.Select(PartItems.Of).Concat(request.WindowNotices.Select(PartItems.Of)));
        item["chats"] = Values.Of(request.Chats.Select(ChatItems.Of));
        item["decisions"] = Values.Of(request.Decisions.Select(PartItems.Of));
        item["failedChallenges"] = Values.Of(request.FailedChallenges.Select(PartItems.Of));
        foreach (var (name, meant) in Unsaid(request))
        {
            if (meant is not null && Values.Same(item[name], meant)) item.Remove(name);
        }

        // The sparse index holds what is open until its report is recorded; only then does the item's time to live begin.
        if (request.Reporting.Done is null) item["open"] = Values.Of("open");
        else if (request.ForgottenAt is { } forgotten) item["expiresAt"] = Values.Of(forgotten.ToUnixTimeSeconds());
        return item;
    }

    public static ApprovalRequest Read(Dictionary<string, AttributeValue> item)
    {
        var key = item.Text("key");
        try
        {
            return Consistent(new ApprovalRequest
            {
                Id = TryIdOf(item, out var id) ? id : throw new FormatException("The key is no request's."),
                Version = item.Number("version"),
                Run = item.Number("run"),
                RunStarted = item.MaybeAt("runStarted"),
                Status = item.Known<Status>("status"),
                Action = item.Text("action"),
                Parameters = Parameters.Parse(item.Text("parameters")),
                ActionDigest = PartItems.Digest(item, "actionDigest"),
                RequestDigest = PartItems.Digest(item, "requestDigest"),
                Requester = Person.Parse(item.Text("requester")),
                Agent = PartItems.Agent(item.MaybeMap("agent") ?? throw new FormatException("There is no agent.")),
                Policy = ActionPolicy.FromSnapshot(item.Text("policy")),
                Opened = item.At("opened"),
                Deadline = item.At("deadline"),
                Stage = item.MaybeNumber("stage") ?? 0,
                StageStarted = item.MaybeAt("stageStarted") ?? item.At("opened"),
                StageReached = item.MaybeAt("stageReached"),
                Reminders = item.MaybeNumber("reminders") ?? 0,
                Round = item.MaybeText("round"),
                Asked = item.ContainsKey("asked") ? PartItems.Digest(item, "asked") : null,
                Looks = item.MaybeNumber("looks") ?? 0,
                Decisions = [.. item.Maps("decisions", PartItems.Decision)],
                FailedChallenges = [.. item.Maps("failedChallenges", PartItems.FailedChallenge)],
                Notices = [.. PartItems.Notices(item)],
                WindowNotices = [.. PartItems.WindowNotices(item)],
                Chats = [.. item.Maps("chats", ChatItems.Message)],
                History = History.Of(item.Maps("history", PartItems.Entry)),
                TaskToken = item.MaybeText("taskToken"),
                ApprovedAt = item.MaybeAt("approvedAt"),
                BindingCode = item.MaybeText("bindingCode"),
                Claim = item.MaybeMap("claim") is { } claim ? PartItems.Claim(claim) : null,
                Receipt = item.MaybeMap("receipt") is { } receipt ? PartItems.Receipt(receipt, item.Known<Status>("status")) : null,
                Reporting = item.MaybeMap("report") is { } report ? PartItems.Reporting(report) : Reporting.None,
                SettledAt = item.MaybeAt("settledAt"),
            });
        }
        catch (Exception malformed) when (malformed is FormatException or OverflowException)
        {
            throw new MalformedItemException(key, malformed);
        }
    }

    // More functions may write a status than may write what it stands on: a status alone is believed neither where it says that something was done nor where it says that nothing was.
    private static ApprovalRequest Consistent(ApprovalRequest request) => request switch
    {
        { Status: Status.Executing or Status.Executed, Claim: null } => throw new FormatException("The action has begun, and nobody has claimed it."),
        { Status: Status.Failed, Claim: not null, Receipt: null } => throw new FormatException("The action has begun, and nothing tells what came of it."),
        { Receipt: { } receipt } when receipt.TookEffect != request.Status is Status.Executed => throw new FormatException("The receipt tells another end."),
        { Status: Status.Denied, Denial: null } => throw new FormatException("It was denied, and nobody has denied it."),
        { Status: Status.Executed, Receipt: null } => throw new FormatException("The action has run, and there is no receipt."),
        { Status: not (Status.Executed or Status.Failed), Receipt: not null } => throw new FormatException("There is a receipt, and the action has not run."),
        _ when !request.Reporting.IsNone && !request.Status.IsSettled() => throw new FormatException("It was reported how it ended, and it has not."),
        { Status: not (Status.Executing or Status.Executed or Status.Failed or Status.Unknown), Claim: not null } => throw new FormatException("There is a claim, and the action has not begun."),
        _ => request,
    };
}
