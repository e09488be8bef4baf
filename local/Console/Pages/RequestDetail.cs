using ConfirmFlow.Domain;
using ConfirmFlow.Functions;

namespace ConfirmFlow.Local;

/// <summary>One request: what it is about, where it is, what happened.</summary>
internal static class RequestDetail
{
    public static Html Of(ListedRequest each, MachineDrawings drawings, ConsoleSetup setup, DateTimeOffset now) => each.Request is { } request
        ? Readable(each, request, drawings, setup, now)
        : Html.Of($"""
            <div id="request" data-live>
            <h1>{each.Title}</h1>
            <p class="soft">What is stored under <code>{Untrusted.Shown(each.Id)}</code> is not a request of this version: {Untrusted.Shown(each.Problem ?? "")}</p>
            </div>
            """);

    private static Html Readable(ListedRequest each, ApprovalRequest request, MachineDrawings drawings, ConsoleSetup setup, DateTimeOffset now)
    {
        var execution = drawings.ExecutionOf(each.Id, request.Run);
        var said = $"{each.Title}: {RequestInWords.SpokenStatus(request)}.";
        return Html.Of($"""
            <div id="request" data-live>
            <p class="status big {request.Status.ToString()}" id="status" data-say="{said}">{RequestInWords.Status(request)}</p>
            <h1>{each.Title}</h1>
            <p class="soft">{Untrusted.Shown(RequestInWords.Sentence(request, now))}</p>
            {RequestMails.Of(each.Id, setup.Mailbox)}
            <section aria-labelledby="where"><h2 id="where">Where it is</h2>
            <p class="soft">{WhereInWords.Of(execution, request.Run)}</p>
            {drawings.Of(execution)}
            </section>
            {RequestHistory.Of(request)}
            {RequestFacts.Of(each, request)}
            </div>
            {AgentForms.Of(request)}
            """);
    }
}
