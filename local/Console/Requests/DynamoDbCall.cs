using System.Text.Json.Nodes;

namespace ConfirmFlow.Local;

/// <summary>A call of DynamoDB as the administrator, for instance <see cref="Dynalite.Call"/>.</summary>
/// <exception cref="AwsError">It was refused.</exception>
internal delegate Task<JsonObject> DynamoDbCall(string operation, JsonObject body, CancellationToken cancel);
