using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ConfirmFlow.Template.Tests;

/// <summary>YAML with CloudFormation's short tags, as the JSON it stands for.</summary>
internal static class Yaml
{
    /// <summary>Reads one document. Every scalar stays text, as CloudFormation takes it.</summary>
    public static JsonObject Read(string path)
    {
        using var reader = File.OpenText(path);
        var stream = new YamlStream();
        stream.Load(reader);
        return (JsonObject)Convert(stream.Documents[0].RootNode)!;
    }

    private static JsonNode? Convert(YamlNode node)
    {
        var tag = node.Tag.IsEmpty ? "" : node.Tag.Value;
        var plain = node switch
        {
            YamlScalarNode scalar => (JsonNode?)JsonValue.Create(scalar.Value ?? ""),
            YamlSequenceNode list => new JsonArray([.. list.Children.Select(Convert)]),
            YamlMappingNode map => new JsonObject(map.Children.Select(pair =>
                KeyValuePair.Create(((YamlScalarNode)pair.Key).Value!, Convert(pair.Value)))),
            _ => throw new YamlException(node.Start, node.End, $"A {node.NodeType} has no place in a template."),
        };
        return tag switch
        {
            "!Ref" => new JsonObject { ["Ref"] = plain },
            "!Condition" => new JsonObject { ["Condition"] = plain },
            _ when tag.StartsWith('!') && tag.Length > 1 => new JsonObject { [$"Fn::{tag[1..]}"] = plain },
            _ => plain,
        };
    }
}
