using System.Text.Json;
using System.Text.RegularExpressions;

namespace ConfirmFlow.Crash.Tests;

/// <summary>What matters here of one mail.</summary>
/// <param name="To">Whom it went to.</param>
/// <param name="Request">The request it is about.</param>
/// <param name="Link">The confirm link; null in a mail that tells an outcome.</param>
/// <param name="Inbox">The inbox link, likewise.</param>
/// <param name="IsReminder">Whether it says in its subject that there was one before.</param>
internal sealed partial record SeenMail(string To, string? Request, Uri? Link, Uri? Inbox, bool IsReminder)
{
    /// <summary>Reads one of the mailbox.</summary>
    public static SeenMail Read(JsonElement mail) => new(
        mail.GetProperty("to")[0].GetString()!,
        Id().Match(mail.GetProperty("subject").GetString()!) is { Success: true } id ? id.Value : null,
        In(mail, ConfirmLink()),
        In(mail, InboxLink()),
        mail.GetProperty("subject").GetString()!.StartsWith("Re: ", StringComparison.Ordinal));

    private static Uri? In(JsonElement mail, Regex kind) => kind.Match(mail.GetProperty("text").GetString()!) is { Success: true } link ? new(link.Value) : null;

    [GeneratedRegex("ar-[a-z2-7]{26}")]
    private static partial Regex Id();

    [GeneratedRegex("http://[^/\\s]+/a/[A-Za-z0-9_-]+")]
    private static partial Regex ConfirmLink();

    [GeneratedRegex("http://[^/\\s]+/inbox/[A-Za-z0-9_-]+")]
    private static partial Regex InboxLink();
}
