using System.Text.Json;
using System.Text.Json.Nodes;

namespace ConfirmFlow.Local;

/// <summary>A document with holes: a member <c>"name.$": "$.path"</c> becomes <c>"name"</c> with what is at the path.</summary>
internal sealed class PayloadTemplate
{
    private readonly JsonNode? shape;
    private readonly string field;
    private readonly Dictionary<string, ReferencePath> paths = [];

    public PayloadTemplate(JsonElement json, string where, string field)
    {
        this.field = field;
        shape = JsonText.Parse(json.GetRawText());
        Learn(shape, $"{where}, {field}");
    }

    /// <summary>Every path it reads.</summary>
    public IEnumerable<ReferencePath> Paths => paths.Values;

    /// <summary>The names at the top, without <c>.$</c>.</summary>
    public IEnumerable<string> Names => shape is JsonObject top ? top.Select(member => Name(member.Key)) : [];

    /// <exception cref="StateFault">A path leads nowhere.</exception>
    public JsonNode? Fill(Scope scope) => Fill(shape, scope);

    private JsonNode? Fill(JsonNode? part, Scope scope)
    {
        switch (part)
        {
            case JsonArray items:
                return new JsonArray([.. items.Select(item => Fill(item, scope))]);
            case JsonObject members:
                var filled = new JsonObject();
                foreach (var (name, value) in members)
                {
                    filled[Name(name)] = IsHole(name) ? scope.Copy(paths[value!.GetValue<string>()], field) : Fill(value, scope);
                }

                return filled;
            default:
                return part?.DeepClone();
        }
    }

    private void Learn(JsonNode? part, string where)
    {
        if (part is JsonArray items)
        {
            foreach (var item in items) Learn(item, where);
        }

        if (part is not JsonObject members) return;
        foreach (var (name, value) in members)
        {
            if (!IsHole(name)) Learn(value, where);
            else if (value is JsonValue text && text.TryGetValue<string>(out var path)) paths[path] = ReferencePath.Parse(path, where);
            else throw new InvalidDefinitionException(where, $"'{name}' must be a path in a string.");
        }
    }

    private static bool IsHole(string name) => name.EndsWith(".$", StringComparison.Ordinal);

    private static string Name(string name) => IsHole(name) ? name[..^2] : name;
}
