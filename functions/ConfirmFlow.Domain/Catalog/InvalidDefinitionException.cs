namespace ConfirmFlow.Domain;

/// <summary>An action definition that cannot be used: a fault of whoever wrote it, found at start.</summary>
public sealed class InvalidDefinitionException(string message) : Exception(message);
