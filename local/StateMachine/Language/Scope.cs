using System.Text.Json.Nodes;

namespace ConfirmFlow.Local;

/// <summary>What paths can reach at one moment: a document under <c>$</c>, the context object under <c>$$</c>.</summary>
internal sealed record Scope(JsonNode? Data, JsonObject Context)
{
    public bool TryFind(ReferencePath path, out JsonNode? found) => path.TryFind(path.IsContext ? Context : Data, out found);

    /// <summary>Copies what is at a path.</summary>
    /// <exception cref="StateFault">Nothing is there.</exception>
    public JsonNode? Copy(ReferencePath path, string field) => TryFind(path, out var found)
        ? found?.DeepClone()
        : throw StateFault.Runtime($"The path '{path}' of the field '{field}' leads nowhere in the state's data.");

    /// <summary>A whole number above zero at a path, as waits and timeouts need it.</summary>
    public int Seconds(ReferencePath path, string field, int least) =>
        Copy(path, field) is JsonValue value && value.TryGetValue<int>(out var seconds) && seconds >= least && seconds <= 99_999_999
            ? seconds
            : throw StateFault.Runtime($"The path '{path}' of the field '{field}' must lead to a whole number from {least} to 99999999.");
}
