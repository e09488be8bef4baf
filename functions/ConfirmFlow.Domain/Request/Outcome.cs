using System.Diagnostics.CodeAnalysis;

namespace ConfirmFlow.Domain;

/// <summary>What was asked for, or why not.</summary>
public readonly struct Outcome<T> where T : class
{
    private readonly T? _value;
    private readonly Refusal? _refusal;

    private Outcome(T? value, Refusal? refusal) => (_value, _refusal) = (value, refusal);

    /// <summary>Whether it was granted, and what. <c>default</c> is a refusal.</summary>
    public bool Is([NotNullWhen(true)] out T? value, [NotNullWhen(false)] out Refusal? refusal)
    {
        value = _value;
        refusal = value is null ? _refusal ?? new Refusal(RefusalCode.Unspecified, "This cannot be done.") : null;
        return value is not null;
    }

    /// <summary>Grants.</summary>
    public static implicit operator Outcome<T>(T value) => new(value, null);

    /// <summary>Refuses.</summary>
    public static implicit operator Outcome<T>(Refusal refusal) => new(null, refusal);
}
