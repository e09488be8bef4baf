namespace ConfirmFlow.Functions;

/// <summary>The HTML part of a mail, in the tables and inline styles that mail programs understand. It loads nothing.</summary>
internal static class MailLayout
{
    private static readonly Html Style = Html.UnencodedStyle("""
        @media (prefers-color-scheme:dark){.bg{background:#111315!important}.sheet{background:#1a1d20!important;border-color:#30353a!important}.ink{color:#eceef0!important}.soft{color:#a9b0b7!important}.well{background:#22262a!important}
        .line{border-color:#30353a!important}.link{color:#8ab4ff!important}.no{color:#ff9b93!important}.yes{color:#3fbf7a!important}.top-no{border-top-color:#ff9b93!important}.top-yes{border-top-color:#3fbf7a!important}.top-plain{border-top-color:#7c848c!important}}
        @media (max-width:480px){.pad{padding-left:18px!important;padding-right:18px!important}.row td{display:block!important;width:auto!important}.row td.soft{padding-bottom:0!important;font-size:14px!important}}
        """);

    /// <summary>The whole mail.</summary>
    /// <param name="subject">Its subject.</param>
    /// <param name="preview">What a list of mails shows beside the subject.</param>
    /// <param name="colour">Of the edge and the tag: no, yes or plain.</param>
    /// <param name="tag">A few words above the title.</param>
    /// <param name="title">The title.</param>
    /// <param name="lead">What stands below it.</param>
    /// <param name="sections">Sections made here.</param>
    /// <param name="foot">What stands below the sheet.</param>
    public static string Document(string subject, string preview, string colour, string tag, string title, Html lead, IEnumerable<Html> sections, Html foot) => Html.Of($"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="supported-color-schemes" content="light dark">
        <meta name="format-detection" content="telephone=no, date=no, address=no, email=no">
        <title>{subject}</title>
        {Style}
        </head>
        <body class="bg" style="margin:0;padding:0;background:#f4f4f0">
        <div style="display:none;max-height:0;overflow:hidden">{preview}</div>
        <table role="presentation" width="100%" cellpadding="0" cellspacing="0" class="bg" style="background:#f4f4f0"><tr><td align="center" style="padding:24px 12px">
        <table role="presentation" width="100%" cellpadding="0" cellspacing="0" class="sheet top-{colour}" style="max-width:600px;background:#ffffff;border:1px solid #e2e3de;border-top:4px solid {Edge(colour)};border-radius:4px 4px 12px 12px;border-collapse:separate;font-family:system-ui,-apple-system,'Segoe UI',Roboto,Arial,sans-serif">
        <tr><td class="pad ink" style="padding:24px 28px 20px;color:#1b1d1f;font-size:16px;line-height:24px;overflow-wrap:anywhere">
        <div class="{(colour == "plain" ? "soft" : colour)}" style="color:{(colour == "plain" ? "#565c62" : Edge(colour))};font-size:14px;font-weight:600">{tag}</div>
        <h1 class="ink" style="margin:4px 0 8px;font-size:24px;line-height:30px;font-weight:650;color:#1b1d1f" dir="auto">{title}</h1>
        {lead}
        </td></tr>
        {sections}
        </table>
        <div class="soft" style="max-width:600px;margin-top:12px;color:#565c62;font-size:13px;line-height:19px;font-family:system-ui,-apple-system,'Segoe UI',Roboto,Arial,sans-serif">{foot}</div>
        </td></tr></table>
        </body>
        </html>

        """).ToString();

    /// <summary>A name that somebody else chose, in a box so that it cannot pass for words of ours.</summary>
    public static Html Name(string name) => Html.Of($"""<bdi class="well line" style="padding:1px 6px;background:#f7f7f4;border:1px solid #e2e3de;border-radius:4px">{name}</bdi>""");

    /// <summary>A section.</summary>
    public static Html Section(Html content) => Html.Of($"""
        <tr><td class="pad ink line" style="padding:18px 28px;border-top:1px solid #e2e3de;color:#1b1d1f;font-size:16px;line-height:24px;overflow-wrap:anywhere">
        {content}
        </td></tr>
        """);

    /// <summary>A section with a heading.</summary>
    public static Html Section(string heading, Html content) => Section(Html.Of($"""
        <h2 class="ink" style="margin:0 0 6px;font-size:16px;line-height:24px;font-weight:650;color:#1b1d1f">{heading}</h2>
        {content}
        """));

    /// <summary>The details.</summary>
    public static Html Rows(IEnumerable<MailRow> rows) => Html.Of($"""
        <table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="font-size:16px;line-height:24px;table-layout:fixed">
        {rows.Select(Row)}
        </table>
        """);

    private static Html Row(MailRow row) => Html.Of($"""
        <tr class="row"><td class="soft" width="128" valign="top" style="width:128px;color:#565c62;padding:4px 12px 4px 0">{row.Label}</td>
        <td class="ink" valign="top" dir="auto" translate="no" style="color:#1b1d1f;padding:4px 0;{(row.Exact ? "font-family:ui-monospace,Menlo,Consolas,monospace;font-size:15px;" : "")}white-space:pre-wrap;overflow-wrap:anywhere">{Text(row.Text)}</td></tr>

        """);

    // Several lines stand in a box, so that none of them can pass for a row. A line feed is not shown by every mail program, a line break is.
    private static Html Text(string text) => text.Split('\n') is { Length: > 1 } lines
        ? Html.Of($"""<div class="well" style="padding:6px 10px;background:#f7f7f4;border-left:3px solid #7f868d">{lines.Select((line, index) => index == 0 ? Html.Of($"{line}") : Html.Of($"<br>{line}"))}</div>""")
        : Html.Of($"{text}");

    private static string Edge(string colour) => colour switch { "no" => "#a3201b", "yes" => "#136c3a", _ => "#7f868d" };
}
