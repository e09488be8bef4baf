using System.Collections.Immutable;
using System.Text.Json.Nodes;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Local;

/// <summary>Reads a request from its item, without what wakes its execution.</summary>
internal static class StoredRequest
{
    /// <summary>The attributes that are read. The task token is none of them.</summary>
    public static IReadOnlyList<string> Attributes { get; } =
    [
        "key", "version", "run", "status", "action", "parameters", "actionDigest", "requestDigest", "requester", "agent", "policy", "opened",
        "deadline", "stage", "stageStarted", "reminders", "notices", "decisions", "failedChallenges", "history", "approvedAt", "claim", "receipt", "settledAt",
    ];

    /// <exception cref="FormatException">The item is not of the form that functions write.</exception>
    public static ApprovalRequest Read(JsonObject item) => new()
    {
        Id = RequestId.Parse(item.StoredText("key")["request#".Length..]),
        Version = item.StoredNumber("version"),
        Run = item.StoredNumber("run"),
        Status = item.StoredWord<Status>("status"),
        Action = item.StoredText("action"),
        Parameters = Parameters.Parse(item.StoredText("parameters")),
        ActionDigest = item.StoredDigest("actionDigest"),
        RequestDigest = item.StoredDigest("requestDigest"),
        Requester = Person.Parse(item.StoredText("requester")),
        Agent = item.MaybeMap("agent") is { } agent ? ReadAgent(agent) : throw new FormatException("There is no agent."),
        Policy = ActionPolicy.FromSnapshot(item.StoredText("policy")),
        Opened = item.StoredTime("opened"),
        Deadline = item.StoredTime("deadline"),
        Stage = item.StoredNumber("stage"),
        StageStarted = item.StoredTime("stageStarted"),
        Reminders = item.StoredNumber("reminders"),
        // Those that tell somebody something ask nobody.
        Notices = [.. item.StoredMaps("notices").Where(map => !map.ContainsKey("tells")).Select(ReadNotice)],
        Decisions = [.. item.StoredMaps("decisions").Select(ReadDecision)],
        FailedChallenges = [.. item.StoredMaps("failedChallenges").Select(map => new FailedChallenge(Person.Parse(map.StoredText("by")), map.StoredTime("at")))],
        History = History.Of(item.StoredMaps("history").Select(ReadEntry)),
        ApprovedAt = item.MaybeTime("approvedAt"),
        Claim = item.MaybeMap("claim") is { } claim ? ReadClaim(claim) : null,
        Receipt = item.MaybeMap("receipt") is { } receipt ? ReadReceipt(receipt) : null,
        SettledAt = item.MaybeTime("settledAt"),
    };

    private static Agent ReadAgent(JsonObject map) => new(map.StoredWord<Door>("door"), map.StoredText("id"), map.StoredText("name"));

    private static Notice ReadNotice(JsonObject map) => new(
        Person.Parse(map.StoredText("to")), map.StoredNumber("stage"), map.StoredNumber("reminder"), map.StoredTime("at"), map.StoredFlag("refused"));

    private static Decision ReadDecision(JsonObject map) => new(
        Person.Parse(map.StoredText("by")), map.StoredWord<Domain.Verdict>("verdict"), map.StoredTime("at"),
        map.StoredText("comment"), map.StoredDigest("digest"), map.StoredText("proof"));

    private static HistoryEntry ReadEntry(JsonObject map) =>
        new(map.StoredTime("at"), map.StoredWord<Fact>("what"), map.StoredText("who"), map.StoredText("note"), map.StoredText("writeId"), map.StoredText("hash"));

    private static Claim ReadClaim(JsonObject map) => new(map.StoredTime("at"), map.StoredTime("leaseUntil"), map.StoredNumber("attempt"));

    private static Receipt ReadReceipt(JsonObject map) => new(
        map.StoredTime("at"), map.StoredText("summary"),
        (map.MaybeMap("facts") ?? []).ToImmutableSortedDictionary(fact => fact.Key, fact => StoredValues.InWords(fact.Value), StringComparer.Ordinal));
}
