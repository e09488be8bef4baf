using System.Diagnostics.CodeAnalysis;

namespace ConfirmFlow.Local;

/// <summary>The condition keys a call brings, with their values. A key that is not there is missing, which is not the same as empty.</summary>
internal sealed class ConditionKeys
{
    private readonly Dictionary<string, IReadOnlyList<string>> values = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Sets a key that has one value; null leaves it missing.</summary>
    public ConditionKeys With(string key, string? value) => value is null ? this : With(key, [value]);

    /// <summary>Sets a key that has any number of values.</summary>
    public ConditionKeys With(string key, IReadOnlyList<string> several)
    {
        values[key] = several;
        return this;
    }

    /// <summary>Takes over every key of another set.</summary>
    public ConditionKeys With(ConditionKeys? others)
    {
        foreach (var (key, several) in others?.values ?? [])
        {
            values[key] = several;
        }

        return this;
    }

    /// <summary>Every key with its values.</summary>
    public IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> All => values;

    /// <summary>Finds a key's values.</summary>
    public bool TryGet(string key, [MaybeNullWhen(false)] out IReadOnlyList<string> several) => values.TryGetValue(key, out several);
}
