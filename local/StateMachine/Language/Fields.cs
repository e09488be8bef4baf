using System.Text.Json;

namespace ConfirmFlow.Local;

/// <summary>The fields of one object in a definition. What nobody asked for is unknown, and refused by name.</summary>
internal sealed class Fields
{
    private readonly JsonElement json;
    private readonly HashSet<string> asked = ["Comment"];

    public Fields(string where, JsonElement json)
    {
        Where = where;
        this.json = json.ValueKind == JsonValueKind.Object ? json : throw Wrong("must be an object.");
    }

    /// <summary>The place in words, for messages.</summary>
    public string Where { get; }

    public bool Has(string name) => Find(name) is not null;

    public JsonElement? Find(string name)
    {
        asked.Add(name);
        return json.TryGetProperty(name, out var value) ? value : null;
    }

    public JsonElement Require(string name) => Find(name) ?? throw Wrong($"lacks the field '{name}'.");

    public string? Text(string name) => Find(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        _ => throw Wrong($"the field '{name}' must be a string."),
    };

    public bool Flag(string name) => Find(name) switch
    {
        null or { ValueKind: JsonValueKind.False } => false,
        { ValueKind: JsonValueKind.True } => true,
        _ => throw Wrong($"the field '{name}' must be true or false."),
    };

    /// <summary>A whole number of seconds or times, at least <paramref name="least"/>.</summary>
    public int? Whole(string name, int least) => Find(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.Number } number when number.TryGetInt32(out var value) && value >= least && value <= 99_999_999 => value,
        _ => throw Wrong($"the field '{name}' must be a whole number from {least} to 99999999."),
    };

    public ReferencePath? Path(string name) => Text(name) is { } text ? ReferencePath.Parse(text, $"{Where}, {name}") : null;

    /// <summary>A field like <c>InputPath</c>: left out it is the whole document; null, it is none (the answer is null).</summary>
    public ReferencePath? PathOrNone(string name) =>
        Find(name) is { ValueKind: JsonValueKind.Null } ? null : Path(name) ?? ReferencePath.Whole;

    public IReadOnlyList<JsonElement> List(string name) => Find(name) switch
    {
        null => [],
        { ValueKind: JsonValueKind.Array } array => [.. array.EnumerateArray()],
        _ => throw Wrong($"the field '{name}' must be an array."),
    };

    public InvalidDefinitionException Wrong(string problem) => new(Where, problem);

    /// <summary>Call last: a field with a meaning that is not kept here must not pass for kept.</summary>
    public void RefuseOthers()
    {
        foreach (var field in json.EnumerateObject().Where(field => !asked.Contains(field.Name)))
        {
            throw Wrong($"the field '{field.Name}' is not known here.");
        }
    }
}
