using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ConfirmFlow.Local;

/// <summary>AWS Lambda: Invoke. (Lambda API Reference, "Invoke".)</summary>
internal sealed partial class LambdaService(FunctionHost functions, IAuthorizer authorizer, RetriedEvents events) : IAwsService
{
    private const int LongestEvent = 6 * 1024 * 1024;

    // How deep Lambda lets JSON be is nowhere said: whatever comes, the function has an answer to it.
    private static readonly JsonReaderOptions AnyDepth = new() { MaxDepth = int.MaxValue };

    /// <inheritdoc/>
    public string SigningName => "lambda";

    /// <inheritdoc/>
    public WireProtocol Protocol => WireProtocol.RestJson;

    /// <inheritdoc/>
    public async Task<AwsAnswer> Answer(AwsCall call, CancellationToken cancel)
    {
        if (InvokePath().Match(call.Path) is not { Success: true } path || call.Method != "POST")
        {
            throw AwsError.UnknownOperation("Lambda", $"{call.Method} {call.Path}");
        }

        var name = Uri.UnescapeDataString(path.Groups["name"].Value);
        var function = functions.Find(name);
        authorizer.Demand(call.Caller, "lambda:InvokeFunction", function.Resource.Arn);
        CheckPayload(call.Body);
        string? clientContext = call.Headers["X-Amz-Client-Context"];
        switch (call.Headers["X-Amz-Invocation-Type"].ToString())
        {
            case "" or "RequestResponse":
                return Answer(await functions.Invoke(name, call.Body, clientContext, cancel));
            case "Event":
                events.Accept(name, call.Body, clientContext);
                return AwsAnswer.Empty(202);
            case "DryRun":
                return AwsAnswer.Empty(204);
            case var other:
                throw new AwsError(400, "InvalidParameterValueException", $"The invocation type '{other}' is not known.");
        }
    }

    private static AwsAnswer Answer(FunctionResult result)
    {
        var headers = new Dictionary<string, string> { ["X-Amz-Executed-Version"] = "$LATEST" };
        if (result.Error is not null)
        {
            headers["X-Amz-Function-Error"] = "Unhandled";
        }

        return new(200, "application/json", result.Payload) { Headers = headers };
    }

    private static void CheckPayload(ReadOnlyMemory<byte> payload)
    {
        if (payload.Length > LongestEvent)
        {
            throw new AwsError(413, "RequestTooLargeException", string.Create(
                CultureInfo.InvariantCulture, $"Request must be smaller than {LongestEvent} bytes for the InvokeFunction operation"));
        }

        try
        {
            var json = new Utf8JsonReader(payload.IsEmpty ? "{}"u8 : payload.Span, AnyDepth);
            while (json.Read())
            {
                // Only whether it is JSON is asked.
            }
        }
        catch (JsonException)
        {
            throw new AwsError(400, "InvalidRequestContentException", "Could not parse request body into json.");
        }
    }

    [GeneratedRegex("^/2015-03-31/functions/(?<name>[^/]+)/invocations$")]
    private static partial Regex InvokePath();
}
