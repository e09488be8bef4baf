namespace ConfirmFlow.Local;

/// <summary>A place in a column: a state's box, or room for a line that passes through.</summary>
/// <param name="State">The state, or null for a passing line.</param>
/// <param name="Lines">The text in the box, by line.</param>
internal sealed record Slot(StateView? State, IReadOnlyList<string> Lines)
{
    /// <summary>Its centre, from the top of the drawing.</summary>
    public int Y { get; set; }

    public required int Width { get; init; }

    public required int Height { get; init; }

    public int Top => Y - (Height / 2);

    public int Bottom => Top + Height;

    // Two passing lines look the same and are not.
    public bool Equals(Slot? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
