using System.Text.Json.Nodes;
using ConfirmFlow.Local;

namespace ConfirmFlow.Grants;

/// <summary>The service control policies that ship with the project, by the names of their files.</summary>
/// <param name="Policies">The policies.</param>
internal sealed record ShippedControl(IReadOnlyDictionary<string, JsonObject> Policies)
{
    /// <summary>Reads them.</summary>
    public static ShippedControl Read() => new(
        Directory.EnumerateFiles(Path.Combine(Tree.Find().Root, "policies", "scp"), "*.json").Order(StringComparer.Ordinal)
            .ToDictionary(file => Path.GetFileName(file), file => (JsonObject)JsonNode.Parse(File.ReadAllText(file))!));
}
