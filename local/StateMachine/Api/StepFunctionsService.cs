using System.Text.Json;

namespace ConfirmFlow.Local;

/// <summary>Step Functions on the wire.</summary>
internal sealed class StepFunctionsService(StepFunctionsApi api, IAuthorizer authorizer) : IAwsService
{
    public string SigningName => "states";

    public WireProtocol Protocol => WireProtocol.Json10;

    public Task<AwsAnswer> Answer(AwsCall call, CancellationToken cancel)
    {
        using var body = Parse(call.Body);
        authorizer.Demand(call.Caller, "states:" + call.Operation, StepFunctionsApi.ResourceOf(call.Operation, body.RootElement));
        return Task.FromResult(AwsAnswer.Json(api.Handle(call.Operation, body.RootElement)));
    }

    private static JsonDocument Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            return JsonDocument.Parse(body);
        }
        catch (JsonException)
        {
            throw new AwsError(400, "SerializationException", "The body is not JSON.");
        }
    }
}
