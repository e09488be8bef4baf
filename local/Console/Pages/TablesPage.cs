using ConfirmFlow.Functions;

namespace ConfirmFlow.Local;

/// <summary>The tables that actions change, so that one sees what was done.</summary>
internal static class TablesPage
{
    public static async Task<ConsolePage> Of(ConsoleSetup setup, CancellationToken cancel)
    {
        List<Html> tables = [];
        foreach (var table in setup.SampleTables) tables.Add(Of(await TableContent.Read(setup.DynamoDb, table, cancel)));
        return new("Tables", "/local/tables", Html.Of($"""
            <main id="main" class="single" tabindex="-1">
            <h1>Tables</h1>
            <p class="soft">What the sample actions change. Only a role that was narrowed to one item can write it.</p>
            <div id="tables" data-live>
            {(tables.Count == 0 ? Html.Of($"""<p class="none">The template declares no sample tables.</p>""") : Html.None)}{tables}
            </div>
            </main>
            """));
    }

    private static Html Of(TableContent table) => Html.Of($"""
        <section><h2 id="table-{table.Name}">{table.Name} <span class="soft">{table.Items.Count}</span></h2>
        {(table.Items.Count == 0 ? Html.Of($"""<p class="none">It is empty.</p>""") : Grid(table))}
        </section>
        """);

    private static Html Grid(TableContent table) => Html.Of($"""
        <div class="scroll" tabindex="0" role="region" aria-labelledby="table-{table.Name}"><table>
        <thead><tr>{table.Attributes.Select(name => Html.Of($"""<th scope="col">{name}</th>"""))}</tr></thead>
        <tbody>{table.Items.Select(item => Row(item, table.Attributes))}</tbody>
        </table></div>
        """);

    private static Html Row(IReadOnlyDictionary<string, string> item, IReadOnlyList<string> attributes) => Html.Of($"""
        <tr{HtmlAttribute.If(item.Keys.Any(IsOfARequest), "class", "changed")}>{attributes.Select(name => Cell(name, item.GetValueOrDefault(name)))}</tr>

        """);

    private static Html Cell(string name, string? value) => IsOfARequest(name) && value is not null
        ? Html.Of($"""<td><a href="/local/requests/{Uri.EscapeDataString(value)}">{(value.Length > 11 ? value[..11] : value)}</a></td>""")
        : Html.Of($"""<td>{value}</td>""");

    // Actions note in the item which request changed it.
    private static bool IsOfARequest(string name) => name.EndsWith("Request", StringComparison.Ordinal);
}
