using System.Text.Json;
using System.Text.Json.Nodes;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Local;

/// <summary>The plain call that an agent's application would make.</summary>
internal static class AskCall
{
    /// <summary>Whom the console asks for, unless it asks about a request of somebody else.</summary>
    public const string Requester = "rita@example.com";

    /// <summary>What the console calls itself.</summary>
    public const string Agent = "local-console";

    /// <summary>The event for IntakeFunction.</summary>
    public static JsonObject Of(string action, JsonObject parameters, string requester = Requester, string agent = Agent) =>
        new() { ["action"] = action, ["parameters"] = parameters, ["requester"] = requester, ["agent"] = agent };

    /// <summary>Parameters from the texts of a form: what is empty was not given.</summary>
    /// <param name="definition">The action; null when it is not in the catalog.</param>
    /// <param name="values">Names and texts.</param>
    public static JsonDocument Parameters(ActionDefinition? definition, IEnumerable<(string Name, string Text)> values)
    {
        var parameters = new JsonObject();
        foreach (var (name, text) in values.Where(each => each.Text.Length > 0)) parameters[name] = Typed(definition?.Find(name)?.Rule, text);
        return JsonDocument.Parse(parameters.ToJsonString());
    }

    // A text that is no number goes as it is: the answer then says what is allowed.
    private static JsonValue Typed(ParameterRule? rule, string text) => rule switch
    {
        IntegerRule when long.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number) => JsonValue.Create(number),
        BooleanRule when text is "true" or "false" => JsonValue.Create(text == "true"),
        _ => JsonValue.Create(text.ReplaceLineEndings("\n")),
    };
}
