using System.Collections.Immutable;
using System.Text;

namespace ConfirmFlow.Functions;

/// <summary>What a mail tells that can be long, and what of it gives way where a part of the mail would be too long.</summary>
/// <remarks>
/// Each part is looked at by itself. First comments give way, the oldest first, then who decided, then whatever is no parameter, and only then parameters, the longest first: one by one, until it fits. In the place of each
/// stands a sentence that says so, and where all of it is; nothing is cut in its middle, where a text could come to say something else.
/// </remarks>
/// <param name="Effect">What will happen; empty where that is not told.</param>
/// <param name="News">What has happened since the mail before, in the order of time.</param>
/// <param name="Rows">The details.</param>
internal sealed record MailContent(string Effect, ImmutableList<string> News, ImmutableList<MailRow> Rows)
{
    /// <summary>Each part of a mail has fewer bytes, in UTF-8 and before it is encoded for transfer.</summary>
    /// <remarks>That is what mail programs count who cut long mails off (Gmail at 102 KB), so that the button might be missing.</remarks>
    public const int Limit = 60_000;

    private const int ShortText = 300;
    private const int LatestNews = 5;

    /// <summary>A part of the mail, with as much of this as fits, and whether that is all.</summary>
    /// <param name="write">Writes the part.</param>
    /// <param name="where">A sentence: where all of it is.</param>
    public (string Part, bool IsWhole) Fit(Func<MailContent, string> write, string where)
    {
        var whole = write(this);
        if (Fits(whole)) return (whole, true);

        var shorter = Shorter(where).ToList();
        var (from, to) = (0, shorter.Count - 1);
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (Fits(write(shorter[middle]))) to = middle;
            else from = middle + 1;
        }

        return (write(shorter[to]), false);
    }

    private static bool Fits(string part) => Encoding.UTF8.GetByteCount(part) < Limit;

    // Each is shorter than the one before; the last one has nothing left that could be long.
    private IEnumerable<MailContent> Shorter(string where)
    {
        var content = this;
        foreach (var comment in Those(RowKind.Comment)) yield return content = content.Without(comment, where);
        if (News.Count > LatestNews + 1) yield return content = content with { News = [$"{News.Count - LatestNews} things before these. {where}", .. News.TakeLast(LatestNews)] };
        var told = content;
        foreach (var (first, end, people) in Deciders(told.Rows)) yield return content = told with { Rows = told.Rows.RemoveRange(first, end - first).Insert(first, told.Rows[first] with { Text = $"{people} people, too many to name here. {where}" }) };
        foreach (var detail in Those(RowKind.Detail).OrderByDescending(each => each.Text.Length)) yield return content = content.Without(detail, where);
        if (Effect.Length > ShortText) yield return content = content with { Effect = $"Too long to show here. {where}" };
        foreach (var parameter in Those(RowKind.Parameter).OrderByDescending(each => each.Text.Length)) yield return content = content.Without(parameter, where);
        yield return content with { Rows = [.. Rows.Where(row => row.Kind is RowKind.Fixed or RowKind.Action), new("All else", $"Too much to show here. {where}", Exact: false)] };
    }

    private IEnumerable<MailRow> Those(RowKind kind) => Rows.Where(row => row.Kind == kind);

    private MailContent Without(MailRow row, string where) => this with { Rows = Rows.Replace(row, row.Without(where), ReferenceEqualityComparer.Instance) };

    /// <summary>The rows that tell what so many of those said who decided first, from two of them on.</summary>
    private static IEnumerable<(int First, int End, int People)> Deciders(ImmutableList<MailRow> rows)
    {
        var starts = Enumerable.Range(0, rows.Count).Where(at => rows[at].Kind is RowKind.Decider).ToList();
        for (var people = 2; people <= starts.Count; people++)
        {
            var last = starts[people - 1];
            yield return (starts[0], last + 1 < rows.Count && rows[last + 1].Kind is RowKind.Comment ? last + 2 : last + 1, people);
        }
    }
}
