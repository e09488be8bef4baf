using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions;

/// <summary>Pages that know of no request, or do not say so.</summary>
public static class DeadEndPage
{
    /// <summary>One and the same page for an unknown, a malformed and a removed link, and for one that is not this approver's (L6).</summary>
    public static Page UnknownLink { get; } = Of(404, "This link does not work", "Nothing was changed.",
        "It may have been cut short on its way, or what it led to is no longer kept. Please open the newest mail again and follow its button, or copy the whole link from the mail’s plain text.");

    /// <summary>A POST whose body is not this program's form (status 400), or not a form at all (status 415).</summary>
    public static Page UnreadableForm(bool isForm = true) => Of(isForm ? 400 : 415, "That could not be read", "Nothing was changed.",
        "What was sent is not the form of this page. Please open the link from your mail again and decide there.");

    /// <summary>A fault of ours: nothing about it is told (L4).</summary>
    public static Page Fault { get; } = Of(500, "Something went wrong on our side", "Please try again in a minute.",
        "If you had pressed a button, open the link from your mail again: the page says whether you have decided. Deciding again counts only once.");

    /// <summary>A request that nobody can decide any more, since the action was changed after it was asked for (status 409).</summary>
    public static Page Changed(ApprovalRequest request) => Of(409, "This can no longer be decided", "Nothing was changed.",
        "The action is not defined as it was when it was asked for, so nobody can approve it. It has to be asked for again.", request);

    private static Page Of(int status, string heading, string assurance, string advice, ApprovalRequest? request = null) => new(
        status,
        heading,
        Html.None,
        Html.Of($"""
            <article class="sheet">
            <section>
            <h1>{heading}</h1>
            <p><strong>{assurance}</strong></p>
            <p>{advice}</p>
            </section>
            </article>
            """),
        request is null ? Html.None : Html.Of($"<p>Request {request.Id.Value}</p>"));
}
