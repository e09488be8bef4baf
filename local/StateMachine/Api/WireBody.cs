using System.Text.Json;

namespace ConfirmFlow.Local;

/// <summary>The members of a call's body, checked as the API's model says.</summary>
internal readonly struct WireBody
{
    private readonly JsonElement json;

    /// <exception cref="AwsError">It is not a JSON object.</exception>
    public WireBody(JsonElement json) => this.json = json.ValueKind is JsonValueKind.Object
        ? json
        : throw new AwsError(400, "SerializationException", "The body must be a JSON object.");

    public string? Text(string name, int least = 0, int most = int.MaxValue)
    {
        if (Find(name) is not { } value) return null;
        if (value.ValueKind is not JsonValueKind.String) throw Mistyped(name, "a string");
        var text = Unicode(value, name);
        return text.Length >= least && text.Length <= most
            ? text
            : throw AwsError.Validation($"The member '{name}' must have {least} to {most} characters.");
    }

    public string Required(string name, int least = 1, int most = int.MaxValue) =>
        Text(name, least, most) ?? throw AwsError.Validation($"The member '{name}' is missing.");

    public bool Flag(string name, bool otherwise) => Find(name) switch
    {
        null => otherwise,
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        _ => throw Mistyped(name, "true or false"),
    };

    /// <summary><c>maxResults</c>: 0 to 1,000, of which 0 is the default of 100.</summary>
    public int MaxResults() => Find("maxResults") switch
    {
        null => 100,
        { ValueKind: JsonValueKind.Number } number when number.TryGetInt32(out var value) && value is >= 0 and <= 1000 =>
            value is 0 ? 100 : value,
        _ => throw AwsError.Validation("The member 'maxResults' must be a whole number from 0 to 1000."),
    };

    private JsonElement? Find(string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind is not JsonValueKind.Null ? value : null;

    private static string Unicode(JsonElement value, string name)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw Mistyped(name, "valid Unicode");
        }
    }

    private static AwsError Mistyped(string name, string wanted) =>
        new(400, "SerializationException", $"The member '{name}' must be {wanted}.");
}
