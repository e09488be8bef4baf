using System.Collections.Immutable;

namespace ConfirmFlow.Functions;

/// <summary>An answer to a browser: a whole page, its status and its headers.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Title">The window's title.</param>
/// <param name="Aside">What stands in the page's top corner, such as the time left.</param>
/// <param name="Sheet">The page's content.</param>
/// <param name="Foot">What stands below it.</param>
public sealed record Page(int Status, string Title, Html Aside, Html Sheet, Html Foot)
{
    /// <summary>The headers of every page (L5): it loads nothing, runs nothing, is framed, kept and indexed by nobody, and its address goes nowhere.</summary>
    public static ImmutableSortedDictionary<string, string> Headers { get; } = ImmutableSortedDictionary.CreateRange(
        StringComparer.OrdinalIgnoreCase,
        new KeyValuePair<string, string>[]
        {
            new("Cache-Control", "no-store"),
            new("Content-Security-Policy", $"default-src 'none'; style-src {PageStyle.Source}; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"),
            new("Content-Type", "text/html; charset=utf-8"),
            new("Cross-Origin-Opener-Policy", "same-origin"),
            new("Cross-Origin-Resource-Policy", "same-origin"),
            new("Referrer-Policy", "no-referrer"),
            new("X-Content-Type-Options", "nosniff"),
            new("X-Frame-Options", "DENY"),
            new("X-Robots-Tag", "noindex"),
        });

    /// <summary>The document.</summary>
    public string Body => Html.Of($"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="format-detection" content="telephone=no, date=no, address=no, email=no">
        <title>{Title} · ConfirmFlow</title>
        {PageStyle.Element}
        </head>
        <body>
        <header class="top"><b>ConfirmFlow</b>{Aside}</header>
        <main>
        {Sheet}
        </main>
        <footer>{Foot}</footer>
        </body>
        </html>

        """).ToString();
}
