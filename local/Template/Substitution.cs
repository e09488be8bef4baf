using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ConfirmFlow.Local;

/// <summary><c>Fn::Sub</c>: text with <c>${Name}</c> and <c>${Resource.Attribute}</c> in it; <c>${!Name}</c> stays <c>${Name}</c>.</summary>
internal static partial class Substitution
{
    /// <summary>Fills a text in; the function's own values come first.</summary>
    public static string Fill(string text, JsonObject? own, Intrinsics intrinsics) => Hole().Replace(text, hole =>
    {
        var name = hole.Groups["name"].Value.Trim();
        return name switch
        {
            ['!', .. var literal] => $"${{{literal}}}",
            _ when own?[name] is { } value => value.Text(),
            _ when name.Split('.', 2) is [var resource, var attribute] => intrinsics.GetAtt(resource, attribute),
            _ => intrinsics.Ref(name).Text(),
        };
    });

    [GeneratedRegex(@"\$\{(?<name>[^}]+)\}")]
    private static partial Regex Hole();
}
