using AngleSharp.Html.Parser;

namespace ConfirmFlow.Story.Tests;

/// <summary>One mail.</summary>
internal sealed record Mail(string Id, string At, string From, IReadOnlyList<string> To, string Subject, string Text, string Html)
{
    /// <summary>Whether it leads to a confirm page.</summary>
    public bool HasLink => Links.Any();

    /// <summary>The confirm link: the same behind the button and in the plain text.</summary>
    public Uri Link
    {
        get
        {
            var link = Assert.Single(Links);
            Assert.Contains(link, Text, StringComparison.Ordinal);
            return new Uri(link);
        }
    }

    private IEnumerable<string> Links => new HtmlParser().ParseDocument(Html).QuerySelectorAll("a[href*='/a/']").Select(link => link.GetAttribute("href")!).Distinct();
}
