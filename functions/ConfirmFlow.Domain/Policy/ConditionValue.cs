using System.Text.Json;

namespace ConfirmFlow.Domain;

/// <summary>Reads a value that a parameter is compared with, to the same text that the parameter itself would have.</summary>
internal static class ConditionValue
{
    /// <summary>The text; null when it is not one that the parameter could be compared with.</summary>
    public static string? Read(PolicyNode node, Parameter parameter, Comparison comparison, PolicyErrors errors)
    {
        // A limit may lie outside of what is allowed, a value may not: nothing would ever be it.
        if (comparison is Comparison.Is or Comparison.IsNot) return Value(node, parameter, errors);
        if (parameter.Rule is DateRule) return Limit(node, Condition.Order(node.Text) is not null && node.Text.Contains('-', StringComparison.Ordinal) && node.Kind is JsonValueKind.String, "a date written yyyy-MM-dd", errors);

        var scale = parameter.Rule is DecimalRule rule ? rule.Scale : 0;
        var isNumber = node.Kind is JsonValueKind.Number or JsonValueKind.String && DecimalText.TryParse(node.Text, scale, out _);
        return Limit(node, isNumber, scale == 0 ? "a whole number such as 500" : $"a number with at most {scale} decimals, such as 500 or \"500.00\"", errors);
    }

    private static string? Limit(PolicyNode node, bool isOne, string what, PolicyErrors errors)
    {
        if (isOne) return node.Text;
        errors.Add(node, $"This must be {what}.");
        return null;
    }

    private static string? Value(PolicyNode node, Parameter parameter, PolicyErrors errors)
    {
        var json = node.Kind switch
        {
            JsonValueKind.String => CanonicalJsonObject.Quote(node.Text),
            JsonValueKind.Number or JsonValueKind.True => node.Text,
            _ => "null",
        };
        using var document = JsonDocument.Parse(json);
        if (parameter.Rule.TryRead(document.RootElement, asText: false, out var value, out var problem)) return value.Text;
        errors.Add(node, $"This {problem}: {parameter.Name} is {parameter.Rule.Allowed}.");
        return null;
    }
}
