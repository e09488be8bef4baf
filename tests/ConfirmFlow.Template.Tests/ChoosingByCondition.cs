using System.Text.Json.Nodes;

namespace ConfirmFlow.Template.Tests;

/// <summary>
/// P2, P3: what is granted under a condition only is seen where that condition holds only. It stands therefore where the tests, the grant report and the simulations look for it: a statement with a
/// name, which the grant report misses where it is not there, or one of the values that <see cref="KnownWays.Choices"/> names.
/// </summary>
public sealed class ChoosingByCondition
{
    private static readonly string[] Types =
        ["AWS::IAM::Role", "AWS::IAM::ManagedPolicy", "AWS::DynamoDB::Table", "AWS::SNS::TopicPolicy", "AWS::SQS::QueuePolicy", "AWS::Lambda::Permission"];

    private static readonly IReadOnlyList<(string At, string Place, JsonObject Node)> All = [.. Template.Files.SelectMany(file => Within(file))];

    [Fact]
    public void A_statement_is_there_as_a_whole_or_not_at_all()
    {
        var choices = All.Where(it => it.Node.ContainsKey("Fn::If") && it.Place.EndsWith(" Statement", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(choices);
        Assert.All(choices, it => Assert.True(
            it.Node["Fn::If"] is JsonArray { Count: 3 } choice && choice[1]?["Sid"] is not null && Template.Text(choice[2]) == "${AWS::NoValue}", $"{it.At} is more than a statement with a name, or none."));
    }

    [Fact]
    public void Whatever_else_a_condition_chooses_is_known() => Assert.Equal(
        KnownWays.Choices.SelectMany(known => known.Value, (known, name) => $"{known.Key}: {name}").Order(StringComparer.Ordinal),
        All.Where(it => it.Node["Fn::If"] is not null && !it.Place.EndsWith(" Statement", StringComparison.Ordinal)).Select(it => $"{it.Place}: {Template.Text(it.Node["Fn::If"]![0])}").Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Every_statement_of_a_policy_has_a_name() => Assert.All(
        All.Where(it => it.Node.ContainsKey("Effect") && !it.Place.Contains("AssumeRolePolicyDocument", StringComparison.Ordinal)),
        it => Assert.False(string.IsNullOrEmpty(Template.Text(it.Node["Sid"])), it.At));

    // Every object of what grants something, with the names on the way to it.
    private static IEnumerable<(string At, string Place, JsonObject Node)> Within(string file) =>
        from resource in Template.Read(file)["Resources"]!.AsObject()
        let type = Template.Text(resource.Value?["Type"])
        where Types.Contains(type)
        from each in Objects(resource.Value!["Properties"], $"{file} {resource.Key}", type)
        select each;

    private static IEnumerable<(string At, string Place, JsonObject Node)> Objects(JsonNode? node, string at, string place) => node switch
    {
        JsonObject members => members.SelectMany(it => it.Key == "Fn::If" ? Objects(it.Value, at, place) : Objects(it.Value, $"{at}/{it.Key}", $"{place} {it.Key}")).Prepend((at, place, members)),
        JsonArray several => several.SelectMany(it => Objects(it, at, place)),
        _ => [],
    };
}
