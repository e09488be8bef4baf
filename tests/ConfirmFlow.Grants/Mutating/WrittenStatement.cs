using YamlDotNet.RepresentationModel;

namespace ConfirmFlow.Grants;

/// <summary>A statement of a policy as it is written in a template.</summary>
/// <param name="Owner">The logical id of what it belongs to.</param>
/// <param name="Part">Whether it is one of a role's own, of whom a role trusts, of a managed policy, or of a resource: <c>own</c>, <c>trust</c>, <c>managed</c>, <c>resource</c>.</param>
/// <param name="Name">Its Sid, or what stands for it.</param>
/// <param name="Place">Where it is.</param>
internal sealed record WrittenStatement(string Owner, string Part, string Name, TemplatePlace Place)
{
    /// <summary>Whether it allows, rather than denies.</summary>
    public bool Allows => Place.Member("Effect")?.Value == "Allow";

    /// <summary>Whether it gives something by itself: what a boundary allows is only the most that its roles can have, and what a table's policy allows is not used here.</summary>
    public bool Grants => Allows && (Part is "own" or "trust" || Owner is "NetworkAccess");

    /// <summary>Whether it is part of the most that roles can have.</summary>
    public bool LeavesRoom => Allows && Part is "managed" && !Grants;

    /// <inheritdoc/>
    public override string ToString() => $"{Owner}/{Name}";

    /// <summary>Every statement of every role, managed policy and table of a template, those under a condition included.</summary>
    public static IReadOnlyList<WrittenStatement> AllOf(TemplatePlace template) =>
    [
        .. from resource in template.Member("Resources")!.Members
           from document in Documents(resource.Value)
           from statement in document.Policy.Member("Statement")!.Elements.SelectMany(Statements).Select((place, at) => (place, at))
           select new WrittenStatement(resource.Name, document.Part, statement.place.Member("Sid")?.Value ?? (statement.at == 0 ? document.Part : $"{document.Part} {statement.at + 1}"), statement.place),
    ];

    private static IEnumerable<(string Part, TemplatePlace Policy)> Documents(TemplatePlace resource)
    {
        if (resource.Member("Properties") is not { } properties) return [];

        return resource.Member("Type")?.Value switch
        {
            "AWS::IAM::Role" =>
            [
                .. properties.Member("Policies")?.Elements.Select(policy => ("own", policy.Member("PolicyDocument")!)) ?? [],
                ("trust", properties.Member("AssumeRolePolicyDocument")!),
            ],
            "AWS::IAM::ManagedPolicy" => [("managed", properties.Member("PolicyDocument")!)],
            "AWS::DynamoDB::Table" => properties.Member("ResourcePolicy") is { } policy ? [("resource", policy.Member("PolicyDocument")!)] : [],
            _ => [],
        };
    }

    // A statement, or what a condition chooses from.
    private static IEnumerable<TemplatePlace> Statements(TemplatePlace place) => place switch
    {
        { Function: "If" } => place.Elements.Skip(1).SelectMany(Statements),
        { Node: YamlMappingNode } => [place],
        _ => [],
    };
}
