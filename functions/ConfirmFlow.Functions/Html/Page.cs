using System.Collections.Immutable;

namespace ConfirmFlow.Functions;

/// <summary>An answer to a browser: a whole page in each language, its status and its headers.</summary>
public sealed record Page
{
    private readonly Func<Words, PageContent> _content;

    internal Page(int status, Func<Words, PageContent> content) => (Status, _content) = (status, content);

    /// <summary>The headers of every page (L5): it loads nothing, runs nothing but its own script, is framed, kept and indexed by nobody, and its address goes nowhere.</summary>
    public static ImmutableSortedDictionary<string, string> Headers { get; } = ImmutableSortedDictionary.CreateRange(
        StringComparer.OrdinalIgnoreCase,
        new KeyValuePair<string, string>[]
        {
            new("Cache-Control", "no-store"),
            new("Content-Security-Policy", $"default-src 'none'; style-src {PageStyle.Source}; script-src {PageScript.Source}; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"),
            new("Content-Type", "text/html; charset=utf-8"),
            new("Cross-Origin-Opener-Policy", "same-origin"),
            new("Cross-Origin-Resource-Policy", "same-origin"),
            new("Referrer-Policy", "no-referrer"),
            new("X-Content-Type-Options", "nosniff"),
            new("X-Frame-Options", "DENY"),
            new("X-Robots-Tag", "noindex"),
        });

    /// <summary>The same page as an inbox shows it: with the way back. An unknown link has none, wherever it stands.</summary>
    internal Page WithWayBack() => this == DeadEndPage.UnknownLink ? this : new(Status, words =>
    {
        var content = _content(words);
        return content with { Foot = Html.Of($"""<p><a href="?">{words.BackToInbox}</a></p>{content.Foot}""") };
    });

    /// <summary>The HTTP status.</summary>
    public int Status { get; }

    /// <summary>The document in English.</summary>
    public string Body => In(Words.English);

    /// <summary>The document.</summary>
    internal string In(Words words)
    {
        var content = _content(words);
        return Html.Of($"""
            <!doctype html>
            <html lang="{words.Language}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="format-detection" content="telephone=no, date=no, address=no, email=no">
            <title>{content.Title} · ConfirmFlow</title>
            {PageStyle.Element}
            </head>
            <body>
            <header class="top"><b>ConfirmFlow</b>{content.Aside}</header>
            <main>
            {content.Sheet}
            </main>
            <footer>{content.Foot}</footer>
            {PageScript.Element}
            </body>
            </html>

            """).ToString();
    }
}

/// <summary>What a page says in one language.</summary>
/// <param name="Title">The window's title.</param>
/// <param name="Aside">What stands in the page's top corner, such as the time left.</param>
/// <param name="Sheet">The page's content.</param>
/// <param name="Foot">What stands below it.</param>
internal sealed record PageContent(string Title, Html Aside, Html Sheet, Html Foot);
