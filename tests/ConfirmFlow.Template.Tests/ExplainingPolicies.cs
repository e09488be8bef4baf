using System.Text.Json;
using System.Text.RegularExpressions;
using ConfirmFlow.Actions;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Template.Tests;

/// <summary>docs/policy.md is about this reader and this schema.</summary>
public sealed partial class ExplainingPolicies
{
    private static readonly string Guide = File.ReadAllText(Repo.At("docs/policy.md"));

    public static TheoryData<string> Examples => [.. Example().Matches(Guide).Select(match => match.Groups[1].Value)];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_example_is_a_policy_for_the_actions_there_are(string json)
    {
        var reading = PolicyReader.Read(json, ActionCatalog.All);

        Assert.True(reading.Is(out _), string.Join('\n', reading.Errors));
    }

    [Fact]
    public void Every_property_that_a_policy_can_have_is_explained()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Repo.At("functions/policy.schema.json")));
        var names = PropertiesOf(schema.RootElement).Where(name => name != "$schema").ToHashSet();

        Assert.Superset(new HashSet<string> { "quietHours", "delegations", "standIn", "changeWindow", "when", "over", "factor" }, names);
        var prose = Example().Replace(Guide, "");
        Assert.All(names, name => Assert.Matches($"`\"?{name}[\"`]", prose));
    }

    [Fact]
    public void What_the_guide_says_of_the_strictest_case_is_so()
    {
        Assert.True(PolicyReader.Read(Example().Matches(Guide).Single(match => match.Value.Contains("5000.00", StringComparison.Ordinal)).Groups[1].Value, ActionCatalog.All).Is(out var policy));
        string With(string amount) => policy.For("refund-order", Parameters.Parse($"{{\"amount\":\"{amount}\",\"orderId\":\"1001\",\"reason\":\"x\"}}")) is { Ruling: Ruling.Ask } asked ? $"{asked.Stages[0].Quorum}" : "deny";

        Assert.Equal(["1", "1", "2", "2", "deny"], new[] { "10.00", "500.00", "500.01", "5000.00", "5000.01" }.Select(With));
    }

    private static IEnumerable<string> PropertiesOf(JsonElement schema) => schema.ValueKind switch
    {
        JsonValueKind.Object => schema.EnumerateObject().SelectMany(each => each.Name == "properties" && each.Value.ValueKind is JsonValueKind.Object
            ? each.Value.EnumerateObject().SelectMany(property => PropertiesOf(property.Value).Prepend(property.Name))
            : PropertiesOf(each.Value)),
        JsonValueKind.Array => schema.EnumerateArray().SelectMany(PropertiesOf),
        _ => [],
    };

    [GeneratedRegex("```json\\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();
}
