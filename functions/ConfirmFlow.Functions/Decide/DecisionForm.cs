using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions;

/// <summary>What a confirm page's form sends.</summary>
/// <param name="IsForm">Whether it was a form of the type that pages send.</param>
/// <param name="Verdict">The button that was pressed; none where it was none of them.</param>
/// <param name="Comment">What was written, with line feeds for line ends and without white space around it.</param>
/// <param name="Reason">The reason that was chosen, to the letter; empty where none was.</param>
internal sealed record DecisionForm(bool IsForm, Verdict Verdict, string Comment, string Reason = "")
{
    private const string Type = "application/x-www-form-urlencoded";
    private const int Longest = 64 * 1024;

    public static DecisionForm Read(HttpEvent asked)
    {
        var type = asked.Header("content-type")?.Split(';')[0].Trim();
        if (!string.Equals(type, Type, StringComparison.OrdinalIgnoreCase)) return new(false, Verdict.None, "");
        if (asked.Text() is not { Length: <= Longest } body) return new(true, Verdict.None, "");

        var fields = body.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2))
            .ToLookup(pair => Decode(pair[0]), pair => pair.Length == 2 ? Decode(pair[1]) : "", StringComparer.Ordinal);
        // Two of one field are none: nobody can say which one was meant.
        var (pressed, written, chosen) = (fields[ConfirmPageDecision.VerdictField].ToList(), fields[ConfirmPageDecision.CommentField].ToList(), fields[ConfirmPageReasons.Field].ToList());
        if (pressed.Count != 1 || written.Count > 1 || chosen.Count > 1) return new(true, Verdict.None, "");

        return new(true, VerdictOf(pressed[0]), Words(written.FirstOrDefault() ?? ""), chosen.FirstOrDefault() ?? "");
    }

    private static Verdict VerdictOf(string button) => button switch
    {
        ConfirmPageDecision.Approve => Verdict.Approve,
        ConfirmPageDecision.Deny => Verdict.Deny,
        ConfirmPageDecision.TakeBack => Verdict.TakeBack,
        _ => Verdict.None,
    };

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));

    private static string Words(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Trim();
}
