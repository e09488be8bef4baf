using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions;

/// <summary>The part of the confirm page that shows exactly what would run.</summary>
internal static class ConfirmPageAction
{
    public static Html Section(ApprovalRequest request, ActionInWords action, DateTimeOffset now, Words words) => Html.Of($"""
        <section aria-labelledby="what">
        <h2 id="what">{words.ExactlyWhat}</h2>
        {Details(request, action, now, words)}
        </section>
        """);

    /// <summary>The action and every parameter, complete.</summary>
    public static Html Details(ApprovalRequest request, ActionInWords action, DateTimeOffset now, Words words) => Html.Of($"""
        <dl>
        <dt>{words.Action}</dt><dd><code class="value" translate="no">{request.Action}</code></dd>
        {action.Parameters.Select(parameter => Row(parameter, words))}
        {RunsAs(action, words)}
        {(HoursInWords.Window(request, now, words) is { } window ? Html.Of($"<dt>{words.MayBegin}</dt><dd>{window}</dd>") : Html.None)}
        <dt>{words.Fingerprint}</dt><dd><code class="value" translate="no">{request.RequestDigest.Fingerprint}</code><span class="hint">{words.FingerprintInMail}</span></dd>
        </dl>
        """);

    private static Html Row(ShownParameter parameter, Words words) => Html.Of($"""<dt lang="{Words.OfDefinitions}">{parameter.Label}</dt><dd>{Value(parameter.Text, words)}</dd>{"\n"}""");

    // Line feeds are shown as they are, in a box of its own where there are any, so that no line can pass for a part of the page.
    private static Html Value(string? text, Words words) => text switch
    {
        null => Html.Of($"""<span class="soft">{words.NotGiven}</span>"""),
        "" => Html.Of($"""<span class="soft">{words.Empty}</span>"""),
        _ when text.Contains('\n', StringComparison.Ordinal) => Html.Of($"""<code class="value lines" translate="no">{text}</code>"""),
        _ => Html.Of($"""<code class="value" translate="no">{text}</code>"""),
    };

    private static Html RunsAs(ActionInWords action, Words words) => action is { Role: { } role, Target: { Text: { } text } target }
        ? Html.Of($"<dt>{words.RunsAs}</dt><dd>{words.RunsAsFor(new Exact(role), target.Label, new Exact(text))}</dd>")
        : Html.None;
}
