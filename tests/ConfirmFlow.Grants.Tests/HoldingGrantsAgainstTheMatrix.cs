using System.Text.Json.Nodes;
using ConfirmFlow.Local;

namespace ConfirmFlow.Grants.Tests;

/// <summary>What no local run has: the roles of people, and of teams' own actions.</summary>
public sealed class HoldingGrantsAgainstTheMatrix
{
    public static TheoryData<string> Templates => [.. AskedGrants.All.Select(asked => asked.Template)];

    [Theory, MemberData(nameof(Templates))]
    public void Each_grant_is_asked_for_by_a_row(string template)
    {
        var report = Of(template).Report();

        Assert.Empty(report.Findings);
        Assert.InRange(report.Grants.Needed, 5, report.Grants.All);
    }

    [Theory, MemberData(nameof(Templates))]
    public void Nothing_can_be_taken_out_or_added_that_nobody_notices(string template)
    {
        var seen = ChangedTemplate.Of(Of(template)).Seen().ToList();

        Assert.Empty(seen.Where(it => it.By is null).Select(it => it.Mutation.ToString()));
        Assert.InRange(seen.Count(it => it.Mutation.Kind is MutationKind.Statement), 5, seen.Count);
        Assert.InRange(seen.Count(it => it.Mutation.Kind is MutationKind.Added), 5, seen.Count);
    }

    [Theory]
    [InlineData("template.yaml", 20)]
    [InlineData("policies/developer-roles.yaml", 5)]
    public void Room_for_an_action_that_nothing_uses_in_any_statement_of_a_boundary_is_noticed(string template, int atLeast)
    {
        var text = File.ReadAllText(Path.Combine(Tree.Find().Root, template));
        var matrix = new MatrixWitness(template, TemplateYaml.Read(text, template));
        var added = WrittenStatement.AllOf(TemplatePlace.Of(text)).Where(statement => statement.LeavesRoom).Select(Mutations.Adding).ToList();

        Assert.InRange(added.Count, atLeast, 100);
        var unnoticed = added.Where(mutation => matrix.Notice(mutation) is null).Select(mutation => mutation.ToString()).ToList();
        Assert.True(unnoticed is [], string.Join('\n', unnoticed));
    }

    [Fact]
    public void A_grant_that_no_row_asks_for_is_a_finding()
    {
        var asked = Of("policies/developer-roles.yaml");
        var template = TemplateYaml.Read(File.ReadAllText(Path.Combine(Tree.Find().Root, asked.Template)), asked.Template);
        var statements = template["Resources"]!["AuditorRole"]!["Properties"]!["Policies"]![0]!["PolicyDocument"]!["Statement"]!.AsArray();
        statements.Add(new JsonObject { ["Sid"] = "More", ["Effect"] = "Allow", ["Action"] = "logs:GetLogEvents", ["Resource"] = "*" });

        Assert.Equal(["AuditorRole/More: logs:GetLogEvents on * is granted, and was never used."], asked.Report(template).Findings);
    }

    private static AskedGrants Of(string template) => AskedGrants.All.Single(asked => asked.Template == template);
}
