using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions;

/// <summary>Pages that know of no request, or do not say so.</summary>
public static class DeadEndPage
{
    /// <summary>One and the same page for an unknown, a malformed and a removed link, and for one that is not this approver's (L6).</summary>
    public static Page UnknownLink { get; } = Of(404, words => words.UnknownLink);

    /// <summary>A POST whose body is not this program's form (status 400), or not a form at all (status 415).</summary>
    public static Page UnreadableForm(bool isForm = true) => Of(isForm ? 400 : 415, words => words.UnreadableForm);

    /// <summary>A press in an inbox in which nothing was ticked (status 422).</summary>
    public static Page NothingTicked { get; } = Of(422, words => words.NothingTicked);

    /// <summary>A fault of ours: nothing about it is told (L4).</summary>
    public static Page Fault { get; } = Of(500, words => words.Fault);

    /// <summary>A request that nobody can decide any more, since the action was changed after it was asked for (status 409).</summary>
    public static Page Changed(ApprovalRequest request) => Of(409, words => words.Changed, request);

    private static Page Of(int status, Func<Words, (string Heading, string Assurance, string Advice)> said, ApprovalRequest? request = null) => new(status, words =>
    {
        var (heading, assurance, advice) = said(words);
        return new(
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
            request is null ? Html.None : Html.Of($"<p>{words.Request(request.Id)}</p>"));
    });
}
