using ConfirmFlow.Domain;
using ConfirmFlow.Functions;

namespace ConfirmFlow.Local;

/// <summary>What else the agent of a request may ask: how it stands, and to take it back.</summary>
internal static class AgentForms
{
    // Requests of other doors belong to agents that this console cannot speak for.
    public static Html Of(ApprovalRequest request) => request.Agent.Door is not Door.Plain ? Html.None : Html.Of($"""
        <section class="agent" id="agent" data-live aria-labelledby="as-agent"><h2 id="as-agent">As its agent</h2>
        <div class="row">
        {Form(request, Catalog.CheckRequest, "Check how it stands")}
        {(request.Status.IsSettled() ? Html.None : Form(request, Catalog.WithdrawRequest, "Withdraw it"))}
        </div>
        </section>
        """);

    private static Html Form(ApprovalRequest request, string tool, string label) => Html.Of($"""
        <form method="post" action="/local/ask">
        <input type="hidden" name="action" value="{tool}"><input type="hidden" name="p.requestId" value="{request.Id.Value}">
        <input type="hidden" name="requester" value="{request.Requester.Address}"><input type="hidden" name="agent" value="{request.Agent.Id}">
        <button class="small" id="{tool}">{label}</button>
        </form>

        """);
}
