using System.Text.Json;
using System.Text.Json.Nodes;
using ConfirmFlow.Domain;

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
        List<TableAccess> accesses = [.. calls.Read(call.Operation, Body(call))];
        if (accesses.Count == 0)
        {
            // A batch of nothing; whatever the emulator would make of it, nobody has been asked.
            throw AwsError.Validation("The request names no item.");
        }

        foreach (var access in accesses)
        {
            authorizer.Demand(call.Caller, access.Action, access.Resource, access.Keys);
        }

        return dynalite.Pass(call.Operation, call.Body, cancel);
    }

    /// <summary>A call's parameters; none where it is no object.</summary>
    /// <exception cref="AwsError"><c>SerializationException</c>: it is not JSON, or a member or half a character makes it say nothing certain.</exception>
    internal static JsonObject Body(AwsCall call)
    {
        try
        {
            using var parsed = JsonDocument.Parse(call.Body);
            var body = parsed.RootElement.Clone();
            if (JsonStrings.AreText(body) && !JsonStrings.HasTwins(body)) return body.ValueKind is JsonValueKind.Object ? JsonObject.Create(body)! : [];
        }
        catch (JsonException)
        {
            // Answered below, like the other.
        }

        throw new AwsError(400, "SerializationException", "The request is not JSON, or has a member twice.");
    }
}
