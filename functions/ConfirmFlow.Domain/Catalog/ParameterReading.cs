using System.Collections.Immutable;
using System.Text.Json;

namespace ConfirmFlow.Domain;

/// <summary>Turns what an agent sent into parameters, or into everything that is wrong with it.</summary>
public static class ParameterReading
{
    /// <summary>The most problems told at once.</summary>
    public const int MostProblems = 20;

    /// <summary>Applies the definition's rules.</summary>
    /// <returns>Parameters and no problems, or null and at least one problem.</returns>
    public static (Parameters? Parameters, ImmutableArray<ParameterProblem> Problems) Read(
        ActionDefinition definition, IEnumerable<ProposedParameter> proposed)
    {
        var values = new Dictionary<string, ParameterValue>(StringComparer.Ordinal);
        var problems = new List<ParameterProblem>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var each in proposed)
        {
            if (!seen.Add(each.Name)) problems.Add(new(Untrusted.Name(each.Name), "is given twice", "each parameter once"));
            else if (definition.Find(each.Name) is not { } parameter) problems.Add(Unknown(definition, each.Name));
            else if (each.Value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined) continue; // the same as not given
            else if (parameter.Rule.TryRead(each.Value, each.AsText, out var value, out var problem)) values.Add(each.Name, value);
            else problems.Add(new(parameter.Name, problem, parameter.Rule.Allowed));
        }

        var missing = definition.Parameters.Where(parameter => parameter.Required && !values.ContainsKey(parameter.Name));
        var told = problems.Select(problem => problem.Parameter).ToHashSet(StringComparer.Ordinal);
        problems.AddRange(missing
            .Where(parameter => !told.Contains(parameter.Name))
            .Select(parameter => new ParameterProblem(parameter.Name, "is missing", parameter.Rule.Allowed)));
        return problems.Count > 0 ? (null, [.. problems.Take(MostProblems)]) : Fitting(values);
    }

    /// <summary>Whether stored parameters are, to the letter, what the definition's rules make of them: whoever can write a request can compute its digests too.</summary>
    public static bool Takes(this ActionDefinition definition, Parameters stored)
    {
        using var document = JsonDocument.Parse(stored.Canonical);
        var (read, _) = Read(definition, document.RootElement.EnumerateObject().Select(each => new ProposedParameter(each.Name, each.Value, AsText: false)));
        return read?.Canonical == stored.Canonical;
    }

    private static (Parameters?, ImmutableArray<ParameterProblem>) Fitting(Dictionary<string, ParameterValue> values)
    {
        var parameters = Parameters.Of(values);
        if (!parameters.IsTooLarge) return (parameters, []);

        var largest = values.MaxBy(pair => pair.Value.Json.Length).Key;
        var allowed = $"all parameters together at most {Parameters.LongestUtf8} bytes of JSON";
        return (null, [new(largest, "makes the whole too large", allowed)]);
    }

    private static ParameterProblem Unknown(ActionDefinition definition, string name) => new(
        Untrusted.Name(name),
        "is not a parameter of this action",
        string.Join(", ", definition.Parameters.Select(parameter => parameter.Name)));
}
