using System.Text.Json.Nodes;

namespace ConfirmFlow.Local;

/// <summary>One statement of a function's own policy: who may invoke it from outside its account's identity policies.</summary>
/// <param name="LogicalId">Its name in the template; for what SAM adds by itself, the event's.</param>
/// <param name="FunctionArn">The function.</param>
/// <param name="Statement">The statement, as Lambda writes it. (Lambda API Reference, "AddPermission".)</param>
internal sealed record PermissionResource(string LogicalId, string FunctionArn, JsonObject Statement)
{
    private static readonly string[] KnownMembers = ["FunctionName", "Action", "Principal", "SourceArn", "SourceAccount", "PrincipalOrgID"];

    /// <summary>Reads an <c>AWS::Lambda::Permission</c> from its resolved properties.</summary>
    /// <param name="logicalId">Its name in the template.</param>
    /// <param name="properties">Its properties.</param>
    /// <param name="functions">The functions that it can be for.</param>
    /// <exception cref="StartError">It has a property that is not known, or is for no function of the template.</exception>
    public static PermissionResource Read(string logicalId, JsonObject properties, IEnumerable<FunctionResource> functions)
    {
        if (properties.Select(member => member.Key).FirstOrDefault(name => !KnownMembers.Contains(name)) is { } unknown)
        {
            throw new StartError($"The local run does not know '{unknown}' of the template's permission '{logicalId}'.");
        }

        var name = properties.TextOf("FunctionName");
        var function = functions.FirstOrDefault(it => it.Arn == name || it.Name == name) ?? throw new StartError($"The template's permission '{logicalId}' is for no function of it.");
        return new(logicalId, function.Arn, Write(
            properties.TextOf("Action") ?? "", Principal(properties.TextOf("Principal") ?? ""), function.Arn,
            properties.TextOf("SourceArn"), properties.TextOf("SourceAccount"), properties.TextOf("PrincipalOrgID")));
    }

    /// <summary>What SAM adds for a function's routes and schedules. (AWS SAM Developer Guide, "Generated CloudFormation resources".)</summary>
    public static IEnumerable<PermissionResource> Implied(FunctionResource function, Stack stack) =>
    [
        .. function.Routes.Select(route => new PermissionResource(
            $"{function.LogicalId} {route.Key}", function.Arn, Service("apigateway.amazonaws.com", function.Arn, route.SourceArn(stack, stage: "*")))),
        .. function.Schedules.Select(schedule => new PermissionResource(
            $"{function.LogicalId} {schedule.Rule}", function.Arn, Service("events.amazonaws.com", function.Arn, schedule.Arn(stack)))),
    ];

    private static JsonObject Service(string service, string function, string source) =>
        Write("lambda:InvokeFunction", new JsonObject { ["Service"] = service }, function, source, null, null);

    private static JsonNode Principal(string named) => named switch
    {
        "*" => JsonValue.Create("*"),
        _ when named.EndsWith(".amazonaws.com", StringComparison.Ordinal) => new JsonObject { ["Service"] = named },
        _ => new JsonObject { ["AWS"] = named },
    };

    private static JsonObject Write(string action, JsonNode principal, string function, string? sourceArn, string? sourceAccount, string? organization)
    {
        var condition = new JsonObject();
        if (sourceArn is not null) condition["ArnLike"] = new JsonObject { ["AWS:SourceArn"] = sourceArn };
        var equal = new JsonObject();
        if (sourceAccount is not null) equal["AWS:SourceAccount"] = sourceAccount;
        if (organization is not null) equal["aws:PrincipalOrgID"] = organization;
        if (equal.Count > 0) condition["StringEquals"] = equal;
        return new() { ["Effect"] = "Allow", ["Principal"] = principal, ["Action"] = action, ["Resource"] = function, ["Condition"] = condition };
    }
}
