namespace ConfirmFlow.Local;

/// <summary>Conditions of which all must hold, or one.</summary>
internal sealed class Combination(string word, IReadOnlyList<Condition> parts) : Condition
{
    public override bool Holds(Scope scope) =>
        word == "and" ? parts.All(part => part.Holds(scope)) : parts.Any(part => part.Holds(scope));

    public override string ToString() => "(" + string.Join($" {word} ", parts) + ")";
}
