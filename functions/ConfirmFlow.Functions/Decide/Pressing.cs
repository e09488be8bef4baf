using ConfirmFlow.Aws;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions;

/// <summary>Counts what an approver pressed, by whichever link, and wakes the workflow.</summary>
internal sealed class Pressing(IRequests requests, IDoorbell doorbell, Catalog catalog, StackPlace place, Stamps stamps)
{
    /// <summary>Answers the form of a request's own page.</summary>
    public async Task<Page> Press(FollowedLink followed, DecisionForm form, CancellationToken cancel)
    {
        var link = followed.Link;
        if (await requests.Find(link.Request, cancel) is not { } shown) return DeadEndPage.UnknownLink;
        if (!form.IsForm || form.Verdict is Verdict.None) return DeadEndPage.UnreadableForm(form.IsForm);

        var definition = catalog.AsShown(shown, place);
        // An approval can be taken back whatever has become of the action.
        if (definition is null && form.Verdict is not Verdict.TakeBack) return DeadEndPage.Changed(shown);

        var (request, why) = await Count(shown, followed, definition, form, cancel);
        return why switch
        {
            null => Pages.Counted(request, definition, link.Approver, stamps.Now),
            { Code: RefusalCode.ChallengeFailed } when definition is not null => Pages.NotAnswered(request, definition, link.Approver, form.Comment, stamps.Now, form.Reason),
            _ => Pages.NotCounted(request, definition, link.Approver, why, form.Comment, stamps.Now, form.Reason),
        };
    }

    /// <summary>Counts it, or says why not, with the request as it then stands.</summary>
    /// <param name="shown">The request, read just now.</param>
    /// <param name="followed">The link.</param>
    /// <param name="definition">Its action, as it was mailed; null where that is not there any more.</param>
    /// <param name="form">What was pressed.</param>
    /// <param name="cancel">Stops waiting.</param>
    public async Task<(ApprovalRequest Request, Refusal? Why)> Count(ApprovalRequest shown, FollowedLink followed, ActionDefinition? definition, DecisionForm form, CancellationToken cancel)
    {
        var link = followed.Link;
        // What the answer is about: what was decided on, and not what may have become of it since.
        var now = shown;
        var outcome = await requests.Change(shown, stamps, (request, stamp) => Say(
            now = request, link, definition, form,
            new Decision(link.Approver, form.Verdict, stamp.At, form.Comment, link.Shown, followed.Proof.Of(form.Verdict), form.Reason)
            {
                // Nobody follows the link of a denial: with the proof of another approval its name could make one of it.
                Listed = form.Verdict is Verdict.Approve ? followed.Listed : "",
            }, stamp), cancel);
        if (outcome.Is(out var decided, out var refusal))
        {
            // Nothing was decided: what was kept is the wrong answer.
            if (definition is not null && decided.HasJustFailed(link.Approver))
            {
                Log.Decided(decided.Id, nameof(RefusalCode.ChallengeFailed));
                // Who can only deny from now on may have been needed: others are asked at once.
                if (decided.IsLocked(link.Approver)) await doorbell.RingForNews(decided, stamps.Now, cancel, before: now);
                return (decided, decided.WrongAnswer(link.Approver));
            }

            Log.Decided(decided.Id, decided.Status.ToString());
            await doorbell.RingForNews(decided, stamps.Now, cancel);
            return (decided, null);
        }

        Log.Decided(link.Request, refusal.Code.ToString());
        // A second press rings again: the first one's doorbell may have been what was lost.
        if (refusal.Code is RefusalCode.DecidedBefore or RefusalCode.ChallengeLocked) await doorbell.RingForNews(now, stamps.Now, cancel);
        return (now, refusal);
    }

    private static Outcome<ApprovalRequest> Say(ApprovalRequest request, ConfirmLink link, ActionDefinition? definition, DecisionForm form, Decision decision, Stamp stamp) => decision.Verdict switch
    {
        Verdict.TakeBack => request.TakeBack(decision, form.IsSure, stamp),
        _ when !request.IsOfRound(link.Round) => new Refusal(RefusalCode.Changed, "This is not the request that you were shown."),
        Verdict.Approve when definition is not null => request.Approve(decision, form.Answer, definition, stamp),
        _ => request.Decide(decision, stamp),
    };
}
