using System.Collections.Immutable;
using System.Text.Json.Nodes;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Local.Tests;

/// <summary>Requests, and the items functions would keep them as.</summary>
internal static class StoredItems
{
    public static readonly Person Ada = Person.Parse("ada@example.com");
    public static readonly Person Grace = Person.Parse("grace@example.com");
    private static readonly Digest SomeDigest = Digest.Of("test", "{}");

    public static ApprovalRequest Request(
        int number,
        string parameters = """{"amount":"5.00","orderId":"1003","reason":"broken"}""",
        string agent = "ops-assistant",
        string note = "Asked for rita@example.com.") => new()
    {
        Id = RequestId.From([.. Enumerable.Repeat((byte)number, 16)]),
        Version = 1,
        Action = "refund-order",
        Parameters = Parameters.Parse(parameters),
        ActionDigest = SomeDigest,
        RequestDigest = SomeDigest,
        Requester = Person.Parse("rita@example.com"),
        Agent = new(Door.Plain, agent, agent),
        Policy = new()
        {
            Ruling = Ruling.Ask,
            Deadline = TimeSpan.FromDays(1),
            UsableFor = TimeSpan.FromMinutes(15),
            Stages = [new() { Approvers = [Ada, Grace], Quorum = 2, Wait = TimeSpan.FromDays(1) }],
        },
        Opened = Stage.Noon.AddMinutes(number),
        StageStarted = Stage.Noon.AddMinutes(number),
        Deadline = Stage.Noon.AddMinutes(number).AddDays(1),
        History = History.Empty.With(new(Stage.Noon, "w1"), Fact.Opened, agent, note),
    };

    public static ApprovalRequest ApprovedBy(this ApprovalRequest request, Person person, string comment = "") => request with
    {
        Version = request.Version + 1,
        Decisions = request.Decisions.Add(new(person, Domain.Verdict.Approve, Stage.Noon, comment, request.RequestDigest, "proof")),
    };

    /// <summary>DynamoDB's JSON, with the task token that a waiting request has.</summary>
    public static JsonObject Item(this ApprovalRequest request) => new()
    {
        ["key"] = Text("request#" + request.Id.Value), ["version"] = Number(request.Version), ["run"] = Number(request.Run), ["status"] = Text(request.Status.ToString()),
        ["action"] = Text(request.Action), ["parameters"] = Text(request.Parameters.Canonical), ["actionDigest"] = Text(request.ActionDigest.Value),
        ["requestDigest"] = Text(request.RequestDigest.Value), ["requester"] = Text(request.Requester.Address), ["policy"] = Text(request.Policy.ToSnapshot()),
        ["agent"] = Map(("door", Text(request.Agent.Door.ToString())), ("id", Text(request.Agent.Id)), ("name", Text(request.Agent.Name))),
        ["opened"] = At(request.Opened), ["deadline"] = At(request.Deadline), ["stage"] = Number(request.Stage), ["stageStarted"] = At(request.StageStarted),
        ["reminders"] = Number(request.Reminders), ["taskToken"] = Text("the-task-token"),
        ["notices"] = List(request.Notices.Select(each => Map(
            ("to", Text(each.To.Address)), ("stage", Number(each.Stage)), ("reminder", Number(each.Reminder)), ("at", At(each.At)),
            ("refused", new() { ["BOOL"] = each.Refused }))).Concat(request.WindowNotices.Select(each => Map(
                ("to", Text(each.To.Address)), ("stage", Number(0)), ("reminder", Number(0)), ("at", At(each.At)), ("refused", new() { ["BOOL"] = each.Refused }), ("tells", Text("window")))))),
        ["decisions"] = List(request.Decisions.Select(each => Map(
            ("by", Text(each.By.Address)), ("verdict", Text(each.Verdict.ToString())), ("at", At(each.At)),
            ("comment", Text(each.Comment)), ("digest", Text(each.Digest.Value)), ("proof", Text(each.Proof))))),
        ["failedChallenges"] = List(request.FailedChallenges.Select(each => Map(("by", Text(each.By.Address)), ("at", At(each.At))))),
        ["history"] = List(request.History.Select(each => Map(
            ("at", At(each.At)), ("what", Text(each.What.ToString())), ("who", Text(each.Who)),
            ("note", Text(each.Note)), ("writeId", Text(each.WriteId)), ("hash", Text(each.Hash))))),
    };

    public static JsonObject Text(string text) => new() { ["S"] = text };

    public static JsonObject Number(int number) => new() { ["N"] = number.ToString(System.Globalization.CultureInfo.InvariantCulture) };

    private static JsonObject At(DateTimeOffset at) => Text(Time.Text(at));

    private static JsonObject Map(params (string Name, JsonObject Value)[] members) =>
        new() { ["M"] = new JsonObject(members.Select(each => KeyValuePair.Create(each.Name, (JsonNode?)each.Value))) };

    private static JsonObject List(IEnumerable<JsonObject> items) => new() { ["L"] = new JsonArray([.. items]) };
}
