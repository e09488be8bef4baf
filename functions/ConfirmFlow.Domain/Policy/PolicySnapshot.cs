using System.Text.Json;

namespace ConfirmFlow.Domain;

/// <summary>What policy says about one action, as canonical JSON.</summary>
internal static class PolicySnapshot
{
    public static string Write(ActionPolicy policy) => new CanonicalJsonObject()
        .Set("ruling", Word(policy.Ruling))
        .Set("reason", policy.Reason)
        .Set("stages", policy.Stages.Select(Write))
        .Set("deadline", Seconds(policy.Deadline))
        .Set("usableFor", Seconds(policy.UsableFor))
        .ToString();

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
        Stages = [.. policy.GetProperty("stages").EnumerateArray().Select(ReadStage)],
        Deadline = Span(policy.GetProperty("deadline")),
        UsableFor = Span(policy.GetProperty("usableFor")),
    };

    private static Stage ReadStage(JsonElement stage) => new()
    {
        Approvers = [.. stage.GetProperty("approvers").EnumerateArray().Select(address => Person.Parse(address.GetString()!))],
        Quorum = stage.GetProperty("quorum").GetInt32(),
        Wait = Span(stage.GetProperty("wait")),
        Reminders = [.. stage.GetProperty("reminders").EnumerateArray().Select(Span)],
    };

    private static CanonicalJsonObject Write(Stage stage) => new CanonicalJsonObject()
        .Set("approvers", stage.Approvers.Select(person => person.Address))
        .Set("quorum", stage.Quorum)
        .Set("wait", Seconds(stage.Wait))
        .Set("reminders", stage.Reminders.Select(Seconds));

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

    private static long Seconds(TimeSpan span) => span.Ticks % TimeSpan.TicksPerSecond == 0
        ? span.Ticks / TimeSpan.TicksPerSecond
        : throw new FormatException("A policy's durations are whole seconds.");

    private static TimeSpan Span(JsonElement seconds) => TimeSpan.FromSeconds(seconds.GetInt32());
}
