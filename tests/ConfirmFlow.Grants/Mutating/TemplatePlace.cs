using System.Globalization;
using System.Text.Json.Nodes;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace ConfirmFlow.Grants;

/// <summary>A place in a template: where it is in the text, and by which names and numbers one comes to it in the JSON that the text stands for.</summary>
/// <param name="Path">The names and numbers, from the outside in.</param>
/// <param name="Node">What is there.</param>
/// <param name="Text">The text that all of this is in.</param>
internal sealed record TemplatePlace(IReadOnlyList<string> Path, YamlNode Node, string Text)
{
    /// <summary>Whether it is one of CloudFormation's functions, and which.</summary>
    public string? Function => Node.Tag is { IsEmpty: false, IsNonSpecific: false } tag && tag.Value.StartsWith('!') ? tag.Value[1..] : null;

    /// <summary>The member of a mapping; null where there is none.</summary>
    public TemplatePlace? Member(string name) =>
        Node is YamlMappingNode mapping && mapping.Children.TryGetValue(new YamlScalarNode(name), out var value) ? new(Inside(name), value, Text) : null;

    /// <summary>The members of a mapping, each with its name.</summary>
    public IEnumerable<(string Name, TemplatePlace Value)> Members =>
        Node is YamlMappingNode mapping ? mapping.Children.Select(child => (((YamlScalarNode)child.Key).Value!, new TemplatePlace(Inside(((YamlScalarNode)child.Key).Value!), child.Value, Text))) : [];

    /// <summary>The elements of a sequence; a single value counts as a sequence of one.</summary>
    public IEnumerable<TemplatePlace> Elements => Node is YamlSequenceNode sequence
        ? sequence.Children.Select((child, at) => new TemplatePlace(Inside(at.ToString(CultureInfo.InvariantCulture)), child, Text))
        : [this];

    /// <summary>Whether it is a list of several.</summary>
    public bool IsList => Node is YamlSequenceNode && Function is null;

    /// <summary>A single value, as text.</summary>
    public string Value => Node is YamlScalarNode scalar ? scalar.Value ?? "" : Text[Begin..End];

    /// <summary>Where it begins in the text.</summary>
    public int Begin => BeginOf(Node);

    /// <summary>Where it ends in the text, not included.</summary>
    public int End => EndOf(Node, Text);

    /// <summary>Where a node begins.</summary>
    public static int BeginOf(YamlNode node) => (int)node.Start.Index;

    /// <summary>Where a node ends: with the last value in it, and the bracket behind that where there is one.</summary>
    public static int EndOf(YamlNode node, string text) => node switch
    {
        YamlMappingNode { Children.Count: > 0 } mapping => Closing(EndOf(mapping.Children[mapping.Children.Count - 1].Value, text), text, mapping.Style is MappingStyle.Flow ? '}' : null),
        YamlSequenceNode { Children.Count: > 0 } sequence => Closing(EndOf(sequence.Children[^1], text), text, sequence.Style is SequenceStyle.Flow ? ']' : null),
        _ => (int)node.End.Index,
    };

    /// <summary>Finds it in the JSON.</summary>
    public JsonNode At(JsonObject template) => Path.Aggregate((JsonNode)template, (node, step) => node is JsonArray list ? list[int.Parse(step, CultureInfo.InvariantCulture)]! : node[step]!);

    /// <summary>The outermost place of a template.</summary>
    public static TemplatePlace Of(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return new([], stream.Documents[0].RootNode, text);
    }

    private static int Closing(int end, string text, char? bracket) => bracket is { } closing ? text.IndexOf(closing, end) + 1 : end;

    // What a function is given is one step further in.
    private IReadOnlyList<string> Inside(string name) => Function is { } function ? [.. Path, function is "Ref" or "Condition" ? function : "Fn::" + function, name] : [.. Path, name];
}
