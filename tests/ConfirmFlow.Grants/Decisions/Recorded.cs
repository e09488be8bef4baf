using System.Text.Json;
using System.Text.Json.Nodes;
using ConfirmFlow.Local;

namespace ConfirmFlow.Grants;

/// <summary>What local runs have written down about one template.</summary>
/// <param name="Decisions">The decisions.</param>
/// <param name="Runs">How many runs they are of.</param>
/// <param name="Others">How many runs were of another template, and are left out.</param>
internal sealed record Recorded(IReadOnlyList<Decision> Decisions, int Runs, int Others)
{
    /// <summary>Reads every file of a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="templateDigest">The SHA-256 of the template's text.</param>
    /// <param name="account">The account that everything is in.</param>
    public static Recorded Read(string folder, string templateDigest, string account)
    {
        var decisions = new List<Decision>();
        var (runs, others) = (0, 0);
        foreach (var file in Directory.EnumerateFiles(folder, "*.jsonl").Order(StringComparer.Ordinal))
        {
            var counts = false;
            foreach (var line in File.ReadLines(file).Select(Parse).OfType<JsonObject>())
            {
                if (line.TextOf("template") is { } digest)
                {
                    counts = digest == templateDigest;
                    (runs, others) = counts ? (runs + 1, others) : (runs, others + 1);
                }
                else if (counts)
                {
                    decisions.Add(Decision.Read(line, account));
                }
            }
        }

        return new(decisions, runs, others);
    }

    // A run that is killed may leave half a line.
    private static JsonObject? Parse(string line)
    {
        try
        {
            return JsonNode.Parse(line) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
