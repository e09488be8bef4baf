namespace ConfirmFlow.Grants;

/// <summary>Every change that can be made to the statements of a template, one at a time.</summary>
internal static class Mutations
{
    // One of each service that no part of ConfirmFlow ever does.
    private static readonly Dictionary<string, string> Unused = new()
    {
        ["bedrock"] = "bedrock:DeleteGuardrail",
        ["cloudtrail"] = "cloudtrail:DeleteTrail",
        ["dynamodb"] = "dynamodb:DeleteTable",
        ["ec2"] = "ec2:RunInstances",
        ["events"] = "events:DeleteEventBus",
        ["iam"] = "iam:CreateUser",
        ["kendra"] = "kendra:DeleteIndex",
        ["kms"] = "kms:DisableKey",
        ["lambda"] = "lambda:DeleteFunction",
        ["logs"] = "logs:DeleteLogGroup",
        ["secretsmanager"] = "secretsmanager:DeleteSecret",
        ["ses"] = "ses:TagResource",
        ["states"] = "states:DeleteStateMachine",
        ["sts"] = "sts:AssumeRoleWithSAML",
        ["xray"] = "xray:DeleteGroup",
    };

    // Where that one could not be done to what the statement is about.
    private static readonly Dictionary<string, string> UnusedBeside = new()
    {
        ["bedrock:GetAgent"] = "bedrock:DeleteAgent",
        ["bedrock:InvokeModel"] = "bedrock:InvokeModelWithResponseStream",
        ["states:DescribeExecution"] = "states:RedriveExecution",
    };

    /// <summary>All that take something out.</summary>
    public static IEnumerable<Mutation> TakingOut(WrittenStatement statement)
    {
        yield return new(MutationKind.Statement, statement, "", TemplateEdit.Leave(statement.Place));
        foreach (var (kind, member) in ((MutationKind, string)[])[(MutationKind.Action, "Action"), (MutationKind.Resource, "Resource")])
            foreach (var one in Several(statement.Place.Member(member))) yield return new(kind, statement, one.Value, TemplateEdit.Leave(one));

        if (statement.Place.Member("Condition") is not { } condition) yield break;
        foreach (var (@operator, keys) in condition.Members)
        {
            foreach (var (key, values) in keys.Members)
            {
                yield return new(MutationKind.Condition, statement, $"{@operator} {key}", TemplateEdit.Drop([(statement.Place, "Condition"), (condition, @operator), (keys, key)]));
                foreach (var one in Several(values)) yield return new(MutationKind.Value, statement, $"{@operator} {key} = {one.Value}", TemplateEdit.Leave(one));
            }
        }
    }

    /// <summary>An action that nothing uses, added to a statement that allows.</summary>
    public static Mutation Adding(WrittenStatement statement)
    {
        var actions = statement.Place.Member("Action")!;
        var first = actions.Elements.First().Value;
        var added = UnusedBeside.GetValueOrDefault(first) ?? Unused[first.Split(':')[0]];
        return new(MutationKind.Added, statement, added, TemplateEdit.Add(actions, added));
    }

    // Of one alone nothing can be taken without taking all.
    private static IEnumerable<TemplatePlace> Several(TemplatePlace? values) => values is { IsList: true } && values.Elements.Count() > 1 ? values.Elements : [];
}
