using System.Text.Json.Nodes;

namespace ConfirmFlow.Local;

/// <summary>A resource that a function makes when the stack is created.</summary>
/// <param name="LogicalId">Its name in the template.</param>
/// <param name="Type">Its type, for instance <c>Custom::SampleData</c>.</param>
/// <param name="Properties">All it is given, the <c>ServiceToken</c> included.</param>
internal sealed record CustomResource(string LogicalId, string Type, JsonObject Properties)
{
    /// <summary>The ARN of the function that makes it.</summary>
    public string ServiceToken => Properties.TextOf("ServiceToken") ?? throw new StartError($"The template's '{LogicalId}' has no ServiceToken.");
}
