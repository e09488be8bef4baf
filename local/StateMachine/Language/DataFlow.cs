using System.Text.Json;
using System.Text.Json.Nodes;

namespace ConfirmFlow.Local;

/// <summary>How data comes into a state and out of it again: InputPath, Parameters, ResultSelector, ResultPath, OutputPath.</summary>
internal sealed class DataFlow
{
    private readonly ReferencePath? inputPath;
    private readonly ReferencePath? outputPath;
    private readonly PayloadTemplate? selector;
    private readonly ResultPlace place;

    private DataFlow(Fields fields, PayloadTemplate? parameters, PayloadTemplate? selector, ResultPlace place)
    {
        inputPath = fields.PathOrNone("InputPath");
        outputPath = fields.PathOrNone("OutputPath");
        Parameters = parameters;
        this.selector = selector;
        this.place = place;
    }

    public PayloadTemplate? Parameters { get; }

    /// <summary>A state that works on its input and passes it on: Choice, Wait, Succeed.</summary>
    public static DataFlow Through(Fields fields) => new(fields, null, null, new ResultPlace(new(fields.Where, Nothing)));

    /// <summary>A state that has a result.</summary>
    public static DataFlow WithResult(Fields fields, bool selects) =>
        new(fields, Template(fields, "Parameters"), selects ? Template(fields, "ResultSelector") : null, new(fields));

    private static JsonElement Nothing { get; } = JsonDocument.Parse("{}").RootElement;

    /// <summary>What the state works on, before Parameters.</summary>
    public Scope Effective(Scope raw) => raw with { Data = Pick(inputPath, raw, "InputPath") };

    /// <summary>What the state hands to the work: Parameters, or all of its effective input.</summary>
    public JsonNode? Arguments(Scope effective) => Parameters is null ? effective.Data?.DeepClone() : Parameters.Fill(effective);

    /// <summary>What leaves the state after its work had this result.</summary>
    public string Output(Scope raw, JsonNode? result)
    {
        var selected = selector is null ? result : selector.Fill(raw with { Data = result });
        var combined = place.Put(raw.Data?.DeepClone(), selected);
        return JsonText.WriteWithinLimit(Pick(outputPath, raw with { Data = combined }, "OutputPath"), "The state's output");
    }

    /// <summary>What leaves a state that has no result of its own.</summary>
    public string Output(Scope raw) =>
        JsonText.WriteWithinLimit(Pick(outputPath, Effective(raw), "OutputPath"), "The state's output");

    private static JsonNode? Pick(ReferencePath? path, Scope scope, string field) =>
        path is null ? new JsonObject() : scope.Copy(path, field);

    private static PayloadTemplate? Template(Fields fields, string name) =>
        fields.Find(name) is { } json ? new(json, fields.Where, name) : null;
}
