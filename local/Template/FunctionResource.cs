using System.Text.Json.Nodes;

namespace ConfirmFlow.Local;

/// <summary>A function of the template.</summary>
internal sealed record FunctionResource
{
    /// <summary>Its name in the template.</summary>
    public required string LogicalId { get; init; }

    /// <summary>Its physical name.</summary>
    public required string Name { get; init; }

    /// <summary>Its ARN, without a version.</summary>
    public required string Arn { get; init; }

    /// <summary>Its role's ARN.</summary>
    public required string RoleArn { get; init; }

    /// <summary>The folder of its project, from the template's.</summary>
    public required string CodeUri { get; init; }

    /// <summary>The handler's name, as the runtime gets it.</summary>
    public required string Handler { get; init; }

    /// <summary>How long an invocation may take.</summary>
    public required TimeSpan Timeout { get; init; }

    /// <summary>Its memory in MB: told to the function, not enforced.</summary>
    public required int MemoryMegabytes { get; init; }

    /// <summary>Its variables.</summary>
    public required IReadOnlyDictionary<string, string> Variables { get; init; }

    /// <summary>The HTTP API's routes that lead to it.</summary>
    public required IReadOnlyList<RouteResource> Routes { get; init; }

    /// <summary>When it is called without anybody asking.</summary>
    public required IReadOnlyList<ScheduleResource> Schedules { get; init; }

    /// <summary>Reads a function from its resolved properties.</summary>
    public static FunctionResource Read(ResourceIdentity identity, string logicalId, JsonObject properties) => new()
    {
        LogicalId = logicalId,
        Name = identity.Name,
        Arn = identity.Arn,
        RoleArn = properties.TextOf("Role") ?? throw new StartError($"The template's function '{logicalId}' has no role."),
        CodeUri = properties.TextOf("CodeUri") ?? throw new StartError($"The template's function '{logicalId}' has no CodeUri."),
        Handler = properties.TextOf("Handler") ?? "bootstrap",
        Timeout = TimeSpan.FromSeconds(properties.NumberOf("Timeout", 3)),
        MemoryMegabytes = properties.NumberOf("MemorySize", 128),
        Variables = properties.ObjectOf("Environment").ObjectOf("Variables").ToDictionary(it => it.Key, it => it.Value.Text()),
        Schedules = [.. Events(properties, "Schedule").Select(it => ScheduleResource.Read(it.Id, it.Properties))],
        Routes = [.. Events(properties, "HttpApi").Select(it => RouteResource.Read(it.Properties))],
    };

    private static IEnumerable<(string Id, JsonObject Properties)> Events(JsonObject function, string type) =>
        from happening in function.ObjectOf("Events")
        let it = happening.Value as JsonObject
        where it?.TextOf("Type") == type
        select (happening.Key, it.ObjectOf("Properties"));
}
