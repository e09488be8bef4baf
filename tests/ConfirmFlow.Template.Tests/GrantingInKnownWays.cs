using System.Text.Json.Nodes;

namespace ConfirmFlow.Template.Tests;

/// <summary>
/// P2, P3: the templates grant, and let in, by what these tests read. CloudFormation and SAM know other ways: policies that name the roles they are for, connectors, policy templates, events
/// that make permissions or roles, macros. They are not listed one by one: whatever is not known is refused.
/// </summary>
public sealed class GrantingInKnownWays
{
    private const string Advice = $"If that can grant something or let somebody in, have the tests that are about it, and the local run, read it first; then name it in {nameof(KnownWays)}.";

    public static TheoryData<string> Templates => [.. Template.Files];

    [Theory, MemberData(nameof(Templates))]
    public void A_template_says_nothing_that_is_not_known(string file)
    {
        var unknown = Said(Template.Read(file)).Where(it => !KnownWays.Names.GetValueOrDefault(it.Of, []).Contains(it.Name)).Select(it => $"{it.At} says '{it.Name}' of {it.Of}").ToList();

        Assert.True(unknown is [], $"{file}: {string.Join("; ", unknown)}. {Advice}");
    }

    [Theory, MemberData(nameof(Templates))]
    public void A_template_has_no_type_of_resource_or_event_that_is_not_known(string file)
    {
        var unknown = Each(Template.Read(file)["Resources"]).SelectMany(resource => Types(resource.Key, resource.Value)).Where(it => !KnownWays.Names.ContainsKey(it.Type)).Select(it => $"{it.At} is of the type {it.Type}").ToList();

        Assert.True(unknown is [], $"{file}: {string.Join("; ", unknown)}. {Advice}");
    }

    [Fact]
    public void Nothing_is_known_that_no_template_says() => Assert.Equal(
        KnownWays.Names.SelectMany(known => known.Value, (known, name) => $"{known.Key}: {name}").Order(StringComparer.Ordinal),
        Template.Files.SelectMany(file => Said(Template.Read(file))).Select(it => $"{it.Of}: {it.Name}").Distinct().Order(StringComparer.Ordinal));

    [Theory, MemberData(nameof(Templates))]
    public void Nothing_comes_into_a_template_from_elsewhere(string file)
    {
        var template = Template.Read(file);

        Assert.Contains(Template.Text(template["Transform"]), (string[])["", "AWS::Serverless-2016-10-31"]);
        Assert.Empty(Names(template).Where(name => name.StartsWith("Fn::", StringComparison.Ordinal)).Except(KnownWays.Functions));
        Assert.All(Parameter.AllOf(file), parameter => Assert.Contains(parameter.Type, (string[])["String", "Number", "CommaDelimitedList"]));
    }

    // CloudFormation fills {{resolve:ssm:…}} and {{resolve:secretsmanager:…}} in wherever they stand, when it makes the resource.
    [Theory, MemberData(nameof(Templates))]
    public void No_value_is_looked_up_elsewhere(string file) => Assert.DoesNotContain(Values(Template.Read(file)), value => value.Contains("{{", StringComparison.Ordinal) || value.Contains("resolve:", StringComparison.Ordinal));

    [Fact]
    public void Roles_beside_the_stack_have_their_own_policies_only() => Assert.All(
        Template.Files.Skip(1).SelectMany(Role.AllOf),
        role => Assert.Null(role.Resource.At("ManagedPolicyArns")));

    private static IEnumerable<(string At, string Of, string Name)> Said(JsonObject template) =>
    [
        .. Members("the top", "template", template),
        .. Members("Globals", "Globals", template["Globals"]),
        .. Each(template["Globals"]).SelectMany(kind => Members("Globals", $"Globals {kind.Key}", kind.Value)),
        .. Each(template["Resources"]).SelectMany(resource => SaidOf(resource.Key, resource.Value)),
    ];

    private static IEnumerable<(string At, string Of, string Name)> SaidOf(string id, JsonNode? resource) =>
    [
        .. Members(id, "resource", resource),
        .. Members(id, TypeOf(resource), resource?["Properties"]),
        .. Each(resource?["Properties"]?["Events"]).SelectMany(happening =>
            Members($"{id}.{happening.Key}", "event", happening.Value).Concat(Members($"{id}.{happening.Key}", $"event {TypeOf(happening.Value)}", happening.Value?["Properties"]))),
    ];

    private static IEnumerable<(string At, string Type)> Types(string id, JsonNode? resource) =>
        [(id, TypeOf(resource)), .. Each(resource?["Properties"]?["Events"]).Select(happening => ($"{id}.{happening.Key}", $"event {TypeOf(happening.Value)}"))];

    private static string TypeOf(JsonNode? node) => Template.Text(node?["Type"]);

    private static IEnumerable<(string At, string Of, string Name)> Members(string at, string of, JsonNode? node) => Each(node).Select(member => (at, of, member.Key));

    private static JsonObject Each(JsonNode? node) => node?.AsObject() ?? [];

    private static IEnumerable<string> Values(JsonNode? node) => node switch
    {
        JsonObject { Count: 1 } one when one.ContainsKey("Fn::Sub") => [Template.Text(one)],
        JsonObject members => members.SelectMany(member => Values(member.Value).Prepend(member.Key)),
        JsonArray several => several.SelectMany(Values),
        _ => [Template.Text(node)],
    };

    private static IEnumerable<string> Names(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => Names(member.Value).Prepend(member.Key)),
        JsonArray several => several.SelectMany(Names),
        _ => [],
    };
}
