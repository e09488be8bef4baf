using System.Text.Json.Nodes;
using ConfirmFlow.Local;

namespace ConfirmFlow.Grants;

/// <summary>One entry of unexercised.yaml: something that no local run can use, and why.</summary>
/// <param name="Owner">The logical id of what the statement belongs to.</param>
/// <param name="Statement">The statement's name.</param>
/// <param name="Of">Null for actions; for values of a condition, operator and key.</param>
/// <param name="What">The action or the value.</param>
/// <param name="On">For actions, the resource, as the report names it; null for values.</param>
internal sealed record Unexercised(string Owner, string Statement, string? Of, string What, string? On)
{
    private static readonly string[] Known = ["owners", "statement", "actions", "resources", "condition", "values", "why"];

    /// <summary>Whether it is about a grant.</summary>
    public bool IsAbout(Grant grant) => Of is null && (grant.Owner, grant.Statement, grant.Action, grant.Resource) == (Owner, Statement, What, On);

    /// <summary>Whether it is about a value.</summary>
    public bool IsAbout(LetIn value) => (value.Owner, value.Statement, value.Condition, value.Value) == (Owner, Statement, Of, What);

    /// <inheritdoc/>
    public override string ToString() => $"{Owner}/{Statement}: {(Of is null ? "" : Of + " = ")}{What}{(On is null ? "" : " on " + On)}";

    /// <summary>Reads a list of entries.</summary>
    /// <param name="text">YAML.</param>
    /// <param name="file">Its name, for messages.</param>
    /// <exception cref="StartError">It says something else than entries, says one twice, or leaves out the reason.</exception>
    public static IReadOnlyList<Unexercised> Read(string text, string file)
    {
        var document = TemplateYaml.Read(text, file);
        Demand(document.Select(member => member.Key).SequenceEqual(["unexercised"]), $"{file} has one member, 'unexercised'.");
        var entries = document.ListOf("unexercised").SelectMany((entry, at) => Entries(entry as JsonObject ?? [], $"{file}, entry {at + 1}")).ToList();
        if (entries.GroupBy(entry => entry).FirstOrDefault(same => same.Count() > 1) is { } twice) throw new StartError($"{file} says twice: {twice.Key}.");
        return entries;
    }

    private static IEnumerable<Unexercised> Entries(JsonObject entry, string where)
    {
        if (entry.Select(member => member.Key).FirstOrDefault(name => !Known.Contains(name)) is { } unknown) throw new StartError($"{where}: '{unknown}' is not known.");

        var (statement, condition, resources) = (entry.TextOf("statement"), entry.TextOf("condition"), entry.TextsOf("resources"));
        var owners = Owners(entry, resources);
        Demand(owners.Count > 0 && statement is not null, $"{where}: owners and statement are needed.");
        Demand(entry.TextOf("why") is { Length: > 20 }, $"{where}: why, in a sentence?");
        Demand((condition is null) == entry.ContainsKey("actions") && (condition is null) != entry.ContainsKey("values"), $"{where}: either actions, or a condition with values.");
        Demand((resources.Count > 0) == (condition is null && entry["owners"] is not JsonObject), $"{where}: actions have resources, either for all owners or for each, and values have none.");
        var what = entry.TextsOf(condition is null ? "actions" : "values");
        Demand(what.Count > 0 && owners.All(owner => owner.On.Count > 0), $"{where}: nothing is named.");
        return from owner in owners from one in what from resource in owner.On select new Unexercised(owner.Name, statement!, condition, one, resource);
    }

    // Owners with the same resources, or each with its own. Values have none.
    private static List<(string Name, IReadOnlyList<string?> On)> Owners(JsonObject entry, IReadOnlyList<string> resources) => entry["owners"] is JsonObject each
        ? [.. each.Select(owner => (owner.Key, (IReadOnlyList<string?>)each.TextsOf(owner.Key)))]
        : [.. entry.TextsOf("owners").Select(owner => (owner, (IReadOnlyList<string?>)(entry.ContainsKey("condition") ? [null] : [.. resources])))];

    private static void Demand(bool holds, string otherwise)
    {
        if (!holds) throw new StartError(otherwise);
    }
}
