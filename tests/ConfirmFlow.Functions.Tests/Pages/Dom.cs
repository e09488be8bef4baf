using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace ConfirmFlow.Functions.Tests;

/// <summary>HTML as a browser reads it.</summary>
internal static class Dom
{
    public static IHtmlDocument Read(string html) => new HtmlParser().ParseDocument(html);

    public static IHtmlDocument Read(this Page page) => Read(page.Body);

    public static IElement One(this IParentNode within, string selector) => Assert.Single(within.QuerySelectorAll(selector));

    /// <summary>The value that stands beside a label.</summary>
    public static string Beside(this IParentNode within, string label) =>
        within.QuerySelectorAll("dt").Single(dt => dt.TextContent == label).NextElementSibling!.TextContent;

    /// <summary>Text as people see it where white space is run together.</summary>
    public static string Words(this INode node) => string.Join(' ', node.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
