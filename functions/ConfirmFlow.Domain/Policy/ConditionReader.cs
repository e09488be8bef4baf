using System.Collections.Immutable;
using System.Text.Json;

namespace ConfirmFlow.Domain;

/// <summary>Reads what the parameters of an action must be for a case to fit, each as its rule in the catalog has it.</summary>
internal static class ConditionReader
{
    /// <summary>The conditions; null when there are no good ones.</summary>
    public static ImmutableArray<Condition>? Read(PolicyNode node, ActionDefinition? action, PolicyErrors errors)
    {
        if (!PolicyFields.Is(JsonValueKind.Object, node, errors) || action is null) return null;
        if (node.Properties.Count == 0) errors.Add(node, "This must name a parameter: what always holds stands beside when.");

        var all = new List<Condition>();
        foreach (var property in node.Properties)
        {
            if (action.Find(property.Name) is not { } parameter)
            {
                errors.Add(property.Offset, property.Value.Path, $"{action.Name} has no such parameter. It has {string.Join(", ", action.Parameters.Select(each => each.Name))}.");
                continue;
            }

            if (!PolicyFields.Is(JsonValueKind.Object, property.Value, errors)) continue;
            var before = errors.Count;
            var conditions = property.Value.Properties.Select(each => Read(each, parameter, errors)).OfType<Condition>().ToList();
            if (property.Value.Properties.Count == 0) errors.Add(property.Value, $"This must compare {parameter.Name}: {Words(parameter.Rule)}.");
            else if (errors.Count == before && !ConditionSense.CanFit(parameter, conditions)) errors.Add(property.Value, $"No {parameter.Name} fits this: it is {parameter.Rule.Allowed}.");
            all.AddRange(conditions);
        }

        return all.Count > 0 ? [.. all] : null;
    }

    private static Condition? Read(PolicyProperty property, Parameter parameter, PolicyErrors errors)
    {
        var comparison = Comparisons(parameter.Rule).FirstOrDefault(each => each.Word == property.Name).Comparison;
        if (comparison is Comparison.None)
        {
            errors.Add(property.Offset, property.Value.Path, $"{parameter.Name} is {parameter.Rule.Allowed}, and is compared by {Words(parameter.Rule)}.");
            return null;
        }

        if (comparison is Comparison.Given) return Given(property.Value, parameter, errors);
        var values = comparison is Comparison.Is or Comparison.IsNot && property.Value.Kind is JsonValueKind.Array ? Several(property.Value, errors) : [property.Value];
        var texts = values.Select(value => ConditionValue.Read(value, parameter, comparison, errors)).OfType<string>().ToList();
        return texts.Count == values.Count && texts.Count > 0 ? new(parameter.Name, comparison, [.. texts.Distinct(StringComparer.Ordinal)]) : null;
    }

    private static Condition? Given(PolicyNode node, Parameter parameter, PolicyErrors errors)
    {
        if (node.Kind is JsonValueKind.True) return new(parameter.Name, node.Text == "true" ? Comparison.Given : Comparison.NotGiven, []);
        errors.Add(node, "This must be true or false.");
        return null;
    }

    private static List<PolicyNode> Several(PolicyNode array, PolicyErrors errors)
    {
        if (array.Items.Count is 0 or > 50) errors.Add(array, "There must be 1 to 50 of these.");
        return array.Items;
    }

    private static string Words(ParameterRule rule) => string.Join(", ", Comparisons(rule).Select(each => each.Word));

    private static IEnumerable<(string Word, Comparison Comparison)> Comparisons(ParameterRule rule) =>
    [
        .. rule switch
        {
            DecimalRule or IntegerRule => [("over", Comparison.Over), ("atLeast", Comparison.AtLeast), ("under", Comparison.Under), ("atMost", Comparison.AtMost)],
            DateRule => [("after", Comparison.Over), ("before", Comparison.Under)],
            _ => (ReadOnlySpan<(string, Comparison)>)[],
        },
        ("is", Comparison.Is), ("isNot", Comparison.IsNot), ("given", Comparison.Given),
    ];
}
