using System.Text.Json;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions;

/// <summary>Reads the pieces that calls are made of.</summary>
internal static class CallText
{
    /// <summary>The longest name of an agent or an idempotency key, in characters.</summary>
    public const int Longest = 128;

    /// <summary>A short name of visible ASCII; null for anything else.</summary>
    public static string? Name(JsonElement value) => value.ValueKind is JsonValueKind.String && value.GetString() is { } text && IsName(text) ? text : null;

    /// <summary>Whether a text is a short name of visible ASCII.</summary>
    public static bool IsName(string text) => text is { Length: > 0 and <= Longest } && text.All(c => c is >= ' ' and <= '~') && text.Trim() == text;

    /// <summary>The property of an object; null where there is none, or no object.</summary>
    public static JsonElement? Property(this JsonElement value, string name) =>
        value.ValueKind is JsonValueKind.Object && value.TryGetProperty(name, out var property) ? property : null;

    /// <summary>The text of a property; null where there is none.</summary>
    public static string? TextOf(this JsonElement value, string name) =>
        value.Property(name) is { ValueKind: JsonValueKind.String } text ? JsonStrings.Read(text) : null;

    /// <summary>Who the agent speaks for, out of what the door vouches for.</summary>
    public static Outcome<Requester> RequesterOf(string? address, string source) => address switch
    {
        null or "" => new Refusal(RefusalCode.RequesterMissing, $"This call does not say who it is for: {source} is missing."),
        _ => Person.TryParse(address, out var person)
            ? new Requester(person)
            : new Refusal(RefusalCode.RequesterMissing, $"{source} is not a mail address."),
    };

    /// <summary>What makes an event unusable wherever in it that is; null when nothing does.</summary>
    public static Refusal? Flaw(JsonElement input) =>
        input.ValueKind is JsonValueKind.Undefined ? Malformed($"This call is nested more than {ShallowJson.Deepest} levels deep.")
        // An escape can name a character that does not exist.
        : JsonStrings.AreText(input) ? null : Malformed("A text in this call holds half of a surrogate pair.");

    /// <summary>A refusal of the form of a call.</summary>
    public static Refusal Malformed(string message) => new(RefusalCode.MalformedCall, message);
}

/// <summary>The person an agent speaks for.</summary>
internal sealed record Requester(Person Person);
