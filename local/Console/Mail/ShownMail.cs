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

    /// <summary>What the subject begins with, before the colon.</summary>
    public string Kind => Subject.IndexOf(':', StringComparison.Ordinal) is > 0 and < 30 and var colon ? Subject[..colon] : "Mail";

    public bool IsAbout(string requestId) => Text.Contains(requestId, StringComparison.Ordinal) || Html.Contains(requestId, StringComparison.Ordinal);

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
