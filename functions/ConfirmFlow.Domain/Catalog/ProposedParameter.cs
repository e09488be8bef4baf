using System.Text.Json;

namespace ConfirmFlow.Domain;

/// <summary>A parameter as an agent sent it: not checked in any way.</summary>
/// <param name="Name">The name it gave.</param>
/// <param name="Value">The value it gave.</param>
/// <param name="AsText">Whether the door hands over every value as a string, whatever its type, as Amazon Bedrock Agents does.</param>
public sealed record ProposedParameter(string Name, JsonElement Value, bool AsText);
