using System.Text.Json.Nodes;
using ConfirmFlow.Local;

namespace ConfirmFlow.Grants.Tests;

/// <summary>
/// P10: the cases on which both evaluators agreed are about everything that can decide. Each layer of policies, each statement that takes away what all else allows, and each operator
/// of a condition is taken out by itself, and answers have to change: where none does, both could be wrong about it and nobody would see.
/// </summary>
public sealed class DecidingInEveryLayer
{
    private static readonly (PolicyShelf Shelf, IReadOnlyList<(AccessCase Case, bool Allowed)> Cases) Agreed = AgreedCases.Read(Path.Combine(AppContext.BaseDirectory, "agreed.jsonl"));
    private static readonly IReadOnlyList<string> Shipped = [.. ShippedControl.Read().Policies.Keys];
    private static readonly IReadOnlyList<string> Tables = [.. EveryOption.Read(File.ReadAllText(Tree.Find().Template)).Tables.Where(table => table.Policy is not null).Select(table => table.LogicalId)];
    private static readonly IReadOnlyList<string> Written = [.. Agreed.Shelf.All.Keys.Where(name => !PolicyShelf.IsMade(name))];

    private static readonly Dictionary<string, Func<AccessCase, AccessCase>> Layers = new()
    {
        ["the role's own policies"] = it => it with { Identity = [] },
        ["the boundary"] = it => it with { Boundary = null },
        ["the session's policy"] = it => it with { Session = null },
        ["the organization's policies that ship"] = it => it with { Organization = [.. it.Organization.Where(PolicyShelf.IsMade)] },
        ["another policy of the organization"] = it => it with { Organization = [.. it.Organization.Except(it.Organization.Where(PolicyShelf.IsMade))] },
        ["the policies of the tables"] = it => Tables.Contains(it.Of) ? it with { Of = null } : it,
        ["another policy of a resource"] = it => it.Of is { } of && PolicyShelf.IsMade(of) ? it with { Of = null } : it,
    };

    public static TheoryData<string> Layered => [.. Layers.Keys];

    public static TheoryData<string> Operators => [.. Written.SelectMany(Statements).SelectMany(it => it.ObjectOf("Condition")).Select(it => it.Key).Distinct()];

    public static TheoryData<string, int> Denials => [.. Shipped.Concat(Tables).SelectMany(name => Statements(name).Select((_, at) => (name, at)))];

    [Theory, MemberData(nameof(Layered))]
    public void Without_any_one_layer_many_answers_change(string layer) =>
        Assert.InRange(Agreed.Cases.Count(it => Layers[layer](it.Case).IsAllowed(Agreed.Shelf) != it.Allowed), 50, int.MaxValue);

    [Theory, MemberData(nameof(Denials))]
    public void Without_any_one_statement_of_the_organization_or_of_a_table_something_is_allowed(string name, int at) =>
        Assert.InRange(Changes([name], statements => statements.RemoveAt(at)), 2, int.MaxValue);

    [Theory, MemberData(nameof(Operators))]
    public void Where_an_operator_always_holds_answers_change_and_where_it_never_holds(string @operator)
    {
        Assert.NotEqual(0, Changes(Written, statements => statements.ForEach(it => it.ObjectOf("Condition").Remove(@operator))));
        Assert.NotEqual(0, Changes(Written, statements => statements.RemoveAll(it => it.ObjectOf("Condition").ContainsKey(@operator))));
    }

    // How many answers are others where these policies are.
    private static int Changes(IReadOnlyList<string> policies, Action<List<JsonObject>> change)
    {
        var changed = policies.Select(name => KeyValuePair.Create(name, With(name, change))).Where(policy => !JsonNode.DeepEquals(policy.Value, Agreed.Shelf.All[policy.Key])).ToDictionary();
        var shelf = Agreed.Shelf.With(changed);
        return Agreed.Cases.Count(it => it.Case.Policies.Any(changed.ContainsKey) && it.Case.IsAllowed(shelf) != it.Allowed);
    }

    private static JsonObject With(string name, Action<List<JsonObject>> change)
    {
        List<JsonObject> statements = [.. Statements(name).Select(it => (JsonObject)it.DeepClone())];
        change(statements);
        return new() { ["Version"] = Agreed.Shelf.All[name]["Version"]!.DeepClone(), ["Statement"] = new JsonArray([.. statements]) };
    }

    private static IEnumerable<JsonObject> Statements(string name) => Agreed.Shelf.All[name].ListOf("Statement").Cast<JsonObject>();
}
