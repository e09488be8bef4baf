using System.Text.Json;
using System.Text.Json.Nodes;

namespace ConfirmFlow.Local;

/// <summary>Amazon DynamoDB: every call is held against the caller's policies, then passed on to the emulator.</summary>
internal sealed class DynamoDbService(Dynalite dynalite, CallReader calls, IAuthorizer authorizer) : IAwsService
{
    /// <inheritdoc/>
    public string SigningName => "dynamodb";

    /// <inheritdoc/>
    public WireProtocol Protocol => WireProtocol.Json10;

    /// <inheritdoc/>
    public Task<AwsAnswer> Answer(AwsCall call, CancellationToken cancel)
    {
        foreach (var access in calls.Read(call.Operation, Body(call)))
        {
            authorizer.Demand(call.Caller, access.Action, access.Resource, access.Keys);
        }

        return dynalite.Pass(call.Operation, call.Body, cancel);
    }

    private static JsonObject Body(AwsCall call)
    {
        try
        {
            return JsonNode.Parse(call.Body.Span) as JsonObject ?? [];
        }
        catch (JsonException)
        {
            throw new AwsError(400, "SerializationException", "The request is not JSON.");
        }
    }
}
