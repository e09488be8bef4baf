using System.Text.Json;

namespace ConfirmFlow.Local;

/// <summary>A machine's definition in Amazon States Language (JSONPath), read and checked, every field understood.</summary>
/// <remarks>https://states-language.net/spec.html</remarks>
internal sealed class MachineDefinition
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    private MachineDefinition(string text, Fields fields)
    {
        Text = text;
        if (fields.Text("QueryLanguage") is not (null or "JSONPath")) throw fields.Wrong("only the query language JSONPath is known here.");
        if (fields.Text("Version") is not (null or "1.0")) throw fields.Wrong("only version 1.0 is known here.");
        TimeoutSeconds = fields.Whole("TimeoutSeconds", 1);
        StartAt = fields.Text("StartAt") ?? throw fields.Wrong("lacks the field 'StartAt'.");
        States = StateReader.ReadAll(new("The machine's States", fields.Require("States")), fields.Require("States"));
        fields.RefuseOthers();
        var targets = States.Values.SelectMany(state => state.Exits.Select(exit => (From: $"State '{state.Name}'", exit.Target)));
        foreach (var (from, target) in targets.Prepend((From: fields.Where, Target: StartAt)))
        {
            if (!States.ContainsKey(target)) throw new InvalidDefinitionException(from, $"leads to '{target}', which is not a state.");
        }
    }

    /// <summary>The definition as it was read.</summary>
    public string Text { get; }

    public string StartAt { get; }

    /// <summary>How long an execution may run, or null for as long as it takes.</summary>
    public int? TimeoutSeconds { get; }

    /// <summary>The states by name, in the definition's order.</summary>
    public OrderedDictionary<string, State> States { get; }

    /// <exception cref="InvalidDefinitionException">It is not JSON, or not a definition that can be run here.</exception>
    public static MachineDefinition Parse(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text, Strict);
            // Cloned, because states keep parts of it.
            return new(text, new("The machine", json.RootElement.Clone()));
        }
        catch (JsonException wrong)
        {
            throw new InvalidDefinitionException("The machine", $"is not JSON: {wrong.Message}");
        }
    }
}
