using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ConfirmFlow.Local;

/// <summary>
/// Makes the custom resources of the template as CloudFormation does: an event for the function, which answers by a PUT to a URL it was given.
/// (CloudFormation User Guide, "Custom resource request and response".)
/// </summary>
internal sealed class CustomResourceDoor(IFunctions functions, Stack stack, string endpoint, Journal made) : IDoor
{
    private const string Path = "/local/cloudformation/";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonObject>> awaited = new();

    /// <summary>Makes a resource, unless that was done before with the same properties.</summary>
    /// <exception cref="StartError">The function says that it failed, or does not answer.</exception>
    public async Task Make(CustomResource resource, CancellationToken cancel)
    {
        var before = made.Entries.LastOrDefault(entry => entry.TextOf("logicalId") == resource.LogicalId);
        if (before is not null && JsonNode.DeepEquals(before["properties"], resource.Properties))
        {
            return;
        }

        var ticket = RandomNumberGenerator.GetHexString(32, lowercase: true);
        var answered = awaited[ticket] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        var payload = Encoding.UTF8.GetBytes(Event(resource, before, ticket).ToJsonString());
        var run = await functions.Invoke(resource.ServiceToken, payload, null, cancel);
        if (run.Error is { } error)
        {
            throw new StartError($"{resource.LogicalId} could not be made: {error.Type}: {error.Message}");
        }

        var answer = await Answer(resource, answered.Task, cancel);
        made.Append(new()
        {
            ["logicalId"] = resource.LogicalId,
            ["physicalId"] = answer.TextOf("PhysicalResourceId"),
            ["properties"] = resource.Properties.DeepClone(),
        });
    }

    /// <inheritdoc/>
    public bool IsFor(HttpRequest request) => request.Method == "PUT" && request.Path.StartsWithSegments("/local/cloudformation");

    /// <summary>Takes a function's answer.</summary>
    public async Task Answer(HttpContext context)
    {
        var ticket = context.Request.Path.Value![Path.Length..];
        var known = awaited.TryRemove(ticket, out var waiting);
        context.Response.StatusCode = known ? 200 : 403;
        if (known)
        {
            var body = await Bodies.Read(context.Request, context.RequestAborted);
            waiting!.TrySetResult(Parse(body));
        }
    }

    private static async Task<JsonObject> Answer(CustomResource resource, Task<JsonObject> answer, CancellationToken cancel)
    {
        try
        {
            var said = await answer.WaitAsync(Patience, cancel);
            return said.TextOf("Status") == "SUCCESS"
                ? said
                : throw new StartError($"{resource.LogicalId} could not be made: {said.TextOf("Reason") ?? "its function did not say why"}");
        }
        catch (TimeoutException)
        {
            throw new StartError($"{resource.LogicalId} could not be made: its function did not answer within {Patience.TotalMinutes} minutes.");
        }
    }

    private static JsonObject Parse(byte[] body)
    {
        try
        {
            return JsonNode.Parse(body) as JsonObject ?? [];
        }
        catch (JsonException)
        {
            return new() { ["Status"] = "FAILED", ["Reason"] = "The answer was not JSON." };
        }
    }

    private JsonObject Event(CustomResource resource, JsonObject? before, string ticket)
    {
        var happened = new JsonObject
        {
            ["RequestType"] = before is null ? "Create" : "Update",
            ["ResponseURL"] = $"{endpoint}{Path}{ticket}",
            ["StackId"] = stack.Id,
            ["RequestId"] = Guid.NewGuid().ToString(),
            ["ResourceType"] = resource.Type,
            ["LogicalResourceId"] = resource.LogicalId,
            ["ServiceToken"] = resource.ServiceToken,
            ["ResourceProperties"] = resource.Properties.DeepClone(),
        };
        if (before is not null)
        {
            happened["PhysicalResourceId"] = before.TextOf("physicalId");
            happened["OldResourceProperties"] = before["properties"]?.DeepClone();
        }

        return happened;
    }
}
