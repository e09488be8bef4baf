using System.Text.Json.Nodes;
using ConfirmFlow.Local;

namespace ConfirmFlow.Grants.Tests;

/// <summary>
/// Cases over the roles of a template, answered by an evaluator that shares no line with this one: kept when both agreed, so that ours goes on agreeing.
/// <c>ConfirmFlow.Grants judge</c> makes new ones, over the template as it is now, and asks the other again.
/// </summary>
public sealed class AgreeingWithAnotherSimulator
{
    private static readonly (PolicyShelf Shelf, IReadOnlyList<(AccessCase Case, bool Allowed)> Cases) Agreed = AgreedCases.Read(Path.Combine(AppContext.BaseDirectory, "agreed.jsonl"));

    [Fact]
    public void Our_answers_are_those_on_which_both_agreed() =>
        Assert.Empty(Agreed.Cases.Where(it => it.Case.IsAllowed(Agreed.Shelf) != it.Allowed).Select(it => it.Case.Write().ToJsonString()));

    [Fact]
    public void There_are_enough_of_them_of_each_kind()
    {
        var cases = Agreed.Cases.Select(it => it.Case).ToList();

        Assert.InRange(cases.Count, 2000, int.MaxValue);
        Assert.InRange(Agreed.Cases.Count(it => it.Allowed), 300, cases.Count);
        Assert.InRange(cases.Count(it => it.Boundary is not null), 1000, cases.Count);
        Assert.InRange(cases.Count(it => it.Session is not null), 300, cases.Count);
        Assert.InRange(cases.Count(it => it.Organization.Count > 0), 500, cases.Count);
        Assert.InRange(cases.Count(it => it.Of is not null), 300, cases.Count);
        Assert.InRange(cases.Count(it => it.IsTrust), 200, cases.Count);
    }

    [Fact]
    public void The_same_seed_makes_the_same_cases_and_another_makes_others()
    {
        Assert.Equal(Make(1), Make(1));
        Assert.NotEqual(Make(1), Make(2));
    }

    private static IEnumerable<string> Make(int seed)
    {
        var organization = (JsonObject)JsonNode.Parse(File.ReadAllText(Path.Combine(Tree.Find().Root, "policies", "scp", "confirmflow.json")))!;
        return new CaseGenerator(EveryOption.Read(File.ReadAllText(Tree.Find().Template)), organization, new(), seed).Make(50).Select(it => it.Write().ToJsonString()).ToList();
    }
}
