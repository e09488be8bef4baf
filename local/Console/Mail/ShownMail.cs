using System.Globalization;
using System.Text.Json.Nodes;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Local;

/// <summary>A mail as the mailbox shows it: every text in it harmless to look at, but for the HTML, which gets a frame of its own.</summary>
internal sealed record ShownMail(string Id, DateTimeOffset At, string From, IReadOnlyList<string> Recipients, string Subject, string Text, string Html)
{
    /// <summary>The recipients.</summary>
    public string To => string.Join(", ", Recipients);

    /// <summary>The id as part of a path.</summary>
    public string Path => Uri.EscapeDataString(Id);

    /// <summary>The subject without the request's id in brackets that ends it.</summary>
    public string Title => RequestId is { } id ? Subject[..^(id.Length + 2)].TrimEnd() : Subject;

    /// <summary>The request whose id ends the subject in brackets; null where there is none.</summary>
    public string? RequestId =>
        Subject.EndsWith(']') && RequestIdOf(Subject) is { } text && Domain.RequestId.TryParse(text, out var id) ? id.Value : null;

    /// <summary>The first words of the subject, such as <c>Done</c> or <c>Approve?</c>.</summary>
    public string Kind => Subject.IndexOfAny([':', '?']) is > 0 and < 30 and var end ? Subject[..(Subject[end] == '?' ? end + 1 : end)] : "Mail";

    public bool IsAbout(string requestId) => Text.Contains(requestId, StringComparison.Ordinal) || Html.Contains(requestId, StringComparison.Ordinal);

    private static string RequestIdOf(string subject) => subject[(subject.LastIndexOf('[') + 1)..^1];

    public static ShownMail Of(JsonObject mail) => new(
        mail.TextOf("id") ?? "",
        DateTimeOffset.Parse(mail.TextOf("at") ?? "", CultureInfo.InvariantCulture),
        Untrusted.Shown(mail.TextOf("from") ?? ""),
        [.. mail.TextsOf("to").Select(Untrusted.Shown)],
        Untrusted.Shown(mail.TextOf("subject") ?? ""),
        Untrusted.Shown((mail.TextOf("text") ?? "").ReplaceLineEndings("\n")),
        mail.TextOf("html") ?? "");
}

/// <summary>The mails of the mailbox.</summary>
internal static class MailList
{
    /// <summary>All of them, the latest first.</summary>
    public static IEnumerable<ShownMail> Of(Mailbox mailbox) => mailbox.Mails.Reverse().Select(ShownMail.Of);
}
