using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace ConfirmFlow.Local;

/// <summary>The HTTP API of the template: finds a request's route, and asks the function behind it.</summary>
internal sealed class HttpApiDoor(IReadOnlyList<HttpApiRoute> routes, IFunctions functions, IAuthorizer authorizer, Stack stack, TimeProvider time) : IDoor
{
    /// <summary>The routes of all functions.</summary>
    public static IReadOnlyList<HttpApiRoute> RoutesOf(StackTemplate template) =>
        [.. template.Functions.SelectMany(function => function.Routes.Select(route => new HttpApiRoute(route, function.Arn)))];

    /// <summary>Everything that nobody else takes: there is no path an API of a template may not have.</summary>
    public bool IsFor(HttpRequest request) => true;

    /// <inheritdoc/>
    public async Task Answer(HttpContext context)
    {
        var target = RawTarget.Of(context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget);
        foreach (var route in routes)
        {
            if (route.Match(context.Request.Method, target.Path) is { } parameters)
            {
                await Answer(context, route, parameters, target);
                return;
            }
        }

        await HttpApiAnswer.Fault(context.Response, 404, "Not Found");
    }

    private async Task Answer(HttpContext context, HttpApiRoute route, IReadOnlyDictionary<string, string> parameters, RawTarget target)
    {
        try
        {
            authorizer.DemandForService("apigateway.amazonaws.com", route.Route.SourceArn(stack, stage: "$default"), "lambda:InvokeFunction", route.FunctionArn);
        }
        catch (AwsError)
        {
            // An API says no more of a function that it may not call.
            await HttpApiAnswer.Fault(context.Response, 500, "Internal Server Error");
            return;
        }

        var body = await Bodies.Read(context.Request, context.RequestAborted);
        var happened = HttpApiEvent.Of(context.Request, route, parameters, body, target, stack, time.GetUtcNow());
        var result = await functions.Invoke(route.FunctionArn, Encoding.UTF8.GetBytes(happened.ToJsonString()), null, context.RequestAborted);
        await HttpApiAnswer.Send(context.Response, result);
    }
}
