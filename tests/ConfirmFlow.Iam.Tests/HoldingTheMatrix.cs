using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ConfirmFlow.Iam.Tests;

/// <summary>P1 to P7: who may do what, row by row, by the evaluator that a local run refuses calls with.</summary>
[Collection("matrix")]
public sealed class HoldingTheMatrix
{
    public static TheoryData<string, int, string> Rows()
    {
        var rows = new TheoryData<string, int, string>();
        foreach (var sheet in Sheet.All)
            foreach (var row in sheet.Rows)
                rows.Add(sheet.Name, row.Number, row.Body.TextOf("why") ?? "");

        return rows;
    }

    [Theory, MemberData(nameof(Rows))]
    public void Each_row_is_answered_as_it_should_be(string name, int number, string otherwise)
    {
        var sheet = Sheet.All.Single(it => it.Name == name);
        var row = sheet.Rows[number - 1];

        var wrong = sheet.Wrong(sheet.Account, sheet.Questions.Where(it => it.Row == row)).ToList();

        Assert.True(wrong.Count == 0, $"{name}, row {number}, is to be {row.Body.TextOf("expect")}{(row.By is { } layer ? $" by the {layer}" : "")} (otherwise {otherwise}):\n{string.Join('\n', wrong)}");
    }

    [Fact]
    public void The_service_control_policies_are_in_nobodys_way() => Assert.All(
        Sheet.All.SelectMany(sheet => sheet.Questions.Where(it => it.Row.Allowed).Select(it => (sheet, it.Question))),
        it => Assert.True(it.sheet.Account.Decide(it.Question, new([.. Account.Shipped.Policies, .. Account.OfPages.Policies])).Allowed, it.Question.ToString()));

    [Fact]
    public void Of_what_is_there_without_any_parameter_there_are_more_than_a_hundred_denials_in_more_than_a_hundred_and_fifty_rows()
    {
        var rows = Sheet.All[0].Rows;

        Assert.True(rows.Count >= 150);
        Assert.True(rows.Count(row => !row.Allowed) >= 100);
        Assert.True(Sheet.All.Sum(sheet => sheet.Questions.Count) >= 2000);
    }

    [Fact]
    public void Every_denial_says_what_would_be_wrong_or_stands_beside_one_that_does() => Assert.All(Sheet.All, sheet =>
        Assert.True(sheet.Rows.Count(row => !row.Allowed && row.Body.ContainsKey("why")) >= sheet.Rows.Count(row => !row.Allowed) / 2, sheet.Name));

    [Fact]
    public void No_name_is_used_so_often_that_another_reader_of_YAML_takes_it_for_an_attack() => Assert.All(
        Sheet.All.SelectMany(sheet => Regex.Matches(Repo.Read($"tests/ConfirmFlow.Iam.Tests/{sheet.Name}"), @"(?<=[ \[])\*\w+").CountBy(name => name.Value), (sheet, used) => (sheet.Name, used)),
        it => Assert.True(it.used.Value < 100, $"{it.used.Key} comes {it.used.Value} times in {it.Name}; it has to be less than 100."));

    [Fact]
    public void The_copies_of_resources_policies_are_what_the_template_attaches()
    {
        var copies =
            from sheet in Sheet.All
            from row in sheet.Rows
            where row.Body["resourcePolicy"] is JsonObject
            from resource in row.Body.TextsOf("resource")
            let attached = sheet.Account.PolicyOf(sheet.Account.Fill(resource))
            where attached is not null
            select (attached, copy: (JsonObject)sheet.Account.Names.Resolve(row.Body["resourcePolicy"])!);

        Assert.True(copies.Count() > 20);
        Assert.All(copies, it => Assert.Equal(SamePolicy.Text(it.attached), SamePolicy.Text(it.copy)));
    }
}
