namespace ConfirmFlow.Functions;

/// <summary>The kinds of places in markup that a hole can be in.</summary>
internal enum HtmlSpot
{
    /// <summary>Between tags, where text can stand.</summary>
    Text = 0,

    /// <summary>In a tag, outside quotes.</summary>
    Tag,

    /// <summary>In a quoted attribute's value.</summary>
    Quoted,

    /// <summary>In a script or style element, or a comment, where no encoding helps.</summary>
    Forbidden,
}

/// <summary>Where a piece of markup ends, so far as encoding needs to know.</summary>
internal readonly record struct HtmlPlace(HtmlSpot Spot, char Quote = default)
{
    /// <summary>Where more markup leads.</summary>
    public HtmlPlace After(ReadOnlySpan<char> markup)
    {
        var place = this;
        for (var i = 0; i < markup.Length; i++) place = place.After(markup[i], markup[i..]);
        return place;
    }

    private HtmlPlace After(char next, ReadOnlySpan<char> rest) => (Spot, next) switch
    {
        (HtmlSpot.Text, '<') => new(IsForbidden(rest) ? HtmlSpot.Forbidden : HtmlSpot.Tag),
        (HtmlSpot.Tag, '"' or '\'') => new(HtmlSpot.Quoted, next),
        (HtmlSpot.Tag, '>') => new(HtmlSpot.Text),
        (HtmlSpot.Quoted, _) when next == Quote => new(HtmlSpot.Tag),
        _ => this,
    };

    private static bool IsForbidden(ReadOnlySpan<char> rest) =>
        rest.StartsWith("<script", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("<style", StringComparison.OrdinalIgnoreCase)
        || rest.StartsWith("<!--", StringComparison.Ordinal);
}
