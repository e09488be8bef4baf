using AngleSharp.Html.Parser;

namespace ConfirmFlow.Story.Tests;

/// <summary>One mail.</summary>
internal sealed record Mail(string Id, string At, string From, IReadOnlyList<string> To, string Subject, string Text, string Html)
{
    /// <summary>Whether it leads to a confirm page.</summary>
    public bool HasLink => Leading("/a/").Any();

    /// <summary>The confirm link: the same behind the button and in the plain text.</summary>
    public Uri Link => The("/a/");

    /// <summary>The inbox link: the same in both parts.</summary>
    public Uri Inbox => The("/inbox/");

    private Uri The(string path)
    {
        var link = Assert.Single(Leading(path));
        Assert.Contains(link, Text.Split('\n'));
        return new Uri(link);
    }

    private IEnumerable<string> Leading(string path) => new HtmlParser().ParseDocument(Html).QuerySelectorAll($"a[href*='{path}']").Select(link => link.GetAttribute("href")!).Distinct();
}
