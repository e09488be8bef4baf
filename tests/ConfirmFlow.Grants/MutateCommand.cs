using System.Diagnostics;
using System.Globalization;

namespace ConfirmFlow.Grants;

/// <summary>Changes the templates in every way that takes something out of a statement or adds a grant to it, and prints what nobody notices.</summary>
internal static class MutateCommand
{
    /// <summary>Does it.</summary>
    /// <param name="folder">Where the decisions of the story are.</param>
    /// <param name="details">Whether to print who notices what.</param>
    /// <param name="output">Where to print.</param>
    /// <returns>0, or 1 where something is not noticed.</returns>
    public static int Run(string folder, bool details, TextWriter output)
    {
        using var tests = new TemplateTests();
        List<ChangedTemplate> templates = [ChangedTemplate.OfTheStack(folder, tests), .. AskedGrants.All.Select(ChangedTemplate.Of)];
        return templates.Sum(template => Run(template, details, output)) == 0 ? 0 : 1;
    }

    // How many changes nobody notices.
    private static int Run(ChangedTemplate template, bool details, TextWriter output)
    {
        var clock = Stopwatch.StartNew();
        var seen = template.Seen().ToList();
        foreach (var (mutation, by, what) in seen.Where(it => details || it.By is null)) output.WriteLine($"Mutations: {mutation}: {(by is null ? "nobody notices." : $"{by.Name}: {what}")}");
        foreach (var kind in seen.GroupBy(it => it.Mutation.Kind))
        {
            List<string> counts = [.. kind.Where(it => it.By is not null).GroupBy(it => it.By!.Name).Select(by => $"{by.Count()} by {by.Key}"), $"{kind.Count(it => it.By is null)} by nobody"];
            output.WriteLine($"Mutations: {template.Name}: {kind.Count()} × {InWords(kind.Key)}: noticed {string.Join(", ", counts)}.");
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Mutations: {template.Name}: {seen.Count} changes of {template.Statements.Count} statements in {clock.Elapsed.TotalSeconds:0} s."));
        return seen.Count(it => it.By is null);
    }

    private static string InWords(MutationKind kind) => kind switch
    {
        MutationKind.Statement => "a statement taken out",
        MutationKind.Action => "one of several actions taken out",
        MutationKind.Resource => "one of several resources taken out",
        MutationKind.Condition => "a condition taken out",
        MutationKind.Value => "one of several values of a condition taken out",
        _ => "an action added that nothing uses",
    };
}
