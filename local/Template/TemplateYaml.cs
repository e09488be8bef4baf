using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ConfirmFlow.Local;

/// <summary>Reads a template's YAML as JSON, with <c>!Sub</c> and its like in their long form.</summary>
internal static partial class TemplateYaml
{
    /// <summary>Reads the whole template.</summary>
    /// <exception cref="StartError">It is not YAML, or not a mapping.</exception>
    public static JsonObject Read(string text, string file)
    {
        var parser = new Parser(new StringReader(text));
        try
        {
            var stream = new YamlStream();
            stream.Load(parser);
            return stream.Documents is [{ RootNode: YamlMappingNode root }, ..]
                ? (JsonObject)Convert(root)!
                : throw new StartError($"{file} is not a template: a mapping is expected.");
        }
        catch (YamlException broken)
        {
            throw new StartError($"{file}:{broken.Start.Line}: {broken.Message.ReplaceLineEndings(" ")}");
        }
        catch (InvalidOperationException)
        {
            // The scanner's own way to stumble over some broken brackets.
            throw new StartError($"{file}:{parser.Current?.End.Line}: This is not YAML.");
        }
    }

    private static JsonNode? Convert(YamlNode node)
    {
        JsonNode? plain = node switch
        {
            YamlMappingNode mapping => Mapping(mapping),
            YamlSequenceNode sequence => new JsonArray([.. sequence.Children.Select(Convert)]),
            YamlScalarNode scalar => Scalar(scalar),
            _ => throw new YamlException(node.Start, node.End, "Anchors are not used in templates."),
        };
        return Tag(node) switch
        {
            null => plain,
            "Ref" or "Condition" => new JsonObject { [Tag(node)!] = plain },
            "GetAtt" when plain is JsonValue => new JsonObject { ["Fn::GetAtt"] = Dotted(plain) },
            var name => new JsonObject { ["Fn::" + name] = plain },
        };
    }

    private static string? Tag(YamlNode node) =>
        node.Tag is { IsEmpty: false, IsNonSpecific: false } tag && tag.Value.StartsWith('!') ? tag.Value[1..] : null;

    private static JsonObject Mapping(YamlMappingNode mapping)
    {
        var result = new JsonObject();
        foreach (var (key, value) in mapping.Children)
        {
            var name = (key as YamlScalarNode)?.Value ?? throw new YamlException(key.Start, key.End, "A name is expected.");
            if (!result.TryAdd(name, Convert(value)))
            {
                throw new YamlException(key.Start, key.End, $"'{name}' is there twice.");
            }
        }

        return result;
    }

    // Only what is unquoted can be a number or a boolean: dates and account ids stay text.
    private static JsonValue? Scalar(YamlScalarNode scalar) => scalar switch
    {
        { Style: not ScalarStyle.Plain } => JsonValue.Create(scalar.Value ?? ""),
        { Value: null or "" or "~" or "null" } => null,
        { Value: "true" or "True" } => JsonValue.Create(true),
        { Value: "false" or "False" } => JsonValue.Create(false),
        { Value: var text } when Number().IsMatch(text) => JsonValue.Create(decimal.Parse(text, CultureInfo.InvariantCulture)),
        { Value: var text } => JsonValue.Create(text),
    };

    private static JsonArray Dotted(JsonNode name)
    {
        var parts = name.Text().Split('.', 2);
        return [.. parts.Select(part => JsonValue.Create(part))];
    }

    [GeneratedRegex(@"^-?(0|[1-9]\d{0,17})(\.\d{1,9})?$")]
    private static partial Regex Number();
}
