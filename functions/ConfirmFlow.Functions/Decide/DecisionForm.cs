using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions;

/// <summary>What a confirm page's form sends.</summary>
/// <param name="IsForm">Whether it was a form of the type that pages send.</param>
/// <param name="Verdict">The button that was pressed; none where it was none of them.</param>
/// <param name="Comment">What was written, with line feeds for line ends and without white space around it.</param>
/// <param name="Reason">The reason that was chosen, to the letter; empty where none was.</param>
/// <param name="Answer">What was typed in answer to the challenge.</param>
internal sealed record DecisionForm(bool IsForm, Verdict Verdict, string Comment, string Reason = "", string Answer = "")
{
    /// <summary>The box beside each of several requests.</summary>
    public const string Tick = "tick";

    private const string Type = "application/x-www-form-urlencoded";
    private const int Longest = 64 * 1024;
    private static readonly string[] Optional = [ConfirmPageDecision.CommentField, ConfirmPageReasons.Field, ConfirmPageChallenge.Field, ConfirmPageTakingBack.Field];

    /// <summary>Whether it was ticked that an approval is to be taken back.</summary>
    public bool IsSure { get; init; }

    /// <summary>What was ticked, where there are boxes to tick: each once.</summary>
    public IReadOnlyList<string> Ticked { get; init; } = [];

    public static DecisionForm Read(HttpEvent asked)
    {
        var type = asked.Header("content-type")?.Split(';')[0].Trim();
        if (!string.Equals(type, Type, StringComparison.OrdinalIgnoreCase)) return new(false, Verdict.None, "");
        if (asked.Text() is not { Length: <= Longest } body) return new(true, Verdict.None, "");

        var fields = body.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2))
            .ToLookup(pair => Decode(pair[0]), pair => pair.Length == 2 ? Decode(pair[1]) : "", StringComparer.Ordinal);
        // Two of one field are none: nobody can say which one was meant.
        var pressed = fields[ConfirmPageDecision.VerdictField].ToList();
        if (pressed.Count != 1 || Optional.Any(field => fields[field].Count() > 1)) return new(true, Verdict.None, "");

        return new(true, VerdictOf(pressed[0]), Words(First(ConfirmPageDecision.CommentField)), First(ConfirmPageReasons.Field), First(ConfirmPageChallenge.Field))
        {
            IsSure = First(ConfirmPageTakingBack.Field) == ConfirmPageTakingBack.Sure,
            Ticked = [.. fields[Tick].Distinct(StringComparer.Ordinal)],
        };

        string First(string field) => fields[field].FirstOrDefault() ?? "";
    }

    private static Verdict VerdictOf(string button) => button switch
    {
        ConfirmPageDecision.Approve => Verdict.Approve,
        ConfirmPageDecision.Deny => Verdict.Deny,
        ConfirmPageTakingBack.Button => Verdict.TakeBack,
        _ => Verdict.None,
    };

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));

    private static string Words(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Trim();
}
