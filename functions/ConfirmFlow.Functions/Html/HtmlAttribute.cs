namespace ConfirmFlow.Functions;

/// <summary>An attribute that is there or not: a hole inside a tag, outside quotes, takes this and nothing else.</summary>
/// <param name="Name">Written in the source.</param>
/// <param name="Value">Encoded; null for an attribute without a value.</param>
public sealed record HtmlAttribute(string Name, string? Value = null)
{
    /// <summary>The attribute, or none.</summary>
    public static HtmlAttribute? If(bool there, string name, string? value = null) => there ? new(name, value) : null;
}
