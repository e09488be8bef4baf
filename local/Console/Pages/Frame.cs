using System.Security.Cryptography;
using System.Text;
using ConfirmFlow.Functions;
using Microsoft.AspNetCore.Http;

namespace ConfirmFlow.Local;

/// <summary>What every page of the console has: header, navigation, and headers that keep others out.</summary>
internal static class Frame
{
    public static async Task Send(HttpContext context, ConsolePage page, ConsoleSetup setup)
    {
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        var body = Encoding.UTF8.GetBytes(Head(page, nonce) + Script(nonce) + Body(page, setup, context.Request.Path.Value + context.Request.QueryString));
        var response = context.Response;
        response.StatusCode = page.Status;
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        response.Headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src 'nonce-{nonce}'; style-src 'nonce-{nonce}'; connect-src 'self'; frame-src 'self'; img-src data:; "
            + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
        // Not no-referrer: browsers would then send forms with Origin: null.
        response.Headers["Referrer-Policy"] = "same-origin";
        response.Headers["Cross-Origin-Opener-Policy"] = "same-origin";
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.XFrameOptions = "DENY";
        response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(context.Request.Method)) await response.Body.WriteAsync(body, context.RequestAborted);
    }

    private static string Head(ConsolePage page, string nonce) => Html.Of($"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="format-detection" content="telephone=no, date=no, address=no, email=no">
        <title>{page.Title} · ConfirmFlow, local</title>
        <link rel="icon" href="data:,">
        <link rel="stylesheet" nonce="{nonce}" href="{Assets.Style.Path}">
        """).ToString();

    // Html.Of takes no scripts. Nothing but base64 and a path of our own stands in this one.
    private static string Script(string nonce) => $"""
        <script nonce="{nonce}" src="{Assets.Script.Path}" defer></script>
        """;

    private static string Body(ConsolePage page, ConsoleSetup setup, string here) => Html.Of($"""
        </head>
        <body>
        <a class="skip" href="#main">To the content</a>
        <header class="top">
        <a class="brand" href="/">ConfirmFlow, local</a>
        <nav id="nav" data-live aria-label="Pages">
        {Entry(page, "/", "Requests")}
        {Entry(page, "/local/mailbox", $"Mailbox ({setup.Mailbox.Mails.Count})")}
        {(setup.HasChat ? Entry(page, ChatPage.Place, "Chat") : Html.None)}
        {Entry(page, "/local/tables", "Tables")}
        {Entry(page, "/local/events", $"Events ({setup.Events.Entries.Count})")}
        </nav>
        <p class="facts">{setup.Url}, {(setup.IamEnforced ? Html.Of($"IAM enforced") : Html.Of($"<b>IAM off</b>"))}, clock ×{setup.Speed}</p>
        <p class="pulse"><span id="pulse" role="status"></span> <a id="refresh" href="{here}">Refresh</a></p>
        </header>
        {page.Main}
        <p id="said" class="unseen" role="status"></p>
        </body>
        </html>

        """).ToString();

    private static Html Entry(ConsolePage page, string path, string name) =>
        Html.Of($"""<a href="{path}"{HtmlAttribute.If(page.Place == path, "aria-current", "page")}>{name}</a>""");
}
