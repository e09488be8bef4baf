using System.Globalization;
using System.Text.Json.Nodes;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace ConfirmFlow.Grants;

/// <summary>One change of a template, in its text and in the JSON that the text stands for.</summary>
/// <param name="From">Where the text changes.</param>
/// <param name="To">Up to where, not included.</param>
/// <param name="By">What is there instead.</param>
/// <param name="Apply">The same in JSON.</param>
internal sealed record TemplateEdit(int From, int To, string By, Action<JsonObject> Apply)
{
    /// <summary>The changed text.</summary>
    public string In(string text) => string.Concat(text.AsSpan(0, From), By, text.AsSpan(To));

    /// <summary>The changed JSON.</summary>
    public JsonObject In(JsonObject template)
    {
        var changed = (JsonObject)template.DeepClone();
        Apply(changed);
        return changed;
    }

    /// <summary>Takes an element out of a list, or what a condition chooses: CloudFormation leaves out what is <c>AWS::NoValue</c>.</summary>
    public static TemplateEdit Leave(TemplatePlace element) =>
        new(element.Begin, element.End, "!Ref AWS::NoValue", template => Put(element, template, new JsonObject { ["Ref"] = "AWS::NoValue" }));

    /// <summary>Takes a member out of a mapping, and the mapping out of the one around it where it was the only one.</summary>
    /// <param name="around">The mappings from the outside in, each with the name of the member that comes next.</param>
    public static TemplateEdit Drop(IReadOnlyList<(TemplatePlace Mapping, string Name)> around)
    {
        var at = around.Count - 1;
        while (at > 0 && around[at].Mapping.Members.Count() == 1) at--;

        var (mapping, name) = around[at];
        var children = ((YamlMappingNode)mapping.Node).Children.ToList();
        var which = children.FindIndex(child => ((YamlScalarNode)child.Key).Value == name);
        var (from, to) = which + 1 < children.Count
            ? (TemplatePlace.BeginOf(children[which].Key), TemplatePlace.BeginOf(children[which + 1].Key))
            : (TemplatePlace.EndOf(children[which - 1].Value, mapping.Text), TemplatePlace.EndOf(children[which].Value, mapping.Text));
        return new(from, to, "", template => ((JsonObject)mapping.At(template)).Remove(name));
    }

    /// <summary>Adds a value to one that is there, or to a list of them.</summary>
    /// <param name="values">Where they are.</param>
    /// <param name="added">What is added.</param>
    public static TemplateEdit Add(TemplatePlace values, string added)
    {
        if (!values.IsList)
            return new(values.Begin, values.End, $"[{values.Text[values.Begin..values.End]}, {added}]", template => Put(values, template, new JsonArray(values.At(template).DeepClone(), added)));

        var list = (YamlSequenceNode)values.Node;
        var last = TemplatePlace.EndOf(list.Children[^1], values.Text);
        var by = list.Style is SequenceStyle.Flow ? $", {added}" : $"\n{new string(' ', (int)list.Start.Column - 1)}- {added}";
        return new(last, last, by, template => ((JsonArray)values.At(template)).Add(added));
    }

    private static void Put(TemplatePlace place, JsonObject template, JsonNode value)
    {
        var around = (place with { Path = [.. place.Path.SkipLast(1)] }).At(template);
        if (around is JsonArray list) list[int.Parse(place.Path[^1], CultureInfo.InvariantCulture)] = value;
        else around[place.Path[^1]] = value;
    }
}
