using Microsoft.AspNetCore.Http;

namespace ConfirmFlow.Local;

/// <summary>Tells the console's own forms from those that another site makes a browser send.</summary>
internal static class OwnForms
{
    // Every browser says one of the two with a form, and no page can change them (Fetch Metadata; Fetch, "append a request Origin header").
    public static bool Sent(HttpRequest request) => request.Headers["Sec-Fetch-Site"].ToString() switch
    {
        "" => request.Headers.Origin.ToString() == $"{request.Scheme}://{request.Host}",
        var site => site == "same-origin",
    };
}
