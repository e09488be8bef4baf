using ConfirmFlow.Domain;
using ConfirmFlow.Functions;

namespace ConfirmFlow.Local;

/// <summary>What a request is about, complete.</summary>
internal static class RequestFacts
{
    public static Html Of(ListedRequest each, ApprovalRequest request) => Html.Of($"""
        <section aria-labelledby="about"><h2 id="about">What it is about</h2>
        <dl>
        <dt>Request</dt><dd><code>{each.Id}</code></dd>
        <dt>Action</dt><dd><code>{Untrusted.Shown(request.Action)}</code>{Hint(each.Action!.Risk)}</dd>
        {each.Action.Parameters.Select(parameter => Html.Of($"""<dt>{parameter.Label}</dt><dd><code class="value">{parameter.Text ?? "not given"}</code></dd>"""))}
        <dt>Requester</dt><dd>{request.Requester.Address}</dd>
        <dt>Agent</dt><dd><bdi>{Untrusted.Shown(request.Agent.Name)}</bdi>{Hint("by the " + DoorInWords(request.Agent.Door))}</dd>
        <dt>Asked for</dt><dd>{InWords.Moment(request.Opened)}</dd>
        <dt>Deadline</dt><dd>{InWords.Moment(request.Deadline)}</dd>
        <dt>Fingerprint</dt><dd><code>{request.RequestDigest.Fingerprint}</code></dd>
        {Receipt(request.Receipt)}
        </dl>
        </section>
        """);

    private static Html Receipt(Receipt? receipt) => receipt is null ? Html.None : Html.Of($"""
        <dt>Receipt</dt><dd>{Untrusted.Shown(receipt.Summary)}{Hint(string.Join(", ", receipt.Facts.Select(fact => $"{fact.Key} {fact.Value}")))}</dd>
        """);

    private static Html Hint(string text) => text.Length == 0 ? Html.None : Html.Of($"""<span class="hint">{Untrusted.Shown(text)}</span>""");

    private static string DoorInWords(Door door) => door switch
    {
        Door.Plain => "plain call",
        Door.Bedrock => "Bedrock agent’s action group",
        Door.Gateway => "AgentCore Gateway",
        _ => "unknown door",
    };
}
