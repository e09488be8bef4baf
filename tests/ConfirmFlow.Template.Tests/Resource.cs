using System.Text.Json.Nodes;

namespace ConfirmFlow.Template.Tests;

/// <summary>One resource of the template.</summary>
internal sealed record Resource(string Id, JsonObject Body)
{
    /// <summary>Its type.</summary>
    public string Type => Body["Type"]!.GetValue<string>();

    /// <summary>A property, by names from the outside in; null where one of them is missing.</summary>
    public JsonNode? At(params ReadOnlySpan<string> path)
    {
        var node = Body["Properties"];
        foreach (var name in path) node = (node as JsonObject)?[name];
        return node;
    }

    /// <summary>A property as text.</summary>
    public string Text(params ReadOnlySpan<string> path) => Template.Text(At(path));
}
