using System.Text.Json;

namespace ConfirmFlow.Domain;

/// <summary>A value of a policy file that remembers where it stands.</summary>
/// <param name="Kind">What kind of value; <see cref="JsonValueKind.True"/> for false too.</param>
/// <param name="Offset">Where it starts, in bytes.</param>
/// <param name="Path">Its JSONPath.</param>
internal sealed record PolicyNode(JsonValueKind Kind, int Offset, string Path)
{
    /// <summary>A string's or number's text, or <c>true</c> or <c>false</c>.</summary>
    public string Text { get; init; } = "";

    /// <summary>An object's properties, each name once.</summary>
    public List<PolicyProperty> Properties { get; } = [];

    /// <summary>An array's items.</summary>
    public List<PolicyNode> Items { get; } = [];

    /// <summary>The value of the property of that name; null when there is none.</summary>
    public PolicyNode? this[string name] => Properties.Find(property => property.Name == name)?.Value;
}

/// <summary>A property of an object in a policy file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Offset">Where the name starts, in bytes.</param>
/// <param name="Value">Its value.</param>
internal sealed record PolicyProperty(string Name, int Offset, PolicyNode Value);
