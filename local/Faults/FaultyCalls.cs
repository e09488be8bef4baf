using System.Text;
using Microsoft.AspNetCore.Http;

namespace ConfirmFlow.Local;

/// <summary>Stands between functions and everything they call: keeps a list of the calls, and lets those fail that are planned to.</summary>
internal sealed class FaultyCalls(FaultPlan plan, OpenedRequests opened, CallBook book, FunctionHost functions)
{
    /// <summary>The plan.</summary>
    public FaultPlan Plan => plan;

    /// <summary>Every call that a function made, and what went wrong.</summary>
    public CallBook Calls => book;

    /// <summary>Lets a call of an AWS service through, or not, or not quite.</summary>
    public Task<AwsAnswer> Around(HttpContext context, AwsCall call, IAwsService service, Func<Task<AwsAnswer>> pass)
    {
        var operation = $"{service.SigningName}:{(call.Operation.Length > 0 ? call.Operation : call.Path)}";
        if (operation == "dynamodb:PutItem") opened.Learn(call.Body);
        return Around(context, call.Caller.Session, operation, CallBook.KeyOf(call), call.Body, pass);
    }

    /// <summary>Lets a call of whatever a function calls through, or not, or not quite.</summary>
    /// <param name="context">The connection.</param>
    /// <param name="session">Whose call it is.</param>
    /// <param name="operation">What is called, after the name of the service and a colon.</param>
    /// <param name="key">What tells apart what is done to what; null where nothing does.</param>
    /// <param name="body">What is said.</param>
    /// <param name="pass">Lets it through.</param>
    public async Task<AwsAnswer> Around(HttpContext context, RoleSession? session, string operation, string? key, ReadOnlyMemory<byte> body, Func<Task<AwsAnswer>> pass)
    {
        if (functions.WorkOf(session) is not var (function, instance, invocation)) return await pass();

        var (number, request, ofRequest) = invocation.Count(OpenedRequests.IdIn(Encoding.UTF8.GetString(body.Span)));
        var place = new CallPlace(function.LogicalId, invocation, number, request, ofRequest, operation, key);
        if (plan.Take(place) is { } before)
        {
            book.Note(place, null, before);
            await Break(context, instance, invocation, before, operation);
        }

        // What the service refuses is an answer too, and can be lost like any other.
        var (answer, refused) = await Pass(pass);
        var after = plan.Take(place with { After = true });
        book.Note(place, answer?.Status ?? refused!.Status, after);
        if (after is not null) await Break(context, instance, invocation, after, operation);
        return answer ?? throw refused!;
    }

    /// <summary>The function answers its event: before that is taken note of something may go wrong, and after it.</summary>
    /// <param name="context">The connection of its process.</param>
    /// <param name="function">The function.</param>
    /// <param name="instance">Its process.</param>
    /// <param name="invocation">The event.</param>
    /// <param name="settle">Takes note of the answer.</param>
    public async Task Answering(HttpContext context, FunctionResource function, FunctionInstance instance, Invocation invocation, Action settle)
    {
        var place = new CallPlace(function.LogicalId, invocation, 0, invocation.Request, Operation: "runtime:Answer");
        if (plan.Take(place) is { } before)
        {
            book.Note(place, null, before);
            await Break(context, instance, invocation, before);
        }

        var after = plan.Take(place with { After = true });
        // A process that is about to end is not handed the next event, which would be lost with it.
        if (after is not null) instance.Retire();
        book.Note(place, 202, after);
        settle();
        if (after is not null) await Break(context, instance, invocation, after);
    }

    /// <summary>Whether the event is to be delivered a second time.</summary>
    public bool IsDeliveredTwice(FunctionResource function, Invocation invocation)
    {
        if (plan.TakeDelivery(function.LogicalId, invocation) is not { } fault) return false;

        book.Note(new(function.LogicalId, invocation, 0, Operation: "lambda:Invoke"), 200, fault);
        return true;
    }

    private static async Task<(AwsAnswer? Answer, AwsError? Refused)> Pass(Func<Task<AwsAnswer>> pass)
    {
        try
        {
            return (await pass(), null);
        }
        catch (AwsError refused)
        {
            return (null, refused);
        }
    }

    private static async Task Break(HttpContext context, FunctionInstance instance, Invocation invocation, Fault fault, string operation = "")
    {
        switch (fault.What)
        {
            case "hang":
                invocation.Forsake();
                await instance.End();
                break;
            case "kill-function":
                await instance.End();
                break;
            case "throttle":
                throw Throttled(operation);
            case "refuse":
                throw new AwsError(400, fault.Code, "This call was planned to fail.");
        }

        context.Abort();
        throw new OperationCanceledException($"The connection was cut: {fault.Name}.");
    }

    private static AwsError Throttled(string operation) => operation.Split(':')[0] switch
    {
        "slack" or "teams" => new(429, "ratelimited", "Slow down."),
        "dynamodb" => new(400, "ProvisionedThroughputExceededException", "Slow down."),
        "ses" => new(429, "TooManyRequestsException", "Slow down."),
        "sts" => new(400, "Throttling", "Rate exceeded"),
        _ => new(400, "ThrottlingException", "Rate exceeded"),
    };
}
