using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ConfirmFlow.Domain;

/// <summary>The parameters of one proposed action after every rule was applied: what is shown, digested, stored and run.</summary>
public sealed class Parameters
{
    /// <summary>The most bytes of UTF-8 that the canonical text can have.</summary>
    public const int LongestUtf8 = 16 * 1024;

    private readonly Dictionary<string, string> _texts;

    private Parameters(string canonical, IEnumerable<KeyValuePair<string, string>> texts)
    {
        Canonical = canonical;
        _texts = new(texts, StringComparer.Ordinal);
    }

    /// <summary>The parameters as a canonical JSON object (RFC 8785).</summary>
    public string Canonical { get; }

    /// <summary>A parameter's value as text; null when it was not given.</summary>
    public string? this[string name] => _texts.GetValueOrDefault(name);

    /// <summary>A parameter's value as text.</summary>
    /// <exception cref="KeyNotFoundException">It was not given.</exception>
    public string Text(string name) => this[name] ?? throw new KeyNotFoundException($"The parameter {name} was not given.");

    /// <summary>A parameter's value under an <see cref="IntegerRule"/>.</summary>
    public long Whole(string name) => long.Parse(Text(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    /// <summary>A parameter's value under a <see cref="DecimalRule"/>.</summary>
    public decimal Amount(string name) =>
        decimal.Parse(Text(name), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    /// <summary>A parameter's value under a <see cref="BooleanRule"/>.</summary>
    public bool Flag(string name) => bool.Parse(Text(name));

    /// <summary>A parameter's value under a <see cref="DateRule"/>.</summary>
    public DateOnly Date(string name) => DateOnly.ParseExact(Text(name), DateRule.Format, CultureInfo.InvariantCulture);

    /// <summary>Every parameter that was given, in the definition's order, with its value as people are shown it.</summary>
    /// <exception cref="InvalidOperationException">There is a parameter that the definition does not have: it would run unseen.</exception>
    public IEnumerable<(Parameter Parameter, string Text)> Shown(ActionDefinition definition)
    {
        if (_texts.Keys.Any(name => definition.Find(name) is null))
            throw new InvalidOperationException("A parameter is not in the definition.");
        return definition.Parameters
            .Where(parameter => _texts.ContainsKey(parameter.Name))
            .Select(parameter => (parameter, parameter.Rule.Show(_texts[parameter.Name])));
    }

    /// <summary>Reads stored parameters exactly as they were written.</summary>
    /// <exception cref="FormatException">The text is not what <see cref="Canonical"/> was.</exception>
    public static Parameters Parse(string canonical)
    {
        try
        {
            using var document = JsonDocument.Parse(canonical);
            if (document.RootElement.ValueKind is not JsonValueKind.Object || CanonicalJson.From(document.RootElement) != canonical)
                throw new FormatException("The parameters are not in their canonical form.");
            return new(canonical, document.RootElement.EnumerateObject().Select(Entry).ToList());
        }
        catch (JsonException broken)
        {
            throw new FormatException("The parameters are not JSON.", broken);
        }
    }

    internal static Parameters Of(IReadOnlyCollection<KeyValuePair<string, ParameterValue>> values)
    {
        var written = new CanonicalJsonObject();
        foreach (var (name, value) in values) written.SetCanonical(name, value.Json);
        return new(written.ToString(), values.Select(pair => KeyValuePair.Create(pair.Key, pair.Value.Text)));
    }

    internal bool IsTooLarge => Encoding.UTF8.GetByteCount(Canonical) > LongestUtf8;

    private static KeyValuePair<string, string> Entry(JsonProperty property) => KeyValuePair.Create(property.Name, TextOf(property.Value));

    private static string TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        _ => throw new FormatException("A parameter is neither text, number nor true or false."),
    };
}
