using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace ConfirmFlow.Functions;

/// <summary>Makes HTML of an interpolated string: what is written in the source stays, what is put in is encoded.</summary>
/// <remarks>It takes no other types than these: what is to be shown is turned into words by the caller, not by a culture.</remarks>
[InterpolatedStringHandler]
public ref struct HtmlHandler
{
    private readonly StringBuilder _markup;
    private HtmlPlace _place;

    /// <summary>Called by the compiler.</summary>
    public HtmlHandler(int literalLength, int formattedCount) => _markup = new StringBuilder(literalLength + (32 * formattedCount));

    /// <summary>Markup written in the source.</summary>
    public void AppendLiteral(string markup)
    {
        _markup.Append(markup);
        _place = _place.After(markup);
    }

    /// <summary>Text, between tags or as (part of) a quoted attribute's value.</summary>
    public readonly void AppendFormatted(string? text)
    {
        Need(HtmlSpot.Text, HtmlSpot.Quoted);
        _markup.Append(_place.Spot is HtmlSpot.Quoted ? HtmlText.InQuotes(text ?? "") : HtmlText.BetweenTags(text ?? ""));
    }

    /// <summary>A whole number, where text can stand.</summary>
    public readonly void AppendFormatted(int number) => AppendFormatted(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>A link, as (part of) a quoted attribute's value: a web address, so never a script.</summary>
    public readonly void AppendFormatted(Uri link)
    {
        Need(HtmlSpot.Quoted);
        if (!link.IsAbsoluteUri || link.Scheme is not ("https" or "http")) throw new InvalidOperationException("A link leads to a web page.");
        _markup.Append(HtmlText.InQuotes(link.AbsoluteUri));
    }

    /// <summary>Finished HTML, between tags.</summary>
    public readonly void AppendFormatted(Html html)
    {
        Need(HtmlSpot.Text);
        _markup.Append(html.ToString());
    }

    /// <summary>A time, between tags.</summary>
    internal readonly void AppendFormatted(Moment moment) => AppendFormatted(moment.Html);

    /// <summary>A sentence, between tags.</summary>
    internal readonly void AppendFormatted(Sentence sentence) => AppendFormatted(sentence.Html);

    /// <summary>Finished HTML, one after the other, between tags.</summary>
    public readonly void AppendFormatted(IEnumerable<Html> parts) => AppendFormatted(Html.Join(parts));

    /// <summary>An attribute that may be there, inside a tag and outside quotes.</summary>
    public readonly void AppendFormatted(HtmlAttribute? attribute)
    {
        Need(HtmlSpot.Tag);
        if (attribute is null) return;
        _markup.Append(' ').Append(attribute.Name);
        if (attribute.Value is { } value) _markup.Append("=\"").Append(HtmlText.InQuotes(value)).Append('"');
    }

    internal readonly string Finish()
    {
        Need(HtmlSpot.Text);
        return _markup.ToString();
    }

    private readonly void Need(params ReadOnlySpan<HtmlSpot> spots)
    {
        if (!spots.Contains(_place.Spot)) throw new InvalidOperationException($"This cannot stand here ({_place.Spot}).");
    }
}
