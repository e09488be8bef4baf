using ConfirmFlow.Aws;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions;

/// <summary>Counts what was pressed in an inbox: on the page of one request, or for several that were ticked, each by itself and by the rules of its own link.</summary>
internal sealed class DecideInboxHandler(IRequests requests, IInboxes inboxes, IDoorbell doorbell, Catalog catalog, StackPlace place, Stamps stamps)
{
    private readonly Pressing _pressing = new(requests, doorbell, catalog, place, stamps);

    public async Task<Page> Handle(string? tokenText, string? listed, DecisionForm form, CancellationToken cancel)
    {
        if (!LinkToken.TryParse(tokenText, out var token) || await inboxes.FindGood(token.Proof, stamps.Now, cancel) is not { } inbox) return DeadEndPage.UnknownLink;
        if (listed is null) return await Together(inbox, token.Proof, form, cancel);

        return await inboxes.Follow(inbox, listed, cancel) is { } link
            ? (await _pressing.Press(new FollowedLink(link, token.Proof, listed), form, cancel)).WithWayBack()
            : DeadEndPage.UnknownLink;
    }

    private async Task<Page> Together(InboxLink inbox, LinkProof proof, DecisionForm form, CancellationToken cancel)
    {
        if (!form.IsForm || form.Verdict is not Verdict.Approve || form.Ticked.Count > InboxPage.MostInFull) return DeadEndPage.UnreadableForm(form.IsForm);
        if (form.Ticked.Count == 0) return DeadEndPage.NothingTicked.WithWayBack();

        // All of them are looked at before one is decided: what this page has never offered is no form of its.
        var ticked = new List<(FollowedLink Followed, ApprovalRequest Request, ActionDefinition? Definition)>();
        foreach (var name in form.Ticked)
        {
            if (await inboxes.Follow(inbox, name, cancel) is not { } link || await requests.Find(link.Request, cancel) is not { } request) return DeadEndPage.UnreadableForm();
            ticked.Add((new FollowedLink(link, proof, name), request, catalog.AsMailed(request, link, place)));
        }

        var known = ticked.Where(each => each.Definition is not null).ToList();
        if (known.Exists(each => !each.Request.CanBeApprovedTogether(each.Definition!)) || known.DistinctBy(each => each.Request.Action).Count() > 1) return DeadEndPage.UnreadableForm();

        var told = new List<(ApprovalRequest Request, ActionDefinition? Definition, Refusal? Why)>();
        foreach (var (followed, request, definition) in ticked)
        {
            // What fails of one says nothing of the others, which were counted or still will be.
            var (now, why) = definition is null
                ? (request, new Refusal(RefusalCode.Changed, "This is not the request that you were shown."))
                : await PageFaults.Guard("Decide", request.Id, () => _pressing.Count(request, followed, definition, form, cancel), () => (request, TogetherPage.Failed));
            told.Add((now, definition, why));
        }

        return TogetherPage.For(told, inbox.Approver, stamps.Now).WithWayBack();
    }
}
