using System.Text.Json.Nodes;

namespace ConfirmFlow.Local;

/// <summary>Every mail that was sent, oldest first; it outlives a restart.</summary>
internal sealed class Mailbox(string path, TimeProvider time) : IDisposable
{
    private readonly Journal journal = new(path);

    /// <summary>All mails: <c>{id, at, from, to: [], subject, text, html}</c>.</summary>
    public IReadOnlyList<JsonObject> Mails => journal.Entries;

    /// <summary>Keeps a mail.</summary>
    public void Keep(string id, Mail mail) => journal.Append(new()
    {
        ["id"] = id,
        ["at"] = Instant.Text(time.GetUtcNow()),
        ["from"] = mail.From,
        ["to"] = new JsonArray([.. mail.Recipients.Select(address => JsonValue.Create(address))]),
        ["subject"] = mail.Subject,
        ["text"] = mail.Text ?? "",
        ["html"] = mail.Html ?? "",
    });

    /// <summary>What <c>/local/mailbox.json</c> shows.</summary>
    public string ToJson(int from) => journal.ToJson(from);

    /// <inheritdoc/>
    public void Dispose() => journal.Dispose();
}
