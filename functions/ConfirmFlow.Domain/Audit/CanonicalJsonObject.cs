using System.Text;

namespace ConfirmFlow.Domain;

/// <summary>A JSON object being written property by property, in any order; its text is canonical (RFC 8785).</summary>
public sealed class CanonicalJsonObject
{
    private readonly SortedDictionary<string, string> _properties = new(StringComparer.Ordinal);

    /// <summary>Adds a text; null adds nothing.</summary>
    public CanonicalJsonObject Set(string name, string? value) => value is null ? this : SetCanonical(name, Quote(value));

    /// <summary>Adds a whole number, at most 2^53 - 1 either way so that every JSON reader sees the same one.</summary>
    public CanonicalJsonObject Set(string name, long value) => SetCanonical(name, Whole(value));

    /// <summary>Adds true or false.</summary>
    public CanonicalJsonObject Set(string name, bool value) => SetCanonical(name, value ? "true" : "false");

    /// <summary>Adds an object as it stands now.</summary>
    public CanonicalJsonObject Set(string name, CanonicalJsonObject value) => SetCanonical(name, value.ToString());

    /// <summary>Adds an array of texts, in their order.</summary>
    public CanonicalJsonObject Set(string name, IEnumerable<string> values) => SetArray(name, values, Quote);

    /// <summary>Adds an array of whole numbers, in their order.</summary>
    public CanonicalJsonObject Set(string name, IEnumerable<long> values) => SetArray(name, values, Whole);

    /// <summary>Adds an array of objects, in their order.</summary>
    public CanonicalJsonObject Set(string name, IEnumerable<CanonicalJsonObject> values) =>
        SetArray(name, values, value => value.ToString());

    /// <summary>Adds a value that is canonical JSON already, such as stored parameters.</summary>
    /// <exception cref="CanonicalJsonException">The name was set before.</exception>
    public CanonicalJsonObject SetCanonical(string name, string json) => _properties.TryAdd(name, json)
        ? this
        : throw new CanonicalJsonException("A property is there twice.");

    /// <summary>The canonical text.</summary>
    public override string ToString()
    {
        var text = new StringBuilder("{");
        foreach (var (name, json) in _properties)
        {
            if (text.Length > 1) text.Append(',');
            CanonicalJsonString.Append(text, name);
            text.Append(':').Append(json);
        }

        return text.Append('}').ToString();
    }

    internal const long MaxInteger = 9_007_199_254_740_991;

    private CanonicalJsonObject SetArray<T>(string name, IEnumerable<T> items, Func<T, string> write)
    {
        var text = new StringBuilder("[");
        foreach (var item in items)
        {
            if (text.Length > 1) text.Append(',');
            text.Append(write(item));
        }

        return SetCanonical(name, text.Append(']').ToString());
    }

    private static string Whole(long value) => value is <= MaxInteger and >= -MaxInteger
        ? CanonicalJsonNumber.Format(value)
        : throw new CanonicalJsonException("A whole number is larger than 2^53 - 1.");

    internal static string Quote(string value)
    {
        var text = new StringBuilder();
        CanonicalJsonString.Append(text, value);
        return text.ToString();
    }
}
