using System.Globalization;
using ConfirmFlow.Functions;

namespace ConfirmFlow.Local;

/// <summary>A laid-out machine as SVG, with an execution's trail marked.</summary>
internal static class MachineSvg
{
    /// <param name="drawing">The layout.</param>
    /// <param name="trail">What to mark.</param>
    /// <param name="name">Tells this drawing from others on the page.</param>
    public static Html Of(Drawing drawing, Trail trail, string name)
    {
        // What was taken is drawn last, over what was not.
        var lines = drawing.Lines
            .OrderBy(line => IsTaken(line.Way, trail)).ThenBy(line => !line.Way.IsCatch)
            .Select(line => Of(line, trail, name));
        return Html.Of($"""
            <svg class="machine {name}" viewBox="0 0 {drawing.Width} {drawing.Height}" width="{drawing.Width}" height="{drawing.Height}"
            role="img" aria-label="State machine. {trail.InWords}">
            <defs>{Arrow(name, "")}{Arrow(name, "taken")}{Arrow(name, "catch")}</defs>
            {lines}{drawing.Boxes.Select(box => Of(box, drawing.Measures, trail))}
            </svg>
            """);
    }

    private static Html Of(Line line, Trail trail, string name)
    {
        var (way, taken) = (line.Way, IsTaken(line.Way, trail));
        var kind = taken ? "taken" : way.IsCatch ? "catch" : "";
        var label = way.IsCatch || way.Label.Length == 0
            ? Html.None
            : Html.Of($"""<text class="label" x="{line.Label.X}" y="{line.Label.Y}">{way.Label}</text>""");
        var title = way.Label.Length == 0 ? $"{way.From} to {way.To}" : $"{way.From} to {way.To}: {way.Label}";
        return Html.Of($"""
            <g class="way {(way.IsCatch ? "catch" : "")} {kind}"><title>{title}</title>
            <path d="{PathText.Of(line.Corners)}" marker-end="url(#{name}-{kind})"/>{label}</g>

            """);
    }

    private static Html Of(Box box, Measures measures, Trail trail)
    {
        var middle = box.X + (box.Width / 2);
        var first = box.Y + (box.Height / 2) - ((box.Lines.Count - 1) * measures.LineHeight / 2);
        var text = box.Lines.Select((line, at) => Html.Of($"""<tspan x="{middle}" y="{first + (at * measures.LineHeight)}">{line}</tspan>"""));
        return Html.Of($"""
            <g class="state {box.State.Type.ToLowerInvariant()} {trail.Mark(box.State.Name)}"><title>{box.State.Name}</title>
            <rect x="{box.X}" y="{box.Y}" width="{box.Width}" height="{box.Height}" rx="{Corner(box)}"/><text dominant-baseline="central">{text}</text></g>

            """);
    }

    private static bool IsTaken(Way way, Trail trail) => trail.Taken.Contains((way.From, way.To));

    // Steps that do something have square shoulders; choices, waits and ends are round.
    private static string Corner(Box box) => (box.State.Type is "Task" ? 8 : box.Height / 2).ToString(CultureInfo.InvariantCulture);

    private static Html Arrow(string name, string kind) => Html.Of($"""
        <marker id="{name}-{kind}" class="{kind}" viewBox="0 0 8 8"
            refX="7" refY="4" markerUnits="userSpaceOnUse" markerWidth="9" markerHeight="9" orient="auto"><path d="M0 .5 8 4 0 7.5z"/></marker>
        """);
}
