using System.Text;

namespace ConfirmFlow.Functions;

/// <summary>Text as HTML has it, between tags or within quotes.</summary>
/// <remarks>
/// Only what means something in that place is written otherwise (https://html.spec.whatwg.org/multipage/syntax.html#escapingString), so that letters, quotes and emoji of a mail take the bytes that they take in its
/// plain text. It needs no table of characters: to make one takes a start as long as all the rest of a page.
/// </remarks>
internal static class HtmlText
{
    /// <summary>The text where it stands between tags, also in a title or a textarea.</summary>
    public static string BetweenTags(string text) => Encode(text, inQuotes: false);

    /// <summary>The text as (part of) an attribute's value, in either kind of quotes.</summary>
    public static string InQuotes(string text) => Encode(text, inQuotes: true);

    private static string Encode(string text, bool inQuotes)
    {
        StringBuilder? html = null;
        var done = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (Instead(text, i, inQuotes) is not { } instead) continue;
            (html ??= new(text.Length + 32)).Append(text, done, i - done).Append(instead);
            done = i + 1;
        }

        return html is null ? text : html.Append(text, done, text.Length - done).ToString();
    }

    private static string? Instead(string text, int at, bool inQuotes) => text[at] switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' when inQuotes => "&quot;",
        '\'' when inQuotes => "&#x27;",
        // Amazon SES takes {{…}} for a placeholder.
        '{' => "&#x7B;",
        '}' => "&#x7D;",
        '\n' or '\t' => null,
        // As they stand, a reader drops some of them and makes others of the rest.
        < ' ' or (>= '\u007f' and < '\u00a0') => $"&#x{(int)text[at]:X};",
        >= '\ud800' and <= '\udfff' when !IsOfAPair(text, at) => "\ufffd",
        _ => null,
    };

    private static bool IsOfAPair(string text, int at) => char.IsHighSurrogate(text[at])
        ? at + 1 < text.Length && char.IsLowSurrogate(text[at + 1])
        : at > 0 && char.IsHighSurrogate(text[at - 1]);
}
