using System.Text.Json.Nodes;

namespace ConfirmFlow.Local;

/// <summary>A SAM template's <c>Globals</c>: what every resource of a kind has unless it says otherwise.</summary>
internal static class Globals
{
    /// <summary>The properties of a resource over those of its kind; objects are merged, lists joined, everything else replaced.</summary>
    public static JsonObject Merge(JsonObject globals, string kind, JsonObject properties) => Over(globals.ObjectOf(kind), properties);

    private static JsonObject Over(JsonObject below, JsonObject above)
    {
        var merged = (JsonObject)below.DeepClone();
        foreach (var (name, value) in above)
        {
            merged[name] = (merged[name], value) switch
            {
                (JsonObject common, JsonObject own) => Over(common, own),
                (JsonArray common, JsonArray own) => new JsonArray([.. common.Concat(own).Select(element => element?.DeepClone())]),
                _ => value?.DeepClone(),
            };
        }

        return merged;
    }
}
