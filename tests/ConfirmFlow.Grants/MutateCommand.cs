using System.Diagnostics;
using System.Globalization;
using ConfirmFlow.Local;

namespace ConfirmFlow.Grants;

/// <summary>Changes the template in every way that takes something out of a statement or adds a grant to it, and prints what nobody notices.</summary>
internal static class MutateCommand
{
    /// <summary>Does it.</summary>
    /// <param name="folder">Where the decisions of the story are.</param>
    /// <param name="details">Whether to print who notices what.</param>
    /// <param name="output">Where to print.</param>
    /// <returns>0, or 1 where something is not noticed.</returns>
    public static int Run(string folder, bool details, TextWriter output)
    {
        var clock = Stopwatch.StartNew();
        var text = File.ReadAllText(Tree.Find().Template);
        var template = TemplateYaml.Read(text, Tree.TemplateName);
        var recorded = ReportCommand.Recorded(folder, EveryOption.Read(text));
        var statements = WrittenStatement.AllOf(TemplatePlace.Of(text));
        using var tests = new TemplateTests();
        IWitness[] losing = [new StoryWitness(new(recorded.Decisions), template), new MatrixWitness(template), new TestsWitness(tests, text, template)];
        IWitness[] gaining = [new ReportWitness(recorded.Decisions, ReportCommand.Excused(), template)];
        List<(Mutation Mutation, IWitness? By, string? What)> seen =
        [
            .. statements.SelectMany(Mutations.TakingOut).Select(mutation => See(mutation, losing)),
            .. statements.Where(statement => statement is { Allows: true, Part: "own" or "trust" } or { Allows: true, Owner: "NetworkAccess" }).Select(statement => See(Mutations.Adding(statement), gaining)),
        ];

        foreach (var (mutation, by, what) in seen.Where(it => details || it.By is null)) output.WriteLine($"Mutations: {mutation}: {(by is null ? "nobody notices." : $"{by.Name}: {what}")}");
        foreach (var kind in seen.GroupBy(it => it.Mutation.Kind))
        {
            var counts = kind.Where(it => it.By is not null).GroupBy(it => it.By!.Name).Select(by => $"{by.Count()} by {by.Key}");
            output.WriteLine($"Mutations: {kind.Count()} × {InWords(kind.Key)}: noticed {string.Join(", ", counts)}; {kind.Count(it => it.By is null)} by nobody.");
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Mutations: {seen.Count} changes of {statements.Count} statements in {clock.Elapsed.TotalSeconds:0} s."));
        return seen.Exists(it => it.By is null) ? 1 : 0;
    }

    private static (Mutation, IWitness?, string?) See(Mutation mutation, IWitness[] witnesses) =>
        witnesses.Select(witness => (mutation, (IWitness?)witness, witness.Notice(mutation))).FirstOrDefault(seen => seen.Item3 is not null, (mutation, null, null));

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
