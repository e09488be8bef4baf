namespace ConfirmFlow.Local;

/// <summary>A policy document that cannot be read, or says something the evaluator does not know.</summary>
internal sealed class PolicyError(string message) : Exception(message);
