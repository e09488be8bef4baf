namespace ConfirmFlow.Local;

/// <summary>A machine's definition that cannot be run here, with the place and the reason.</summary>
internal sealed class InvalidDefinitionException(string where, string problem) : Exception($"{where}: {problem}");
