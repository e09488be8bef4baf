using System.Text.Json.Nodes;

namespace ConfirmFlow.Local;

/// <summary>What names in a template stand for: parameters, conditions, mappings, resources.</summary>
internal sealed class TemplateScope
{
    private readonly Dictionary<string, JsonNode?> parameters = [];
    private readonly JsonObject conditions;

    /// <summary>Opens a template with values for some of its parameters; the others have defaults.</summary>
    /// <exception cref="StartError">A parameter has neither a value nor a default.</exception>
    public TemplateScope(JsonObject template, Stack stack, IReadOnlyDictionary<string, string> given)
    {
        Stack = stack;
        Resources = template.ObjectOf("Resources");
        Mappings = template.ObjectOf("Mappings");
        conditions = template.ObjectOf("Conditions");
        foreach (var (name, declaration) in template.ObjectOf("Parameters"))
        {
            parameters[name] = Value(declaration as JsonObject, given.TryGetValue(name, out var value) ? JsonValue.Create(value) : Default(name, declaration as JsonObject));
        }
    }

    /// <summary>The stack.</summary>
    public Stack Stack { get; }

    /// <summary>All resources, those whose condition does not hold included.</summary>
    public JsonObject Resources { get; }

    /// <summary>The mappings.</summary>
    public JsonObject Mappings { get; }

    /// <summary>Finds a parameter's or pseudo parameter's value.</summary>
    public bool TryParameter(string name, out JsonNode? value)
    {
        if (Stack.Pseudo(name) is { } pseudo)
        {
            value = JsonValue.Create(pseudo);
            return true;
        }

        return parameters.TryGetValue(name, out value);
    }

    /// <summary>What a condition says.</summary>
    public JsonNode Condition(string name) =>
        conditions[name] ?? throw new StartError($"The template has no condition '{name}'.");

    private static JsonNode Default(string name, JsonObject? declaration) =>
        declaration?["Default"] ?? throw new StartError($"The template's parameter '{name}' has no default.");

    private static JsonNode Value(JsonObject? declaration, JsonNode value) => declaration?.TextOf("Type") is "CommaDelimitedList" or "List<String>"
        ? new JsonArray([.. value.Text().Split(',', StringSplitOptions.RemoveEmptyEntries).Select(part => JsonValue.Create(part.Trim()))])
        : value.DeepClone();
}
