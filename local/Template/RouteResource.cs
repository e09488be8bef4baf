using System.Text.Json.Nodes;

namespace ConfirmFlow.Local;

/// <summary>One route of an HTTP API.</summary>
/// <param name="Api">The API's id.</param>
/// <param name="Method">The method, or <c>ANY</c>.</param>
/// <param name="Path">For instance <c>/a/{token}</c>.</param>
internal sealed record RouteResource(string Api, string Method, string Path)
{
    /// <summary>How API Gateway names it: <c>GET /a/{token}</c>.</summary>
    public string Key => $"{Method} {Path}";

    /// <summary>What API Gateway calls a function for, as an ARN: parameters of the path are stars. (Amazon API Gateway Developer Guide, "ARN reference".)</summary>
    /// <param name="stack">Where the API is.</param>
    /// <param name="stage">The stage that was called, or a star for any.</param>
    public string SourceArn(Stack stack, string stage)
    {
        var path = string.Join('/', Path.Split('/').Select(part => part.StartsWith('{') ? "*" : part));
        return $"{stack.Prefix("execute-api")}:{Api}/{stage}/{(Method == "ANY" ? "*" : Method)}{path}";
    }

    /// <summary>Reads a route from an event's properties.</summary>
    public static RouteResource Read(JsonObject properties) => new(
        properties.TextOf("ApiId") ?? "ServerlessHttpApi",
        (properties.TextOf("Method") ?? "ANY").ToUpperInvariant() is "*" or "ANY" ? "ANY" : properties.TextOf("Method")!.ToUpperInvariant(),
        properties.TextOf("Path") ?? throw new StartError("A route of the template has no path."));
}
