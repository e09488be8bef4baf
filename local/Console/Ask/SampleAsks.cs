using ConfirmFlow.Actions;
using ConfirmFlow.Domain;
using ConfirmFlow.Functions;

namespace ConfirmFlow.Local;

/// <summary>Finds something to ask for with each action of the catalog, on an item that nobody has asked about yet.</summary>
internal sealed class SampleAsks(ConsoleSetup setup)
{
    public async Task<IReadOnlyList<SampleAsk>> Of(IReadOnlyList<ListedRequest> requests, CancellationToken cancel)
    {
        List<TableContent> tables = [];
        foreach (var table in setup.SampleTables) tables.Add(await TableContent.Read(setup.DynamoDb, table, cancel));
        var policy = PolicyReader.Read(setup.Policy(), ActionCatalog.All).Is(out var read) ? read : null;
        // What people decide about comes first, what would be refused last.
        return [.. ActionCatalog.All.All
            .OrderBy(definition => policy?.For(definition.Name).Ruling switch { Ruling.Ask => 0, Ruling.Approve => 1, _ => 2 })
            .ThenByDescending(definition => definition.Risk == Risk.Medium)
            .Select(definition => Of(definition, tables, requests, policy))];
    }

    private static SampleAsk Of(ActionDefinition definition, List<TableContent> tables, IReadOnlyList<ListedRequest> requests, Policy? policy)
    {
        var taken = requests.Select(each => each.Request?.Parameters[definition.Target]).ToHashSet(StringComparer.Ordinal);
        var items = tables.Where(table => table.Key == definition.Target).SelectMany(table => table.Items).ToList();
        var item = items.Find(each => !taken.Contains(each[definition.Target])) ?? items.FirstOrDefault();
        var names = tables.Select(table => table.Name).ToList();
        var values = definition.Parameters.Select(parameter => (parameter, SampleValue.For(parameter, item, names))).ToList();
        return new(definition, Title(definition, values), RulingInWords(policy?.For(definition.Name)), values);
    }

    private static string Title(ActionDefinition definition, List<(Parameter Parameter, string Value)> values)
    {
        using var json = AskCall.Parameters(definition, values.Select(each => (each.Parameter.Name, each.Value)));
        var proposed = json.RootElement.EnumerateObject().Select(each => new ProposedParameter(each.Name, each.Value, AsText: false));
        return ParameterReading.Read(definition, proposed).Parameters is { } parameters ? InWords.Line(definition.TitleFor(parameters)) : definition.Name;
    }

    private static string RulingInWords(ActionPolicy? policy) => policy switch
    {
        null => "the policy cannot be read",
        { Ruling: Ruling.Deny } => "policy refuses it",
        { Ruling: Ruling.Approve } => "policy approves it at once",
        { Stages: [var first, .. var others] } => QuorumInWords.Of(first) + (others.IsEmpty ? "" : ", then others are asked"),
        _ => "people decide",
    };
}
