using ConfirmFlow.Functions;

namespace ConfirmFlow.Local;

/// <summary>The console's first page: what was asked for, where it is, and a way to ask.</summary>
internal sealed class RequestsPage(ConsoleSetup setup, SampleAsks samples)
{
    private const int MostListed = 200;
    private readonly MachineDrawings drawings = new(setup.StepFunctions);

    /// <param name="id">The request to show; null for the latest.</param>
    /// <param name="answer">What the agent was just told, if it was.</param>
    /// <param name="cancel">Nobody waits any more.</param>
    public async Task<ConsolePage> Of(string? id, AskAnswer? answer, CancellationToken cancel)
    {
        var all = await setup.Requests.All(cancel);
        var now = setup.Time.GetUtcNow();
        var chosen = id is not null ? all.FirstOrDefault(each => each.Id == id) : answer is null && all.Count > 0 ? all[0] : null;
        var missing = id is not null && chosen is null;
        var asks = await samples.Of(all, cancel);
        return new(missing ? "No such request" : chosen?.Title ?? "Requests", "/", Html.Of($"""
            <div class="cols {(id is null && answer is null ? "" : "chosen")}">
            <aside>
            {RequestList.Of(all, MostListed, chosen, now)}
            {AskForms.Of(asks)}
            </aside>
            <main id="main" tabindex="-1">
            {AnswerBox.Of(answer)}
            {Main(chosen, missing, answer is not null, now)}
            </main>
            </div>
            """)) { Status = missing ? 404 : 200 };
    }

    private Html Main(ListedRequest? chosen, bool missing, bool refused, DateTimeOffset now)
    {
        if (missing) return Html.Of($"""
            <h1>There is no such request</h1>
            <p class="soft">It may have been forgotten since, by --fresh for instance. <a href="/">All requests</a></p>
            """);
        if (chosen is not null) return RequestDetail.Of(chosen, drawings, setup, now);
        if (refused) return Html.Of($"""<p class="soft">No request was opened. <a href="/">All requests</a></p>""");
        return Html.Of($"""
            <div id="request" data-live>
            <h1>Nothing has been asked for yet</h1>
            <p class="soft">Press one of the buttons under “Ask as an agent would”, or call IntakeFunction with any AWS client.
            The approvers’ mails are in the <a href="/local/mailbox">mailbox</a>.</p>
            <h2>The state machine a request goes through</h2>
            {drawings.Of(null)}
            </div>
            """);
    }
}
