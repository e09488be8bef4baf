using System.Collections.Immutable;

namespace ConfirmFlow.Domain;

/// <summary>The tools an agent is given: one per action, and two for its requests.</summary>
public static class ToolDefinitions
{
    private const string Afterwards =
        " This asks for approval: nothing has been done when it answers. Use " + Catalog.CheckRequest
        + " with the requestId it returns to learn what became of it.";

    /// <summary>Every tool, in the catalog's order, then check-request and withdraw-request.</summary>
    public static ImmutableArray<ToolDefinition> For(Catalog catalog) =>
    [
        .. catalog.All.Select(action => new ToolDefinition(action.Name, action.Description + Afterwards, Schema(action.Parameters))),
        new(Catalog.CheckRequest, "Tells how a request stands: status, reason of a denial, receipt of what was done.", Schema(RequestOnly)),
        new(Catalog.WithdrawRequest, "Takes a request back, as long as it has not begun to be carried out.", Schema(RequestOnly)),
    ];

    /// <summary>The same as a canonical JSON array of <c>{name, description, inputSchema}</c>.</summary>
    public static string JsonFor(Catalog catalog) => "[" + string.Join(',', For(catalog).Select(tool => new CanonicalJsonObject()
        .Set("name", tool.Name).Set("description", tool.Description).SetCanonical("inputSchema", tool.InputSchema))) + "]";

    private static ImmutableArray<Parameter> RequestOnly { get; } =
    [
        new("requestId", "Request", "The requestId that the request was answered with.",
            new TextRule("ar-[a-z2-7]{26}", 29, 29, Words: "ar- and 26 characters")),
    ];

    private static string Schema(ImmutableArray<Parameter> parameters)
    {
        var properties = new CanonicalJsonObject();
        foreach (var parameter in parameters)
        {
            // The rule in words as well: not every front door passes on patterns and ranges.
            var description = $"{parameter.Description} Allowed: {parameter.Rule.Allowed}.";
            properties.Set(parameter.Name, parameter.Rule.Schema.Set("description", description));
        }

        return new CanonicalJsonObject()
            .Set("type", "object")
            .Set("properties", properties)
            .Set("required", parameters.Where(parameter => parameter.Required).Select(parameter => parameter.Name))
            .Set("additionalProperties", false)
            .ToString();
    }
}
