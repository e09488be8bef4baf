using System.Text;

namespace ConfirmFlow.Functions;

/// <summary>Finished HTML. Text becomes HTML by being encoded, on the way through <see cref="Of"/>; there is no cast from a string.</summary>
public readonly record struct Html
{
    private readonly string? _markup;

    private Html(string markup) => _markup = markup;

    /// <summary>Nothing.</summary>
    public static Html None => default;

    /// <summary>Markup written in the source, with every hole encoded for the place it stands in.</summary>
    /// <exception cref="InvalidOperationException">A hole stands where nothing could make it safe, or the markup ends inside a tag.</exception>
    public static Html Of(HtmlHandler markup) => new(markup.Finish());

    /// <summary>One after the other.</summary>
    public static Html Join(IEnumerable<Html> parts) =>
        new(parts.Aggregate(new StringBuilder(), (all, part) => all.Append(part._markup)).ToString());

    /// <summary>
    /// A style element. Its content is not encoded: browsers read it as it stands, so that entities would end up in the style sheet,
    /// and a Content-Security-Policy hashes exactly these bytes. Hence it takes nothing but a style sheet written in the source.
    /// </summary>
    /// <exception cref="ArgumentException">It could end the element.</exception>
    public static Html UnencodedStyle(string sheet) => Unencoded("style", sheet);

    /// <summary>A script element, for which the same holds.</summary>
    /// <exception cref="ArgumentException">It could end the element.</exception>
    public static Html UnencodedScript(string script) => Unencoded("script", script);

    private static Html Unencoded(string element, string content) => content.Contains('<', StringComparison.Ordinal)
        ? throw new ArgumentException($"A {element} here has no <.", nameof(content))
        : new($"<{element}>{content}</{element}>");

    /// <summary>The markup.</summary>
    public override string ToString() => _markup ?? "";
}
