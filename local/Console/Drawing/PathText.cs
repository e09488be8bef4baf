using System.Globalization;
using System.Text;

namespace ConfirmFlow.Local;

/// <summary>A line as the <c>d</c> of an SVG path, with its corners rounded.</summary>
internal static class PathText
{
    private const int Radius = 6;

    public static string Of(IReadOnlyList<Point> corners)
    {
        var bends = Bends(corners);
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"M{bends[0].X} {bends[0].Y}");
        for (var at = 1; at < bends.Count - 1; at++)
        {
            var (before, here, after) = (bends[at - 1], bends[at], bends[at + 1]);
            var radius = Math.Min(Radius, Math.Min(Length(before, here), Length(here, after)) / 2);
            var (into, outof) = (Toward(here, before, radius), Toward(here, after, radius));
            text.Append(CultureInfo.InvariantCulture, $"L{into.X} {into.Y}Q{here.X} {here.Y} {outof.X} {outof.Y}");
        }

        return text.Append(CultureInfo.InvariantCulture, $"L{bends[^1].X} {bends[^1].Y}").ToString();
    }

    /// <summary>The corners at which the line really turns.</summary>
    private static List<Point> Bends(IReadOnlyList<Point> corners)
    {
        List<Point> bends = [];
        foreach (var corner in corners)
        {
            if (bends.Count > 0 && bends[^1] == corner) continue;
            if (bends.Count > 1 && IsStraight(bends[^2], bends[^1], corner)) bends.RemoveAt(bends.Count - 1);
            bends.Add(corner);
        }

        return bends;
    }

    private static bool IsStraight(Point one, Point two, Point three) =>
        (one.X == two.X && two.X == three.X) || (one.Y == two.Y && two.Y == three.Y);

    private static int Length(Point one, Point other) => Math.Abs(one.X - other.X) + Math.Abs(one.Y - other.Y);

    private static Point Toward(Point from, Point to, int distance) =>
        new(from.X + (Math.Sign(to.X - from.X) * distance), from.Y + (Math.Sign(to.Y - from.Y) * distance));
}
