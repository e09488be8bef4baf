using System.Globalization;
using System.Text.Json;

namespace ConfirmFlow.Domain;

/// <summary>Reads the properties of one object of a policy file; whatever is wrong goes to the errors and reads as null.</summary>
internal sealed class PolicyFields(PolicyNode node, PolicyErrors errors)
{
    public PolicyNode Node => node;

    public PolicyErrors Errors => errors;

    /// <summary>The fields of an object, which has no other properties than these; null for anything else than an object.</summary>
    public static PolicyFields? Of(PolicyNode node, PolicyErrors errors, params ReadOnlySpan<string> known)
    {
        if (!Is(JsonValueKind.Object, node, errors)) return null;
        foreach (var property in node.Properties)
        {
            if (known.Contains(property.Name)) continue;
            errors.Add(property.Offset, property.Value.Path, $"This property is not known here. Known are {string.Join(", ", known!)}.");
        }

        return new(node, errors);
    }

    public static bool Is(JsonValueKind kind, PolicyNode node, PolicyErrors errors)
    {
        if (node.Kind == kind) return true;
        errors.Add(node, kind switch
        {
            JsonValueKind.Object => "This must be an object.",
            JsonValueKind.Array => "This must be an array.",
            JsonValueKind.Number => "This must be a whole number.",
            _ => "This must be a text.",
        });
        return false;
    }

    /// <summary>The property of that name, which must be there.</summary>
    public PolicyNode? Needed(string name)
    {
        if (node[name] is null) errors.Add(node, $"The property {name} is missing.");
        return node[name];
    }

    /// <summary>The items of an array of that name; null when there is no good one.</summary>
    public List<PolicyNode>? Items(string name, int fewest, int most)
    {
        if (node[name] is not { } array || !Is(JsonValueKind.Array, array, errors)) return null;
        if (array.Items.Count >= fewest && array.Items.Count <= most) return array.Items;
        errors.Add(array, $"There must be {fewest} to {most} of these.");
        return null;
    }

    /// <summary>A text that is shown to people.</summary>
    public string? Wording(string name, int longest) => node[name] is { } text ? Wording(text, longest, errors) : null;

    public static string? Wording(PolicyNode text, int longest, PolicyErrors errors)
    {
        if (!Is(JsonValueKind.String, text, errors)) return null;
        if (text.Text.Length > 0 && text.Text.EnumerateRunes().Count() <= longest && PlainText.Flaw(text.Text) is null) return text.Text;
        errors.Add(text, $"This must be plain text of 1 to {longest} characters, without control or invisible ones.");
        return null;
    }

    public int? Whole(string name, int least, int most)
    {
        if (Needed(name) is not { } number || !Is(JsonValueKind.Number, number, errors)) return null;

        // As JSON Schema has it: 1.0 is a whole number.
        var value = double.Parse(number.Text, CultureInfo.InvariantCulture);
        if (value >= least && value <= most && Math.Floor(value) == value) return (int)value;
        errors.Add(number, $"This must be a whole number from {least} to {most}.");
        return null;
    }

    public TimeSpan? Duration(string name, TimeSpan longest) => node[name] is { } text ? Duration(text, longest, errors) : null;

    public static TimeSpan? Duration(PolicyNode text, TimeSpan longest, PolicyErrors errors)
    {
        if (!Is(JsonValueKind.String, text, errors)) return null;
        if (!DurationText.TryParse(text.Text, out var duration)) errors.Add(text, "This must be a duration such as 90s, 15m, 4h or 7d.");
        else if (duration > longest) errors.Add(text, $"This must be at most {DurationText.Format(longest)}.");
        else return duration;
        return null;
    }
}
