using System.Text.Json.Nodes;

namespace ConfirmFlow.Local;

/// <summary>Where a result goes in a state's input: <c>ResultPath</c>. None means it is thrown away.</summary>
internal sealed class ResultPlace
{
    private readonly ReferencePath? path;

    public ResultPlace(Fields fields)
    {
        path = fields.PathOrNone("ResultPath");
        if (path is { IsContext: true } || path?.Steps.Any(step => step is int) == true)
        {
            throw fields.Wrong($"ResultPath '{path}' must name members of the state's input.");
        }
    }

    /// <exception cref="StateFault">The input has something else than an object on the way.</exception>
    public JsonNode? Put(JsonNode? input, JsonNode? result)
    {
        if (path is null) return input;
        if (path.Steps.Count == 0) return result;
        var root = AsObject(input);
        var at = root;
        foreach (var step in path.Steps.Take(path.Steps.Count - 1).Cast<string>())
        {
            if (!at.ContainsKey(step)) at[step] = new JsonObject();
            at = AsObject(at[step]);
        }

        at[(string)path.Steps[^1]] = result;
        return root;
    }

    private JsonObject AsObject(JsonNode? node) => node as JsonObject ?? throw new StateFault(
        ErrorNames.ResultPathMatchFailure, $"The result cannot be put at '{path}': there is something else than an object.");
}
