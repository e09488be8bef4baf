using System.Text;
using Microsoft.AspNetCore.Http;

namespace ConfirmFlow.Local;

/// <summary>A mail's HTML by itself, for the frame in the mailbox: it runs nothing, loads nothing, and its links open beside it.</summary>
internal static class MailBody
{
    public static async Task Send(HttpResponse response, ShownMail mail)
    {
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        // The sandbox holds where somebody opens this address by itself, too: whatever is in a mail never has this site's rights.
        response.Headers.ContentSecurityPolicy =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; form-action 'none'; "
            + "sandbox allow-popups allow-popups-to-escape-sandbox";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        response.Headers.XContentTypeOptions = "nosniff";
        await response.Body.WriteAsync(Encoding.UTF8.GetBytes(Document(mail)));
    }

    // The mail's own doctype, html and head are then read as parts of this document (HTML, "the in head insertion mode").
    private static string Document(ShownMail mail) => "<!doctype html><base target=\"_blank\">" + mail.Html;
}
