using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ConfirmFlow.Template.Tests;

/// <summary>One parameter of a template.</summary>
internal sealed partial record Parameter(string Name, JsonObject Body)
{
    /// <summary>The parameters of one of the templates.</summary>
    public static IEnumerable<Parameter> AllOf(string file) => Template.Read(file)["Parameters"]!.AsObject().Select(pair => new Parameter(pair.Key, pair.Value!.AsObject()));

    /// <summary>Its type.</summary>
    public string Type => Template.Text(Body["Type"]);

    /// <summary>Whether what may be given can hold a <c>*</c> or a <c>?</c>: anything can, where neither values nor a pattern are named.</summary>
    public bool TakesWildcards => Body switch
    {
        _ when Body["AllowedValues"] is { } values => Template.Texts(values).Any(value => value.AsSpan().ContainsAny('*', '?')),
        _ when Body["AllowedPattern"] is { } pattern => Sets().Matches(Template.Text(pattern)).Any(set => Regex.IsMatch("*", set.Value) || Regex.IsMatch("?", set.Value)),
        _ => true,
    };

    // All by which a pattern takes a character that is no letter or digit: "\?", "[a-z]" and ".".
    [GeneratedRegex(@"\\.|\[(\\.|[^\]\\])*\]|\.")]
    private static partial Regex Sets();
}
