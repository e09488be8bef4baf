using System.Text;

namespace ConfirmFlow.Domain;

/// <summary>Words for people with parameters in braces: <c>Refund order {orderId}</c>.</summary>
internal static class WordingTemplate
{
    /// <summary>The names in braces in their order; null when the braces do not pair up.</summary>
    public static IReadOnlyList<string>? Names(string template)
    {
        var names = new List<string>();
        return Walk(template, _ => { }, names.Add) ? names : null;
    }

    /// <summary>Puts the parameters in. A value is put in once and never read as a template itself.</summary>
    public static string Fill(string template, ActionDefinition definition, Parameters parameters)
    {
        var text = new StringBuilder();
        var paired = Walk(template, words => text.Append(words), name => text.Append(Shown(name, definition, parameters)));
        return paired ? text.ToString() : throw new InvalidDefinitionException($"{definition.Name}: braces do not pair up.");
    }

    private static string Shown(string name, ActionDefinition definition, Parameters parameters) =>
        definition.Find(name) is { } parameter && parameters[name] is { } text
            ? parameter.Rule.Show(text)
            : throw new InvalidDefinitionException($"{definition.Name}: nothing is known to put into {{{name}}}.");

    private static bool Walk(string template, Action<string> words, Action<string> name)
    {
        for (var at = 0; at < template.Length;)
        {
            var open = template.IndexOf('{', at);
            var plain = open < 0 ? template[at..] : template[at..open];
            if (plain.Contains('}', StringComparison.Ordinal)) return false;
            words(plain);
            if (open < 0) return true;

            var close = template.IndexOf('}', open);
            if (close < 0) return false;
            name(template[(open + 1)..close]);
            at = close + 1;
        }

        return true;
    }
}
