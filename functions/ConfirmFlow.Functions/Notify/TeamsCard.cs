using System.Text;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions;

/// <summary>The Adaptive Card about a request for Microsoft Teams.</summary>
/// <remarks>
/// https://adaptivecards.io/explorer, version 1.4. What others wrote stands in <c>TextRun</c>s, in which Teams reads no markup, and in a shaded box, so that no line of it passes for a row or a sentence of ours. A card of
/// a webhook cannot be changed once it is posted, and what is pressed on it comes back to nobody (<c>Action.Execute</c> needs a bot): its button opens a page.
/// </remarks>
internal static class TeamsCard
{
    // Teams takes 28 KB of one message, with what it stands in: https://learn.microsoft.com/microsoftteams/limits-specifications-teams.
    private const int MostBytes = 27_000;
    private const int MostCharacters = 8000;

    /// <summary>The card that asks.</summary>
    public static CanonicalJsonObject Asking(ApprovalRequest request, ActionDefinition definition, Uri page, DateTimeOffset now)
    {
        var action = ActionInWords.Of(request, definition);
        return Card(
            $"Approve? ({action.Risk})",
            action.Title,
            AskRows.Asker(request),
            AskRows.InChats(request, action, now),
            $"Request {request.Id.Value}. Approvers decide by the link in the mail to them.",
            page,
            MailRow.OutOfChats);
    }

    /// <summary>The card that tells how it ended.</summary>
    public static CanonicalJsonObject Told(ApprovalRequest request, ActionDefinition? definition, DateTimeOffset now)
    {
        var action = ActionInWords.Of(request, definition);
        var outcome = OutcomeInWords.Of(request, now);
        return Card(outcome.Tag, action.Title, outcome.Sentence, [.. OutcomeMailRows.Ended(request, now)], $"Request {request.Id.Value}.", null, MailRow.OutOfOutcomes);
    }

    private static CanonicalJsonObject Card(string heading, string title, string sentence, IReadOnlyList<MailRow> rows, string foot, Uri? page, string where)
    {
        CanonicalJsonObject With(RowsThatFit some) => Card(heading, title, sentence, some, foot, page);
        return With(RowsThatFit.Of(rows, where, some => some.Rows.Sum(row => row.Text.Length) <= MostCharacters && Encoding.UTF8.GetByteCount(With(some).ToString()) <= MostBytes));
    }

    private static CanonicalJsonObject Card(string heading, string title, string sentence, RowsThatFit some, string foot, Uri? page)
    {
        var card = new CanonicalJsonObject()
            .Set("type", "AdaptiveCard")
            .Set("$schema", "http://adaptivecards.io/schemas/adaptive-card.json")
            .Set("version", "1.4")
            .Set("body",
            [
                Text(Run(heading, weight: "Bolder", size: "Large")),
                Box(Text(Run(title, weight: "Bolder", size: "Medium"))),
                Text(Run(sentence)),
                .. some.Rows.SelectMany(row => new[] { Text(Run(row.Label, weight: "Bolder", size: "Small")), Value(row) }),
                .. some.Missing is { } missing ? [Text(Run(missing))] : (ReadOnlySpan<CanonicalJsonObject>)[],
                Text(Run(foot, size: "Small")),
            ]);
        return page is null ? card : card.Set("actions", [new CanonicalJsonObject().Set("type", "Action.OpenUrl").Set("title", "See how it stands").Set("url", page.AbsoluteUri)]);
    }

    private static CanonicalJsonObject Value(MailRow row) => Text(Run(row.Text, font: row.Exact ? "Monospace" : null)) is var text && row.IsOurs ? text : Box(text);

    // In every version since 1.0: https://learn.microsoft.com/adaptive-cards/schema-explorer/container.
    private static CanonicalJsonObject Box(CanonicalJsonObject text) => new CanonicalJsonObject().Set("type", "Container").Set("style", "emphasis").Set("items", [text]);

    private static CanonicalJsonObject Text(CanonicalJsonObject run) => new CanonicalJsonObject().Set("type", "RichTextBlock").Set("inlines", [run]);

    private static CanonicalJsonObject Run(string text, string? weight = null, string? size = null, string? font = null) =>
        new CanonicalJsonObject().Set("type", "TextRun").Set("text", text).Set("weight", weight).Set("size", size).Set("fontType", font);
}
