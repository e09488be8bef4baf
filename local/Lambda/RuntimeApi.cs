using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace ConfirmFlow.Local;

/// <summary>
/// The Lambda Runtime API of one function, which its process talks to and nobody else.
/// (Lambda Developer Guide, "Using the Lambda runtime API".)
/// </summary>
internal sealed class RuntimeApi(HostedFunction function)
{
    private const string Root = "/2018-06-01/runtime/";

    /// <summary>Answers a request of the process.</summary>
    public async Task Answer(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "";
        var parts = path.StartsWith(Root, StringComparison.Ordinal) ? path[Root.Length..].Split('/') : [];
        await (parts switch
        {
            ["invocation", "next"] => Next(context),
            ["invocation", var id, "response"] => Settle(context, id, (invocation, body) => invocation.Answer(body)),
            ["invocation", var id, "error"] => Settle(context, id, (invocation, body) => invocation.Fail(body, ErrorPayload.Read(body, ErrorType(context)))),
            ["init", "error"] => CannotStart(context),
            _ => Refuse(context, 404, "There is no such path in the Runtime API."),
        });
    }

    private async Task Next(HttpContext context)
    {
        var instance = await function.Present.WaitAsync(context.RequestAborted);
        var invocation = await instance.Next(context.RequestAborted);
        var headers = context.Response.Headers;
        headers["Lambda-Runtime-Aws-Request-Id"] = invocation.Id;
        headers["Lambda-Runtime-Deadline-Ms"] = invocation.Deadline.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        headers["Lambda-Runtime-Invoked-Function-Arn"] = function.Resource.Arn;
        headers["Lambda-Runtime-Trace-Id"] = $"Root=1-{invocation.Deadline.ToUnixTimeSeconds():x8}-{invocation.Id.Replace("-", "", StringComparison.Ordinal)[..24]};Sampled=0";
        if (invocation.ClientContext is { } clientContext)
        {
            headers["Lambda-Runtime-Client-Context"] = clientContext;
        }

        context.Response.ContentType = "application/json";
        context.Response.ContentLength = invocation.Payload.Length;
        await context.Response.Body.WriteAsync(invocation.Payload);
    }

    private async Task Settle(HttpContext context, string id, Action<Invocation, byte[]> settle)
    {
        var body = await Bodies.Read(context.Request, context.RequestAborted);
        if (function.Instance is not { } instance || instance.Current(id) is not { } invocation)
        {
            await Refuse(context, 400, "No invocation of this id is under way.");
            return;
        }

        if (function.Faulty is { } faulty) await faulty.Answering(context, function.Resource, instance, invocation, () => settle(invocation, body));
        else settle(invocation, body);
        await Accept(context);
    }

    private async Task CannotStart(HttpContext context)
    {
        function.CannotStart(ErrorPayload.Read(await Bodies.Read(context.Request, context.RequestAborted), ErrorType(context)));
        await Accept(context);
    }

    private static string? ErrorType(HttpContext context) => context.Request.Headers["Lambda-Runtime-Function-Error-Type"];

    private static Task Accept(HttpContext context) => Say(context, 202, """{"status":"OK"}""");

    private static Task Refuse(HttpContext context, int status, string message) =>
        Say(context, status, $$"""{"errorType":"InvalidRequestID","errorMessage":"{{message}}"}""");

    private static Task Say(HttpContext context, int status, string json)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(json);
    }
}
