using System.Text.Json.Nodes;
using ConfirmFlow.Local;

namespace ConfirmFlow.Grants.Tests;

/// <summary>
/// Cases over the roles of a template, answered by an evaluator that shares no line with this one: kept when both agreed, so that ours goes on agreeing.
/// <c>ConfirmFlow.Grants judge</c> makes new ones, over the template as it is now, and asks the other again.
/// </summary>
public sealed class AgreeingWithAnotherSimulator
{
    private const int Asked = 4000;
    private static readonly (PolicyShelf Shelf, IReadOnlyList<(AccessCase Case, bool Allowed)> Cases) Agreed = AgreedCases.Read(Path.Combine(AppContext.BaseDirectory, "agreed.jsonl"));

    [Fact]
    public void Our_answers_are_those_on_which_both_agreed() =>
        Assert.Empty(Agreed.Cases.Where(it => it.Case.IsAllowed(Agreed.Shelf) != it.Allowed).Select(it => it.Case.Write().ToJsonString()));

    [Fact]
    public void There_are_enough_of_them_of_each_kind_and_few_that_the_other_would_not_judge()
    {
        var cases = Agreed.Cases.Select(it => it.Case).ToList();

        Assert.InRange(cases.Count, Asked * 9 / 10, Asked);
        Assert.InRange(Agreed.Cases.Count(it => it.Allowed), 300, cases.Count);
        Assert.InRange(cases.Count(it => it.Boundary is not null), 1000, cases.Count);
        Assert.InRange(cases.Count(it => it.Session is not null), 300, cases.Count);
        Assert.InRange(cases.Count(it => it.Organization.Count > 0), 500, cases.Count);
        Assert.InRange(cases.Count(it => it.Of is not null), 300, cases.Count);
        Assert.InRange(cases.Count(it => it.IsTrust), 200, cases.Count);
    }

    [Fact]
    public void They_are_about_the_policies_of_the_template_and_of_the_organization_as_these_are_now()
    {
        var now = new PolicyShelf();
        _ = Generator(now, 1);

        var other = now.All.Where(policy => !JsonNode.DeepEquals(Agreed.Shelf.All.GetValueOrDefault(policy.Key), policy.Value)).Select(policy => policy.Key).ToList();

        Assert.True(
            other.Count == 0,
            $"These are others than when both agreed: {string.Join(", ", other)}. Ask again, with the path of a node_modules that has @cloud-copilot/iam-simulate: "
            + $"{Judge.Variable}=… dotnet run --project tests/ConfirmFlow.Grants -- judge {Asked} 1 tests/ConfirmFlow.Grants.Tests/agreed.jsonl");
    }

    [Theory]
    [InlineData(0, 0, false)]
    [InlineData(0, 4000, false)]
    [InlineData(3599, 4000, false)]
    [InlineData(3600, 4000, true)]
    public void A_simulator_that_judges_fewer_than_nine_tenths_does_not_agree(int judged, int asked, bool enough) => Assert.Equal(enough, JudgeCommand.IsEnough(judged, asked));

    [Fact]
    public void The_same_seed_makes_the_same_cases_and_another_makes_others()
    {
        Assert.Equal(Make(1), Make(1));
        Assert.NotEqual(Make(1), Make(2));
    }

    private static IEnumerable<string> Make(int seed) => [.. Generator(new(), seed).Make(50).Select(it => it.Write().ToJsonString())];

    private static CaseGenerator Generator(PolicyShelf shelf, int seed) => new(EveryOption.Read(File.ReadAllText(Tree.Find().Template)), ShippedControl.Read(), shelf, seed);
}
