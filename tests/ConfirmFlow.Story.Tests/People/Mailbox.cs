using System.Text.Json;

namespace ConfirmFlow.Story.Tests;

/// <summary>All mails that were sent.</summary>
/// <param name="address">Where the stack is.</param>
/// <param name="tables">Where the codes are kept that agents show to requesters, and approvers ask them for.</param>
internal sealed class Mailbox(Uri address, Tables tables)
{
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromMinutes(3) };
    private static readonly JsonSerializerOptions Names = new(JsonSerializerDefaults.Web);

    /// <summary>The mails about one request, oldest first.</summary>
    public async Task<IReadOnlyList<Mail>> About(string requestId)
    {
        var mails = await All();
        return [.. mails.Where(mail => mail.Subject.Contains(requestId, StringComparison.Ordinal))];
    }

    /// <summary>Every mail, oldest first.</summary>
    public async Task<IReadOnlyList<Mail>> All() => JsonSerializer.Deserialize<List<Mail>>(await Http.GetStringAsync(new Uri(address, "/local/mailbox.json")), Names)!;

    /// <summary>Waits for a mail to somebody that holds a confirm link.</summary>
    public Task<Mail> Ask(string requestId, string to) => Eventually.Finds(
        async () => (await About(requestId)).FirstOrDefault(mail => mail.To.Contains(to) && mail.HasLink), $"{to} is asked about {requestId}");

    /// <summary>Waits for a mail to somebody that says how it ended.</summary>
    public Task<Mail> Outcome(string requestId, string to) => Eventually.Finds(
        async () => (await About(requestId)).FirstOrDefault(mail => mail.To.Contains(to) && !mail.HasLink), $"{to} is told how {requestId} ended");

    /// <summary>Waits for somebody's link, and opens it.</summary>
    public async Task<ConfirmPage> Open(string requestId, string approver) =>
        await ConfirmPage.Open((await Ask(requestId, approver)).Link, (await tables.Request(requestId))["bindingCode"]);

    /// <summary>Waits for a mail to somebody about a request, and opens the inbox that it leads to.</summary>
    public async Task<ConfirmPage> OpenInbox(string requestId, string approver) =>
        await ConfirmPage.Open((await Ask(requestId, approver)).Inbox, (await tables.Request(requestId))["bindingCode"]);

    /// <summary>Waits for an approver's link, opens it and approves.</summary>
    public async Task<ConfirmPage> Approve(string requestId, string approver) => await (await Open(requestId, approver)).Press("Approve");
}
