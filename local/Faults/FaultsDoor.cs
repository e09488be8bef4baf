using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ConfirmFlow.Local;

/// <summary><c>POST /local/faults</c> plans faults, <c>GET /local/calls.json</c> tells every call a function has made (<c>?from=N</c>: without the first N). There only with <c>--faults</c>.</summary>
internal sealed class FaultsDoor(FaultyCalls faulty) : IDoor
{
    /// <inheritdoc/>
    public bool IsFor(HttpRequest request) => request.Path.Value is "/local/faults" or "/local/calls.json";

    /// <inheritdoc/>
    public async Task Answer(HttpContext context)
    {
        var (status, body) = (context.Request.Method, context.Request.Path.Value) switch
        {
            ("GET", "/local/calls.json") => (200, faulty.Calls.ToJson(SeenBefore.By(context.Request))),
            ("POST", "/local/faults") => Plan(await Bodies.Read(context.Request, context.RequestAborted)),
            _ => (405, """{"message":"POST /local/faults or GET /local/calls.json"}"""),
        };
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(body));
    }

    private (int Status, string Body) Plan(byte[] body)
    {
        try
        {
            faulty.Plan.Add(((JsonArray)JsonNode.Parse(body)!).Select(fault => Fault.Read((JsonObject)fault!)).ToList());
            return (200, "{}");
        }
        catch (Exception wrong) when (wrong is StartError or JsonException or InvalidCastException or NullReferenceException)
        {
            return (400, new JsonObject { ["message"] = wrong.Message }.ToJsonString());
        }
    }
}
