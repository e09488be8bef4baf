using System.Collections.Immutable;
using Amazon.DynamoDBv2.Model;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Aws;

/// <summary>The parts of a request as attribute values.</summary>
internal static class PartItems
{
    public static AttributeValue Of(Agent agent) => Values.Of(new Dictionary<string, AttributeValue>
    {
        ["door"] = Values.Of(agent.Door.ToString()),
        ["id"] = Values.Of(agent.Id),
        ["name"] = Values.Of(agent.Name),
    });

    public static Agent Agent(Dictionary<string, AttributeValue> map) => new(map.Known<Door>("door"), map.Text("id"), map.Text("name"));

    public static AttributeValue Of(Decision decision)
    {
        var map = new Dictionary<string, AttributeValue>
        {
            ["by"] = Values.Of(decision.By.Address),
            ["verdict"] = Values.Of(decision.Verdict.ToString()),
            ["at"] = Values.Of(decision.At),
            ["comment"] = Values.Of(decision.Comment),
            ["digest"] = Values.Of(decision.Digest.Value),
            ["proof"] = Values.Of(decision.Proof),
        };
        if (decision.Met is not Challenge.None) map["met"] = Values.Of(decision.Met.ToString());
        if (decision.Reason.Length > 0) map["reason"] = Values.Of(decision.Reason);
        if (decision.Via.Length > 0) map["via"] = Values.Of(decision.Via);
        if (decision.Listed.Length > 0) map["listed"] = Values.Of(decision.Listed);
        return Values.Of(map);
    }

    public static Decision Decision(Dictionary<string, AttributeValue> map) => new(
        Person.Parse(map.Text("by")), map.Known<Verdict>("verdict"), map.At("at"), map.Text("comment"), Digest(map, "digest"), map.Text("proof"), map.MaybeText("reason") ?? "",
        map.ContainsKey("met") ? map.Known<Challenge>("met") : Challenge.None)
    {
        Via = map.MaybeText("via") ?? "",
        Listed = map.MaybeText("listed") ?? "",
    };

    public static AttributeValue Of(FailedChallenge failed) => Values.Of(new Dictionary<string, AttributeValue> { ["by"] = Values.Of(failed.By.Address), ["at"] = Values.Of(failed.At) });

    public static FailedChallenge FailedChallenge(Dictionary<string, AttributeValue> map) => new(Person.Parse(map.Text("by")), map.At("at"));

    public static AttributeValue Of(Notice notice)
    {
        var map = new Dictionary<string, AttributeValue>
        {
            ["to"] = Values.Of(notice.To.Address),
            ["stage"] = Values.Of(notice.Stage),
            ["reminder"] = Values.Of(notice.Reminder),
            ["at"] = Values.Of(notice.At),
        };
        if (notice.Refused) map["refused"] = Values.Of(true);
        return Values.Of(map);
    }

    // With all that an older version reads of a notice, and what it looks past: nobody is asked any more whom it could take for somebody who was.
    public static AttributeValue Of(WindowNotice notice)
    {
        var map = Of(new Notice(notice.To, 0, 0, notice.At, notice.Refused));
        map.M["tells"] = Values.Of("window");
        return map;
    }

    /// <summary>Those that asked somebody.</summary>
    public static IEnumerable<Notice> Notices(Dictionary<string, AttributeValue> item) => item.Maps("notices", map => map).Where(map => !TellsOfWindow(map)).Select(Notice);

    /// <summary>Those that told somebody that it waits for its change window.</summary>
    public static IEnumerable<WindowNotice> WindowNotices(Dictionary<string, AttributeValue> item) =>
        item.Maps("notices", map => map).Where(TellsOfWindow).Select(Notice).Select(notice => new WindowNotice(notice.To, notice.At, notice.Refused));

    // What tells of anything else is of no version that is known here: who looked past it could add nothing more, and nobody would see.
    private static bool TellsOfWindow(Dictionary<string, AttributeValue> map) => map.ContainsKey("tells")
        && (map.MaybeText("tells") is "window" ? true : throw new FormatException("A notice tells of something that is not known."));

    private static Notice Notice(Dictionary<string, AttributeValue> map) => new(
        Person.Parse(map.Text("to")), map.Number("stage"), map.Number("reminder"), map.At("at"), map.TryGetValue("refused", out var refused) && refused.BOOL is true);

    public static AttributeValue Of(HistoryEntry entry) => Values.Of(new Dictionary<string, AttributeValue>
    {
        ["at"] = Values.Of(entry.At),
        ["what"] = Values.Of(entry.What.ToString()),
        ["who"] = Values.Of(entry.Who),
        ["note"] = Values.Of(entry.Note),
        ["writeId"] = Values.Of(entry.WriteId),
        ["hash"] = Values.Of(entry.Hash),
    });

    public static HistoryEntry Entry(Dictionary<string, AttributeValue> map) =>
        new(map.At("at"), map.Known<Fact>("what"), map.Text("who"), map.Text("note"), map.Text("writeId"), map.Text("hash"));

    public static AttributeValue Of(Claim claim) => Values.Of(new Dictionary<string, AttributeValue>
    {
        ["at"] = Values.Of(claim.At),
        ["leaseUntil"] = Values.Of(claim.LeaseUntil),
        ["attempt"] = Values.Of(claim.Attempt),
    });

    public static Claim Claim(Dictionary<string, AttributeValue> map) => new(map.At("at"), map.At("leaseUntil"), map.Number("attempt"));

    public static AttributeValue Of(Receipt receipt) => Values.Of(new Dictionary<string, AttributeValue>
    {
        ["at"] = Values.Of(receipt.At),
        ["summary"] = Values.Of(receipt.Summary),
        ["facts"] = Values.Of(receipt.Facts.ToDictionary(fact => fact.Key, fact => Values.Of(fact.Value))),
        ["tookEffect"] = Values.Of(receipt.TookEffect),
    });

    // A receipt of before it said so is believed what the status says.
    public static Receipt Receipt(Dictionary<string, AttributeValue> map, Status status)
    {
        var facts = map.MaybeMap("facts") ?? [];
        return new(map.At("at"), map.Text("summary"), facts.Keys.ToImmutableSortedDictionary(name => name, facts.Text, StringComparer.Ordinal)) { TookEffect = map.TryGetValue("tookEffect", out var took) ? took.BOOL is true : status is Status.Executed };
    }

    public static AttributeValue Of(Reporting report)
    {
        var map = new Dictionary<string, AttributeValue>
        {
            ["published"] = Values.Of(report.Published),
            ["told"] = Values.Of(report.Told.Select(person => Values.Of(person.Address))),
        };
        if (!report.Chats.IsEmpty) map["chats"] = Values.Of(report.Chats.Select(ChatItems.Of));
        if (report.Done is { } done) map["done"] = Values.Of(done);
        return Values.Of(map);
    }

    // There are many ways to say that nobody was told, and no write could be held against them all: it is said by saying nothing.
    public static Reporting Reporting(Dictionary<string, AttributeValue> map) => new Reporting(
        map.TryGetValue("published", out var published) && published.BOOL is true,
        [.. map.List("told").Select(person => Person.Parse(person.S))],
        map.MaybeAt("done"))
    {
        Chats = [.. map.Maps("chats", ChatItems.Place)],
    } is { IsNone: false } report ? report : throw new FormatException("The report says that nobody was told.");

    public static Digest Digest(Dictionary<string, AttributeValue> map, string name) =>
        Domain.Digest.TryParse(map.Text(name), out var digest) ? digest : throw new FormatException($"{name} is no digest.");
}
