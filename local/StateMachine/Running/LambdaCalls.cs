using System.Text;

namespace ConfirmFlow.Local;

/// <summary>Invokes functions for executions, under the machine's role, and names errors as Step Functions does.</summary>
internal sealed class LambdaCalls(IFunctions functions, IAuthorizer authorizer)
{
    public async Task<CallOutcome> Invoke(Execution execution, PendingCall call, CancellationToken cancel)
    {
        try
        {
            var caller = authorizer.ServiceUnder(execution.Identity.RoleArn, "states.amazonaws.com", execution.Identity.MachineArn);
            authorizer.Demand(caller, "lambda:InvokeFunction", call.Function);
            var result = await functions.Invoke(call.Function, Encoding.UTF8.GetBytes(call.Payload), null, cancel).ConfigureAwait(false);
            var payload = Encoding.UTF8.GetString(result.Payload.Span);
            if (result.Error is { } error) return new(null, error.Type, payload);
            return JsonText.IsJson(payload)
                ? new(payload, null, null)
                : new(null, ErrorNames.LambdaUnknown, "The function's answer is not JSON.");
        }
        catch (AwsError refused)
        {
            // What the Lambda API itself refuses, such as Lambda.ResourceNotFoundException; only a missing permission is called otherwise.
            var name = refused.Code.StartsWith("AccessDenied", StringComparison.Ordinal) ? "AWSLambdaException" : refused.Code;
            return new(null, "Lambda." + name, refused.Message);
        }
    }
}
