using System.Collections.Immutable;
using System.Text.Json;

namespace ConfirmFlow.Domain;

/// <summary>Reads the cases of an action that depend on its parameters.</summary>
internal static class CaseReader
{
    private const int Most = 20;

    public static ImmutableArray<PolicyCase> Read(PolicyNode node, ActionDefinition? action, PolicyPeople people, PolicyErrors errors)
    {
        var cases = new List<(PolicyCase Case, PolicyNode Node)>();
        foreach (var item in new PolicyFields(node, errors).Items("when", 1, Most) ?? [])
        {
            if (!PolicyFields.Is(JsonValueKind.Object, item, errors)) continue;
            var conditions = new PolicyFields(item, errors).Needed("if") is { } given ? ConditionReader.Read(given, action, errors) : null;
            var policy = ActionPolicyReader.Read(item, "if", action, people, errors);
            if (conditions is { } fits && policy is not null) cases.Add((new(fits, policy), item));
        }

        foreach (var (hidden, at) in cases)
        {
            // Of two that ask the first holds, else the stricter one; where both say the same the later one is no use.
            var by = cases.Find(each => each.Case != hidden && each.Case.Hides(hidden)
                && (ActionPolicy.Strictness(each.Case.Then.Ruling), each.Node.Offset).CompareTo((ActionPolicy.Strictness(hidden.Then.Ruling), at.Offset)) < 0);
            if (by.Case is not null) errors.Add(at["if"]!, $"This case never holds: {by.Node.Path} fits wherever it does, and goes before it.");
        }

        return [.. cases.Select(each => each.Case)];
    }
}
