namespace ConfirmFlow.Local;

/// <summary>A reason not to start that the person at the keyboard can do something about: one line, no stack.</summary>
internal sealed class StartError(string message) : Exception(message);
