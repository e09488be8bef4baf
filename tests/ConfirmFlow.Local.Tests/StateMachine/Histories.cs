using System.Text.Json.Nodes;

namespace ConfirmFlow.Local.Tests;

/// <summary>Short words for what tests ask of an execution.</summary>
internal static class Histories
{
    public static ExecutionStatus Status(this Execution execution) => execution.Position.Status;

    public static IReadOnlyList<string> Types(this Execution execution) => [.. execution.History.Select(each => each.Type)];

    public static IReadOnlyList<string> Visited(this Execution execution) =>
        [.. execution.History.Where(each => each.Type.EndsWith("StateEntered", StringComparison.Ordinal)).Select(each => each.Details!.Name!)];

    /// <summary>When each try of a task began, counted from noon.</summary>
    public static IReadOnlyList<double> Tries(this Execution execution) =>
        [.. execution.History.Where(each => each.Type == "TaskStarted").Select(each => (each.At - Stage.Noon).TotalSeconds)];

    public static JsonNode? Output(this Execution execution) => JsonNode.Parse(execution.Position.Output!);

    public static void Same(string expected, JsonNode? actual) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), actual), $"Expected {expected}, was {actual?.ToJsonString()}");
}
