namespace ConfirmFlow.Functions;

/// <summary>The one script of the pages, and the source expression by which the Content-Security-Policy knows it: it puts times into the reader's zone, and does nothing else.</summary>
/// <remarks>
/// Times are written by the reader's own habits where those are of the page's language (of <c>navigator.languages</c>), and always with their day and zone, because "today" may be another day there.
/// What stood there stays as the title, for whoever compares it with the mail.
/// </remarks>
internal static class PageScript
{
    private static readonly HashedElement Hashed = HashedElement.Script(Written);

    /// <summary>The script element, at the end of the body.</summary>
    public static Html Element => Hashed.Element;

    /// <summary>The hash of its content.</summary>
    public static string Source => Hashed.Source;

    private const string Written = """
        'use strict';
        {
          const page = document.documentElement.lang;
          const reader = navigator.languages.find(each => each.split('-')[0] === page) || page;
          const format = new Intl.DateTimeFormat(reader, { year: 'numeric', month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit', timeZoneName: 'short' });
          for (const time of document.querySelectorAll('time')) {
            time.title = time.textContent;
            time.textContent = format.format(new Date(time.dateTime));
          }
        }
        """;
}
