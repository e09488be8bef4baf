using Microsoft.AspNetCore.Http;

namespace ConfirmFlow.Local;

/// <summary>One kind of visitor of the port: AWS clients, programs that look at the local run, browsers, links in mails.</summary>
internal interface IDoor
{
    /// <summary>Whether a request is for this door; the first that says so answers it.</summary>
    bool IsFor(HttpRequest request);

    /// <summary>Answers a request.</summary>
    Task Answer(HttpContext context);
}
