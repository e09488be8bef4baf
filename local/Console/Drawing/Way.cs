namespace ConfirmFlow.Local;

/// <summary>All that leads from one state to another: one line of the drawing.</summary>
/// <param name="From">The state it leaves.</param>
/// <param name="To">The state it leads to.</param>
/// <param name="Label">When it is taken; empty for the ordinary way.</param>
/// <param name="IsCatch">Whether only errors take it.</param>
internal sealed record Way(string From, string To, string Label, bool IsCatch);
