using System.Text.Json.Nodes;

namespace ConfirmFlow.Local;

/// <summary>Where a task's error leads, and where its description is put.</summary>
internal sealed class CatchRule
{
    private readonly ResultPlace place;

    public CatchRule(Fields fields)
    {
        Errors = ErrorList.Read(fields);
        place = new ResultPlace(fields);
        Next = fields.Text("Next") ?? throw fields.Wrong("lacks the field 'Next'.");
        fields.RefuseOthers();
    }

    public IReadOnlyList<string> Errors { get; }

    public string Next { get; }

    /// <summary>What leaves the state: its input, with the error in its place.</summary>
    public string Output(JsonNode? input, string error, string? cause) => JsonText.WriteWithinLimit(
        place.Put(input, new JsonObject { ["Error"] = error, ["Cause"] = cause ?? "" }), "What the Catch puts out");
}
