using System.Text.Json;

namespace ConfirmFlow.Local;

/// <summary>The field <c>ErrorEquals</c> of retry and catch rules.</summary>
internal static class ErrorList
{
    public static IReadOnlyList<string> Read(Fields fields)
    {
        var errors = fields.List("ErrorEquals")
            .Select(error => error.ValueKind is JsonValueKind.String
                ? error.GetString()!
                : throw fields.Wrong("ErrorEquals must hold strings."))
            .ToList();
        if (errors.Count == 0) throw fields.Wrong("lacks the field 'ErrorEquals'.");
        return errors.Contains(ErrorNames.All) && errors.Count > 1
            ? throw fields.Wrong("States.ALL must stand alone in ErrorEquals.")
            : errors;
    }

    /// <summary>A rule for every error hides all that come after it.</summary>
    public static void RequireAllLast(Fields fields, string name, IEnumerable<IReadOnlyList<string>> rules)
    {
        if (rules.SkipLast(1).Any(errors => errors.Contains(ErrorNames.All)))
        {
            throw fields.Wrong($"States.ALL must be in the last rule of {name}.");
        }
    }
}
