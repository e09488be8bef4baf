namespace ConfirmFlow.Domain;

/// <summary>One allowed value.</summary>
/// <param name="Json">As canonical JSON.</param>
/// <param name="Text">As plain text.</param>
public sealed record ParameterValue(string Json, string Text)
{
    /// <summary>A value that is a JSON string.</summary>
    internal static ParameterValue OfText(string text) => new(CanonicalJsonObject.Quote(text), text);
}
