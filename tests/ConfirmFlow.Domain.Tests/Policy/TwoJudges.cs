namespace ConfirmFlow.Domain.Tests;

/// <summary>Our reader, and a JSON Schema validator with policy.schema.json.</summary>
internal static class TwoJudges
{
    /// <summary>Both say of each text what they should; null is for what the schema may say as it likes.</summary>
    public static void Agree(IReadOnlyList<(string Text, bool Reader, bool? Schema)> table)
    {
        var schema = Node.Fits(File.ReadAllText(Path.Combine(Node.Root, "functions", "policy.schema.json")), table.Select(row => row.Text));

        Assert.All(table.Zip(schema), row => Assert.True(row.First.Schema is null || row.First.Schema == row.Second, $"Schema says {row.Second}: {row.First.Text}"));
        Assert.All(table, row =>
        {
            var reading = PolicyReader.Read(row.Text, SampleAction.Catalog);
            Assert.True(row.Reader == reading.Is(out _), $"Reader: {row.Text}\n{string.Join('\n', reading.Errors)}");
        });
    }
}
