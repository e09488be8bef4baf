using System.Collections.Immutable;
using System.Text.Json;

namespace ConfirmFlow.Domain;

/// <summary>What policy says about one action, as canonical JSON.</summary>
/// <remarks>
/// What came later than the first version is written only where it says something, so that the text of a request that was opened before has not changed, nor has
/// its digest. Whoever reads a text with something in it that they do not know refuses it.
/// </remarks>
internal static class PolicySnapshot
{
    /// <exception cref="FormatException">It is not one that can be kept.</exception>
    public static string Write(ActionPolicy policy)
    {
        if (!policy.Cases.IsEmpty) throw new FormatException("Which case holds has to be settled first.");

        var text = new CanonicalJsonObject()
            .Set("ruling", Word(policy.Ruling))
            .Set("reason", policy.Reason)
            .Set("stages", policy.Stages.Select(StageSnapshot.Write))
            .Set("deadline", Seconds(policy.Deadline))
            .Set("usableFor", Seconds(policy.UsableFor));
        if (!policy.Delegations.IsEmpty) text.Set("delegations", policy.Delegations.Select(Write));
        if (!policy.Quiet.IsEmpty) text.Set("quiet", policy.Quiet.Select(StageSnapshot.Write));
        if (policy.Challenge is not Challenge.None) text.Set("challenge", ChallengeReader.Word(policy.Challenge));
        if (!policy.Reasons.IsEmpty) text.Set("reasons", Write(policy.Reasons));
        if (policy.ChangeWindow is { } window) text.Set("changeWindow", HoursSnapshot.Write(window.Hours));
        return text.ToString();
    }

    public static ActionPolicy Read(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            var policy = Read(document.RootElement);

            // Anything that would be dropped, doubled or defaulted in reading shows here.
            return Write(policy) == text ? policy : throw new FormatException("The policy's text is not in its canonical form.");
        }
        catch (JsonException broken) { throw Unreadable(broken); }
        catch (KeyNotFoundException broken) { throw Unreadable(broken); } // a property is missing
        catch (InvalidOperationException broken) { throw Unreadable(broken); } // a value is of another kind
    }

    private static FormatException Unreadable(Exception broken) => new("The policy's text is not one.", broken);

    private static ActionPolicy Read(JsonElement policy) => new()
    {
        Ruling = RulingOf(policy.GetProperty("ruling").GetString()),
        Reason = policy.GetProperty("reason").GetString()!,
        Stages = [.. policy.GetProperty("stages").EnumerateArray().Select(StageSnapshot.Read)],
        Delegations = policy.TryGetProperty("delegations", out var delegations) ? [.. delegations.EnumerateArray().Select(ReadDelegation)] : [],
        Quiet = policy.TryGetProperty("quiet", out var quiet) ? [.. quiet.EnumerateArray().Select(StageSnapshot.ReadGroup)] : [],
        Deadline = Span(policy.GetProperty("deadline")),
        UsableFor = Span(policy.GetProperty("usableFor")),
        Challenge = policy.TryGetProperty("challenge", out var challenge) ? ChallengeReader.Find(challenge.GetString()) ?? throw new FormatException("No such challenge.") : Challenge.None,
        Reasons = policy.TryGetProperty("reasons", out var reasons) ? new(Texts(reasons, "approve"), Texts(reasons, "deny")) : OfferedReasons.None,
        ChangeWindow = policy.TryGetProperty("changeWindow", out var window) ? new(HoursSnapshot.Read(window)) : null,
    };

    private static CanonicalJsonObject Write(Delegation delegation) => new CanonicalJsonObject()
        .Set("approver", delegation.Approver.Address)
        .Set("standIn", delegation.StandIn.Address)
        .Set("from", Time.Text(delegation.From))
        .Set("until", Time.Text(delegation.Until))
        .Set("reason", delegation.Reason);

    private static Delegation ReadDelegation(JsonElement delegation) => new(
        Person.Parse(delegation.GetProperty("approver").GetString()!),
        Person.Parse(delegation.GetProperty("standIn").GetString()!),
        Time.Parse(delegation.GetProperty("from").GetString()!),
        Time.Parse(delegation.GetProperty("until").GetString()!),
        delegation.GetProperty("reason").GetString()!);

    private static CanonicalJsonObject Write(OfferedReasons reasons)
    {
        var text = new CanonicalJsonObject();
        if (!reasons.Approve.IsEmpty) text.Set("approve", reasons.Approve);
        if (!reasons.Deny.IsEmpty) text.Set("deny", reasons.Deny);
        return text;
    }

    private static ImmutableArray<string> Texts(JsonElement reasons, string verdict) =>
        reasons.TryGetProperty(verdict, out var texts) ? [.. texts.EnumerateArray().Select(text => text.GetString()!)] : [];

    internal static string Word(Ruling ruling) => ruling switch
    {
        Ruling.Deny => "deny",
        Ruling.Ask => "ask",
        Ruling.Approve => "approve",
        _ => throw new FormatException("No such ruling."),
    };

    internal static Ruling RulingOf(string? word) => word switch
    {
        "deny" => Ruling.Deny,
        "ask" => Ruling.Ask,
        "approve" => Ruling.Approve,
        _ => throw new FormatException("No such ruling."),
    };

    internal static long Seconds(TimeSpan span) => span.Ticks % TimeSpan.TicksPerSecond == 0
        ? span.Ticks / TimeSpan.TicksPerSecond
        : throw new FormatException("A policy's durations are whole seconds.");

    internal static TimeSpan Span(JsonElement seconds) => TimeSpan.FromSeconds(seconds.GetInt32());
}
