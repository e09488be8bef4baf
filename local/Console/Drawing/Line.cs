namespace ConfirmFlow.Local;

/// <summary>A point of the drawing.</summary>
internal readonly record struct Point(int X, int Y);

/// <summary>A line with its corners, from one box's side to another's.</summary>
/// <param name="Way">What it stands for.</param>
/// <param name="Corners">Its ends and every corner in between; no part of it is slanted.</param>
/// <param name="Label">Where its label begins, on the base line.</param>
internal sealed record Line(Way Way, IReadOnlyList<Point> Corners, Point Label);
