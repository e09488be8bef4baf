namespace ConfirmFlow.Domain;

/// <summary>A tool as an agent is told about it (Model Context Protocol, <c>tools/list</c>).</summary>
/// <param name="Name">What the agent calls.</param>
/// <param name="Description">What it is for and what happens.</param>
/// <param name="InputSchema">A JSON Schema for its arguments, as canonical JSON.</param>
public sealed record ToolDefinition(string Name, string Description, string InputSchema);
