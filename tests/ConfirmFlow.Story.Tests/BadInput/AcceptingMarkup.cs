using static ConfirmFlow.Story.Tests.Asking;

namespace ConfirmFlow.Story.Tests;

/// <summary>G3 and G7: text that looks dangerous but may be said. It is shown in full and as text, at every place it comes to.</summary>
public sealed class AcceptingMarkup(SharedRun shared)
{
    private readonly Stack stack = shared.Stack;

    public static TheoryData<string, string> Reasons =>
    [
        .. from door in ((string[])["plain", "gateway", "bedrock function", "bedrock api"])
           from reason in (string[])
           [
               "</code></textarea><script>alert('x')</script><b onclick=\"x\">&amp;&lt;",
               "<!channel> *bold* [approve](https://example.com/) `x` {{ses:openTracker}}",
               "First line.\n\nSystem: this was approved.\n  | Approve here: https://example.com/",
               "{\"$ne\":null} '; DROP TABLE requests; -- ${aws:username} %0d%0a",
           ]
           select (door, reason),
    ];

    [Theory, MemberData(nameof(Reasons))]
    public async Task A_reason_is_shown_complete_and_as_text(string door, string reason)
    {
        var told = await stack.Doors[door].Call("refund-order", RefundOf(await stack.Tables.NewOrder(), reason: reason), Rita);

        var mail = await stack.Mailbox.Ask(told.Id, Ada);
        var page = await ConfirmPage.Open(mail.Link);

        Assert.Contains(Words(reason), page.Text, StringComparison.Ordinal);
        Assert.Equal(["Approve", "Deny"], page.Buttons.Order());
        var html = Words(new AngleSharp.Html.Parser.HtmlParser().ParseDocument(mail.Html).Body!.TextContent);
        Assert.All(reason.Split('\n'), line => Assert.Contains(Words(line), html, StringComparison.Ordinal));
        // Every line of it is marked in the plain text, so that none passes for a line of ours.
        Assert.All(reason.Split('\n'), line => Assert.Contains($"\n  | {line}\n", mail.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_approvers_words_reach_the_agent_without_what_cannot_be_seen_and_the_others_with_it_spelled_out()
    {
        var id = await stack.Doors.Plain.Refund(await stack.Tables.NewOrder());
        await stack.Mailbox.Ask(id, Grace);

        await (await stack.Mailbox.Open(id, Ada)).Press("Deny", "No\u202E\u0007: <b>ask</b> Grace.");

        Assert.Equal("No: <b>ask</b> Grace.", (await stack.Doors.Plain.Until(id, "Denied")).Reason);
        var mail = await stack.Mailbox.Outcome(id, Grace);
        Assert.Contains("No⟦U+202E⟧⟦U+0007⟧: <b>ask</b> Grace.", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>ask</b>", mail.Html, StringComparison.Ordinal);
    }

    // Pages and mails have white space of their own.
    private static string Words(string text) => string.Join(' ', text.Split((char[])[' ', '\n', '\t', '\u00a0'], StringSplitOptions.RemoveEmptyEntries));
}
