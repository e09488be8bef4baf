using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions;

/// <summary>The part of an inbox in which several requests of one action are approved with one press: each in full, with a box to tick.</summary>
internal static class InboxTogether
{
    /// <summary>The form of one action.</summary>
    public static Html Form(IReadOnlyList<InboxEntry> entries, int index, Person approver, DateTimeOffset now, Words words) => Html.Of($"""
        <form class="all" method="post" accept-charset="utf-8" autocomplete="off" aria-labelledby="together-{index}">
        {ImplicitSubmission.None}
        <section>
        <h2 id="together-{index}">{words.Together}: <code translate="no">{entries[0].Request.Action}</code></h2>
        <p>{words.HowTogether}</p>
        <ul class="list">
        {entries.Select((entry, place) => Item(entry, $"tick-{index}-{place}", approver, now, words))}
        </ul>
        </section>
        <div class="bar"><button class="approve" name="{ConfirmPageDecision.VerdictField}" value="{ConfirmPageDecision.Approve}">{words.ApproveTicked}</button></div>
        </form>
        """);

    private static Html Item(InboxEntry entry, string id, Person approver, DateTimeOffset now, Words words)
    {
        var (request, action) = (entry.Request, ActionInWords.Of(entry.Request, entry.Definition));
        return Html.Of($"""
            <li><h3 class="tick"><input type="checkbox" id="{id}" name="{DecisionForm.Tick}" value="{entry.Name}"><label for="{id}" lang="{Words.OfDefinitions}">{action.Title}</label></h3>
            <p lang="{Words.OfDefinitions}">{action.Risk}</p>
            <p>{words.AskedThrough(request.Requester, new Foreign(InWords.Line(request.Agent.Name), "name"))} <strong>{words.NothingDoneYet}</strong></p>
            <p class="isolate" lang="{Words.OfDefinitions}">{action.Effect}</p>
            {ConfirmPageAction.Details(request, action, now, words)}
            <p class="who">{ConfirmPageApprovers.Heading(request, words)}</p>
            {ConfirmPageApprovers.People(request, approver, now, words)}
            <p class="when">{words.Request(request.Id)}</p>
            <p><a href="{entry.Way}">{words.OpenAlone}</a></p></li>
            """);
    }
}
