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

    /// <summary>Reads a route from an event's properties.</summary>
    public static RouteResource Read(JsonObject properties) => new(
        properties.TextOf("ApiId") ?? "ServerlessHttpApi",
        (properties.TextOf("Method") ?? "ANY").ToUpperInvariant() is "*" or "ANY" ? "ANY" : properties.TextOf("Method")!.ToUpperInvariant(),
        properties.TextOf("Path") ?? throw new StartError("A route of the template has no path."));
}
