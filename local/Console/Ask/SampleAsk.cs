using ConfirmFlow.Domain;

namespace ConfirmFlow.Local;

/// <summary>An action that the console can ask for, with values that make sense now.</summary>
/// <param name="Definition">The action.</param>
/// <param name="Title">What would be asked for.</param>
/// <param name="Ruling">What the policy says about it, in a few words.</param>
/// <param name="Values">Each parameter with a value; empty where none was found.</param>
internal sealed record SampleAsk(ActionDefinition Definition, string Title, string Ruling, IReadOnlyList<(Parameter Parameter, string Value)> Values);
