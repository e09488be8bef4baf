namespace ConfirmFlow.Local;

/// <summary>A condition that must not hold.</summary>
internal sealed class Negation(Condition part) : Condition
{
    public override bool Holds(Scope scope) => !part.Holds(scope);

    public override string ToString() => $"not {part}";
}
