namespace ConfirmFlow.Domain;

/// <summary>Where each front door finds the person an agent speaks for: only places that the application sets, never the model.</summary>
/// <param name="BedrockSessionAttribute">The session attribute of Amazon Bedrock Agents.</param>
/// <param name="GatewayHeader">The header that the Gateway's target passes on, in lower case.</param>
public sealed record RequesterSources(string BedrockSessionAttribute = "requester", string GatewayHeader = "x-requester");
