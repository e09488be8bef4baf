namespace ConfirmFlow.Domain;

/// <summary>JSON that has no canonical form: a duplicate property, half of a surrogate pair, or a number no double can hold.</summary>
public sealed class CanonicalJsonException(string message) : FormatException(message);
