using System.Globalization;
using ConfirmFlow.Domain;
using ConfirmFlow.Functions;

namespace ConfirmFlow.Local;

/// <summary>What happened to a request, fact by fact.</summary>
internal static class RequestHistory
{
    public static Html Of(ApprovalRequest request) => Html.Of($"""
        <section aria-labelledby="happened"><h2 id="happened">What happened</h2>
        <ol class="history">
        {request.History.Select((entry, at) => Entry(entry, at > 0 ? request.History[at - 1].At : null))}
        </ol>
        {(request.History.IsIntact
            ? Html.Of($"""<p class="hint">Each fact is chained to the one before it by its hash. The chain is intact.</p>""")
            : Html.Of($"""<p class="problem">The chain of hashes is broken: this history was changed after it was written.</p>"""))}
        </section>
        """);

    private static Html Entry(HistoryEntry entry, DateTimeOffset? before) => Html.Of($"""
        <li><time datetime="{Time.Text(entry.At)}">{Clock(entry.At, before)}</time><span class="fact">{FactInWords.Of(entry.What)}</span>
        <span>{Note(entry)} {Hash(Untrusted.Shown(entry.Hash))}</span></li>

        """);

    private static Html Note(HistoryEntry entry) => Html.Of($"""
        <span class="note"><bdi>{Untrusted.Shown(entry.Note)}</bdi></span> <span class="soft">by <bdi>{Untrusted.Shown(entry.Who)}</bdi></span>
        """);

    private static Html Hash(string hash) => Html.Of($"""<code class="hash" title="{hash}">{(hash.Length > 8 ? hash[..8] : hash)}</code>""");

    private static string Clock(DateTimeOffset at, DateTimeOffset? before) =>
        at.UtcDateTime.ToString(before is null || before.Value.UtcDateTime.Date == at.UtcDateTime.Date ? "HH:mm:ss" : "d MMM HH:mm:ss", CultureInfo.InvariantCulture);
}
