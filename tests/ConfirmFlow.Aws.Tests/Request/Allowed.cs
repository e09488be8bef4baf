using YamlDotNet.RepresentationModel;

namespace ConfirmFlow.Aws.Tests;

/// <summary>What template.yaml lets a role name in a write.</summary>
internal static class Allowed
{
    private static readonly Lazy<YamlMappingNode> Resources = new(() =>
    {
        using var text = File.OpenText(SourceTree.Path("template.yaml"));
        var stream = new YamlStream();
        stream.Load(text);
        return (YamlMappingNode)stream.Documents[0].RootNode["Resources"];
    });

    public static IEnumerable<string> Attributes(string role, string statement) => Resources.Value[role]["Properties"]["Policies"].AllNodes
        .OfType<YamlMappingNode>()
        .Single(node => node.Children.TryGetValue("Sid", out var sid) && (string?)sid == statement)["Condition"]["ForAllValues:StringEquals"]["dynamodb:Attributes"].AllNodes
        .OfType<YamlScalarNode>()
        .Select(node => node.Value!)
        .Order(StringComparer.Ordinal);
}
