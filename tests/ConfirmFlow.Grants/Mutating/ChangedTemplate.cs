using System.Text.Json.Nodes;
using ConfirmFlow.Local;

namespace ConfirmFlow.Grants;

/// <summary>A template of the project that is changed, and who might notice.</summary>
/// <param name="Name">The template, from the project's folder on.</param>
/// <param name="Statements">Its statements.</param>
/// <param name="Losing">Who might notice that something was taken out, or that a boundary leaves room for more.</param>
/// <param name="Gaining">Who might notice that something was granted.</param>
internal sealed record ChangedTemplate(string Name, IReadOnlyList<WrittenStatement> Statements, IReadOnlyList<IWitness> Losing, IReadOnlyList<IWitness> Gaining)
{
    /// <summary>The stack's own, of which local runs have told the story.</summary>
    /// <param name="folder">Where the decisions of the story are.</param>
    /// <param name="tests">The tests of the template.</param>
    /// <exception cref="StartError">Somebody notices although nothing was changed.</exception>
    public static ChangedTemplate OfTheStack(string folder, TemplateTests tests)
    {
        var text = File.ReadAllText(Tree.Find().Template);
        var template = TemplateYaml.Read(text, Tree.TemplateName);
        var decisions = ReportCommand.Recorded(folder, EveryOption.Read(text)).Decisions;
        GrantReport Report(JsonObject changed) => new(new(new(EveryOption.Read(changed))), decisions, ReportCommand.Excused(), whole: true);
        return new(
            Tree.TemplateName, WrittenStatement.AllOf(TemplatePlace.Of(text)),
            [new StoryWitness(new(decisions), template), new MatrixWitness(Tree.TemplateName, template), new TestsWitness(tests, text, template)], [new ReportWitness(template, Report)]);
    }

    /// <summary>One that no local run has.</summary>
    /// <exception cref="StartError">Somebody notices although nothing was changed.</exception>
    public static ChangedTemplate Of(AskedGrants asked)
    {
        var text = File.ReadAllText(Path.Combine(Tree.Find().Root, asked.Template));
        var template = TemplateYaml.Read(text, asked.Template);
        return new(asked.Template, WrittenStatement.AllOf(TemplatePlace.Of(text)), [new MatrixWitness(asked.Template, template)], [new ReportWitness(template, asked.Report)]);
    }

    /// <summary>Makes every change, one at a time.</summary>
    /// <returns>For each who noticed it first, and what; null and null where nobody did.</returns>
    public IEnumerable<(Mutation Mutation, IWitness? By, string? What)> Seen() =>
        Statements.SelectMany(Mutations.TakingOut).Select(mutation => See(mutation, Losing)).Concat(
            Statements.Where(statement => statement.Grants || statement.LeavesRoom).Select(statement => See(Mutations.Adding(statement), statement.Grants ? Gaining : Losing)));

    private static (Mutation, IWitness?, string?) See(Mutation mutation, IReadOnlyList<IWitness> witnesses) =>
        witnesses.Select(witness => (mutation, (IWitness?)witness, witness.Notice(mutation))).FirstOrDefault(seen => seen.Item3 is not null, (mutation, null, null));
}
