using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace ConfirmFlow.Domain;

/// <summary>True or false; people are shown yes or no.</summary>
public sealed record BooleanRule : ParameterRule
{
    /// <inheritdoc />
    public override string Allowed => "true or false";

    /// <inheritdoc />
    public override CanonicalJsonObject Schema => new CanonicalJsonObject().Set("type", "boolean");

    internal override int Longest => "false".Length;

    internal override bool FitsTag => true;

    internal override IEnumerable<string> Flaws => [];

    /// <inheritdoc />
    public override bool TryRead(
        JsonElement proposed, bool asText, [NotNullWhen(true)] out ParameterValue? value, [NotNullWhen(false)] out string? problem)
    {
        var text = proposed.ValueKind switch
        {
            JsonValueKind.True when !asText => "true",
            JsonValueKind.False when !asText => "false",
            JsonValueKind.String when asText => JsonStrings.Read(proposed),
            _ => null,
        };
        var allowed = text is "true" or "false";
        value = allowed ? new(text!, text!) : null;
        problem = allowed ? null : "is neither true nor false";
        return allowed;
    }

    /// <inheritdoc />
    public override string Show(string text) => text is "true" ? "yes" : "no";

    internal override CanonicalJsonObject Describe() => new CanonicalJsonObject().Set("kind", "boolean");
}
