namespace ConfirmFlow.Domain;

/// <summary>The zones in the assembly: zones.txt, which zones.mjs writes.</summary>
internal static class ZoneData
{
    private static readonly Lazy<string[]> Lines = new(Read);
    private static readonly Lazy<Dictionary<string, string[]>> ByName = new(() => Lines.Value
        .Where(line => line[0] != '#')
        .Select(line => line.Split('\t'))
        .SelectMany(parts => parts[2].Split(' ').Select(name => KeyValuePair.Create(name, parts[..2])))
        .ToDictionary(StringComparer.Ordinal));

    /// <summary>The release of the database, such as <c>2026f</c>.</summary>
    public static string Release => Lines.Value[0].Split("release ")[1].Split(' ')[0];

    /// <summary>Every name.</summary>
    public static IEnumerable<string> Names => ByName.Value.Keys;

    /// <summary>A zone's rule, and the changes before it holds; null when there is no zone of that name.</summary>
    public static string[]? Find(string name) => ByName.Value.GetValueOrDefault(name);

    private static string[] Read()
    {
        using var text = new StreamReader(typeof(ZoneData).Assembly.GetManifestResourceStream("zones.txt")!);
        return text.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
