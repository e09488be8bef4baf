namespace ConfirmFlow.Domain;

/// <summary>Tells whether conditions on one parameter can ever fit, so that a slip of the pen is noticed.</summary>
internal static class ConditionSense
{
    public static bool CanFit(Parameter parameter, List<Condition> conditions)
    {
        if (conditions.Any(each => each.Comparison is Comparison.NotGiven)) return !parameter.Required && conditions.Count == 1;
        if (conditions.Find(each => each.Comparison is Comparison.Is) is { } some) return some.Values.Any(value => Fit(conditions, value));

        return parameter.Rule switch
        {
            BooleanRule => Fit(conditions, "true") || Fit(conditions, "false"),
            ChoiceRule choices => choices.Choices.Any(choice => Fit(conditions, choice)),
            DecimalRule rule => Leave(conditions, rule.Min, rule.Max),
            IntegerRule rule => Leave(conditions, rule.Min, rule.Max),
            DateRule rule => Leave(conditions, rule.Min?.DayNumber, rule.Max?.DayNumber),
            _ => true,
        };
    }

    private static bool Fit(List<Condition> conditions, string value) => conditions.All(each => each.Fits(value) is true);

    private static bool Leave(List<Condition> conditions, decimal? min, decimal? max)
    {
        var (least, most) = (min ?? decimal.MinValue, max ?? decimal.MaxValue);
        foreach (var each in conditions)
        {
            if (each.Bound is not { } bound) continue;
            var isLower = each.Comparison is Comparison.Over or Comparison.AtLeast;
            var isUpper = each.Comparison is Comparison.Under or Comparison.AtMost;
            if (isLower && bound >= least) least = bound;
            if (isUpper && bound <= most) most = bound;
        }

        // At the one value that is left, none of them may be strict.
        var open = conditions.Any(each => (each.Comparison is Comparison.Over && each.Bound == least) || (each.Comparison is Comparison.Under && each.Bound == most));
        return least < most || (least == most && !open);
    }
}
