using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions;

/// <summary>The part of the confirm page that shows exactly what would run.</summary>
internal static class ConfirmPageAction
{
    public static Html Section(ApprovalRequest request, ActionInWords action, DateTimeOffset now) => Html.Of($"""
        <section aria-labelledby="what">
        <h2 id="what">Exactly what you decide on</h2>
        <dl>
        <dt>Action</dt><dd><code class="value" translate="no">{request.Action}</code></dd>
        {action.Parameters.Select(Row)}
        {RunsAs(action)}
        {(HoursInWords.Window(request, now) is { } window ? Html.Of($"<dt>May begin</dt><dd>{window}</dd>") : Html.None)}
        <dt>Fingerprint</dt><dd><code class="value" translate="no">{request.RequestDigest.Fingerprint}</code><span class="hint">The mail shows the same one.</span></dd>
        </dl>
        </section>
        """);

    private static Html Row(ShownParameter parameter) => Html.Of($"<dt>{parameter.Label}</dt><dd>{Value(parameter.Text)}</dd>\n");

    // Line feeds are shown as they are, in a box of its own where there are any, so that no line can pass for a part of the page.
    private static Html Value(string? text) => text switch
    {
        null => Html.Of($"""<span class="soft">not given</span>"""),
        "" => Html.Of($"""<span class="soft">empty</span>"""),
        _ when text.Contains('\n', StringComparison.Ordinal) => Html.Of($"""<code class="value lines" translate="no">{text}</code>"""),
        _ => Html.Of($"""<code class="value" translate="no">{text}</code>"""),
    };

    private static Html RunsAs(ActionInWords action) => action is { Role: { } role, Target: { Text: { } text } target }
        ? Html.Of($"""<dt>Runs as</dt><dd><code translate="no">{role}</code>, for {InWords.Small(target.Label)} <code translate="no">{text}</code> only</dd>""")
        : Html.None;
}
