namespace ConfirmFlow.Local;

/// <summary>One way from a state to another: an arrow in a drawing of the machine.</summary>
/// <param name="Target">The state it leads to.</param>
/// <param name="Why">Empty for the ordinary way; else a choice's comparison or the errors caught.</param>
internal sealed record Exit(string Target, string Why);
