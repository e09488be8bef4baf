using System.Text.Json;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions;

/// <summary>Reads the pieces that calls are made of.</summary>
internal static class CallText
{
    /// <summary>The longest name of an agent or an idempotency key, in characters.</summary>
    public const int Longest = 128;

    /// <summary>A short name of visible ASCII; null for anything else.</summary>
    public static string? Name(JsonElement value) =>
        value.ValueKind is JsonValueKind.String && value.GetString() is { Length: > 0 and <= Longest } text && text.All(c => c is >= ' ' and <= '~') && text.Trim() == text
            ? text
            : null;

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

    /// <summary>A call in which an escape names a character that does not exist.</summary>
    public static Refusal NotText { get; } = Malformed("A text in this call holds half of a surrogate pair.");

    /// <summary>A refusal of the form of a call.</summary>
    public static Refusal Malformed(string message) => new(RefusalCode.MalformedCall, message);
}

/// <summary>The person an agent speaks for.</summary>
internal sealed record Requester(Person Person);
