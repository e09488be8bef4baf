using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ConfirmFlow.Local;

/// <summary>Stands between functions and everything they call: keeps a list of the calls, and lets those fail that are planned to.</summary>
internal sealed class FaultyCalls(FaultPlan plan, Journal calls, FunctionHost functions, Action killEmulators)
{
    /// <summary>The plan.</summary>
    public FaultPlan Plan => plan;

    /// <summary>Every call that a function made, and what went wrong.</summary>
    public Journal Calls => calls;

    /// <summary>Lets a call of an AWS service through, or not, or not quite.</summary>
    public async Task<AwsAnswer> Around(HttpContext context, AwsCall call, IAwsService service, Func<Task<AwsAnswer>> pass)
    {
        if (functions.WorkOf(call.Caller.Session) is not var (function, instance, invocation)) return await pass();

        var (number, happened) = (invocation.NextCall(), invocation.Text);
        var what = $"{service.SigningName}:{(call.Operation.Length > 0 ? call.Operation : call.Path)}";
        if (what == "dynamodb:PutItem") plan.Learn(Encoding.UTF8.GetString(call.Body.Span));
        if (plan.Take(function.LogicalId, happened, number, what, after: false) is { } before)
        {
            Note(function, invocation, number, what, call, before, through: false);
            await Break(context, service, instance, before);
        }

        var answer = await pass();
        var after = plan.Take(function.LogicalId, happened, number, what, after: true);
        Note(function, invocation, number, what, call, after, through: true);
        if (after is not null) await Break(context, service, instance, after);
        return answer;
    }

    /// <summary>The function answers its event: before or after that is taken note of, something may go wrong too.</summary>
    public async Task Answering(HttpContext context, FunctionResource function, FunctionInstance instance, Invocation invocation, bool after)
    {
        if (plan.Take(function.LogicalId, invocation.Text, 0, "runtime:Answer", after) is not { } fault) return;

        Note(function, invocation, 0, "runtime:Answer", null, fault, through: after);
        await Break(context, null, instance, fault);
    }

    /// <summary>Whether the event is to be delivered a second time.</summary>
    public bool IsDeliveredTwice(FunctionResource function, Invocation invocation)
    {
        if (plan.TakeDelivery(function.LogicalId, invocation.Text) is not { } fault) return false;

        Note(function, invocation, 0, "lambda:Invoke", null, fault, through: true);
        return true;
    }

    private async Task Break(HttpContext context, IAwsService? service, FunctionInstance instance, Fault fault)
    {
        switch (fault.What)
        {
            case "kill-function":
                instance.Kill();
                await instance.Exited;
                break;
            case "kill-emulators":
                killEmulators();
                break;
            case "kill-run":
                Process.GetCurrentProcess().Kill();
                break;
            case "throttle":
                throw Throttled(service);
            case "refuse":
                throw new AwsError(400, fault.Code, "This call was planned to fail.");
        }

        context.Abort();
        throw new OperationCanceledException($"The connection was cut: {fault.Name}.");
    }

    private void Note(FunctionResource function, Invocation invocation, int number, string what, AwsCall? call, Fault? fault, bool through) => calls.Append(new JsonObject
    {
        ["function"] = function.LogicalId,
        ["invocation"] = invocation.Id,
        ["call"] = number,
        ["operation"] = what,
        ["key"] = call is null ? null : KeyOf(call),
        ["through"] = through,
        ["fault"] = fault?.Name,
    });

    // The table and the item's key, to tell apart what was done to what.
    private static string? KeyOf(AwsCall call)
    {
        if (!call.Headers["X-Amz-Target"].ToString().StartsWith("DynamoDB", StringComparison.Ordinal)) return null;

        var body = JsonNode.Parse(call.Body.Span) as JsonObject ?? [];
        var key = body.ObjectOf("Key").Select(it => it.Value).FirstOrDefault() ?? body.ObjectOf("Item")["key"];
        return $"{body.TextOf("TableName")} {(key as JsonObject)?.First().Value.Text()}";
    }

    private static AwsError Throttled(IAwsService? service) => service?.SigningName switch
    {
        "dynamodb" => new(400, "ProvisionedThroughputExceededException", "Slow down."),
        "ses" => new(429, "TooManyRequestsException", "Slow down."),
        "sts" => new(400, "Throttling", "Rate exceeded"),
        _ => new(400, "ThrottlingException", "Rate exceeded"),
    };
}
