namespace ConfirmFlow.Domain;

/// <summary>What is wrong with an action definition.</summary>
internal static class DefinitionFlaws
{
    private const int MostParameters = 5; // a function of a Bedrock action group has no more
    private const int LongestTitle = 400; // a mail's subject is made of it

    public static IEnumerable<string> Of(ActionDefinition definition)
    {
        if (!Names.IsAction(definition.Name)) yield return "its name is not 2 to 63 lower-case letters, digits and hyphens, a letter first";
        if (definition.Role is { } role && !Names.IsRole(role))
            yield return "its role's name is not 1 to 40 letters and digits, a letter first";
        if (definition.Needs < TimeSpan.FromSeconds(1) || definition.Needs > TimeSpan.FromMinutes(15))
            yield return "it does not need one second to 15 minutes";
        if (!Enum.IsDefined(definition.Risk)) yield return "its risk is none there is";
        if (!IsWording(definition.RiskInWords, 100)) yield return "its risk has no words of at most 100 characters";
        if (!IsWording(definition.Description, 1000)) yield return "it has no description of at most 1,000 characters";
        foreach (var flaw in Parameters(definition)) yield return flaw;
        foreach (var flaw in Wording("title", definition.Title, definition)) yield return flaw;
        foreach (var flaw in Wording("effect", definition.Effect, definition)) yield return flaw;
        foreach (var flaw in SessionPolicyFlaws.Of(definition)) yield return flaw;
    }

    private static IEnumerable<string> Parameters(ActionDefinition definition)
    {
        if (definition.Parameters.IsDefaultOrEmpty || definition.Parameters.Length > MostParameters)
        {
            yield return $"it does not have 1 to {MostParameters} parameters";
            yield break;
        }

        foreach (var parameter in definition.Parameters)
        {
            if (!Names.IsParameter(parameter.Name))
                yield return "a parameter's name is not 1 to 40 letters and digits, a lower-case letter first";
            if (!IsWording(parameter.Label, 40)) yield return $"{parameter.Name} has no label of at most 40 characters";
            if (!IsWording(parameter.Description, 500)) yield return $"{parameter.Name} has no description of at most 500 characters";
            foreach (var flaw in parameter.Rule.Flaws) yield return $"{parameter.Name} {flaw}";
        }

        // Not only different in case: people would take one for the other.
        if (Repeats(definition.Parameters.Select(parameter => parameter.Name))) yield return "two parameters have one name";
        if (Repeats(definition.Parameters.Select(parameter => parameter.Label))) yield return "two parameters have one label";
        if (definition.Find(definition.Target) is not { Required: true, Rule: TextRule or ChoiceRule } target)
            yield return "its target is not a required text parameter";
        else if (!target.Rule.FitsTag)
            yield return $"its target {target.Name} could be more than 1 to {TagText.Longest} letters, digits, spaces and _.:/=+-@";
    }

    private static IEnumerable<string> Wording(string part, string template, ActionDefinition definition)
    {
        if (!IsWording(template, 1000)) yield return $"its {part} is not plain text of at most 1,000 characters";
        if (WordingTemplate.Names(template) is not { } names)
        {
            yield return $"the braces of its {part} do not pair up";
            yield break;
        }

        if (definition.Parameters.IsDefault) yield break;
        var longest = template.Length;
        foreach (var name in names)
        {
            var parameter = definition.Find(name);
            if (parameter is not { Required: true, Rule: not TextRule { Multiline: true } })
                yield return $"its {part} names {{{name}}}, which is not a required parameter of one line";
            // Within a sentence, words that an agent chose would pass for the catalog's, and letters that are read from right to left would turn it around.
            else if (parameter.Rule is TextRule { IsOneWord: false })
                yield return $"its {part} names {{{name}}}, which could be more than one word of 1 to {TagText.Longest} letters, digits and _.:/=+-@: it stands in a row of its own";
            longest += parameter?.Rule.Longest ?? 0;
        }

        if (part is "title" && longest > LongestTitle) yield return $"its title could be longer than {LongestTitle} characters";
    }

    private static bool Repeats(IEnumerable<string> names) =>
        names.GroupBy(name => name, StringComparer.OrdinalIgnoreCase).Any(group => group.Skip(1).Any());

    private static bool IsWording(string text, int longest) =>
        !string.IsNullOrWhiteSpace(text) && text.Length <= longest && PlainText.Flaw(text) is null;
}
