using ConfirmFlow.Aws;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions;

/// <summary>Counts one approver's decision and wakes the workflow.</summary>
internal sealed class DecideHandler(IRequests requests, IConfirmLinks links, IDoorbell doorbell, Catalog catalog, StackPlace place, Stamps stamps)
{
    public async Task<Page> Handle(string? tokenText, DecisionForm form, CancellationToken cancel)
    {
        if (!LinkToken.TryParse(tokenText, out var token)
            || await links.Find(token.Proof, cancel) is not { } link
            || await requests.Find(link.Request, cancel) is not { } shown)
            return DeadEndPage.UnknownLink;
        if (!form.IsForm || form.Verdict is Verdict.None) return DeadEndPage.UnreadableForm(form.IsForm);

        var definition = catalog.AsShown(shown, place);
        // An approval can be taken back whatever has become of the action.
        if (definition is null && form.Verdict is not Verdict.TakeBack) return DeadEndPage.Changed(shown);

        // What the answer is about: what was decided on, and not what may have become of it since.
        var now = shown;
        var outcome = await requests.Change(shown, stamps, (request, stamp) => Say(
            now = request, link, definition, form.Answer, new Decision(link.Approver, form.Verdict, stamp.At, form.Comment, link.Shown, token.Proof.Value, form.Reason), stamp), cancel);
        if (outcome.Is(out var decided, out var refusal))
        {
            // Nothing was decided: what was kept is the wrong answer.
            if (definition is not null && decided.HasJustFailed(link.Approver))
            {
                Log.Decided(decided.Id, nameof(RefusalCode.ChallengeFailed));
                return Pages.NotAnswered(decided, definition, link.Approver, form.Comment, stamps.Now, form.Reason);
            }

            Log.Decided(decided.Id, decided.Status.ToString());
            await doorbell.RingForNews(decided, stamps.Now, cancel);
            return Pages.Counted(decided, definition, link.Approver, stamps.Now);
        }

        Log.Decided(link.Request, refusal.Code.ToString());
        // A second press rings again: the first one's doorbell may have been what was lost.
        if (refusal.Code is RefusalCode.DecidedBefore) await doorbell.RingForNews(now, stamps.Now, cancel);
        return Pages.NotCounted(now, definition, link.Approver, refusal, form.Comment, stamps.Now, form.Reason);
    }

    private static Outcome<ApprovalRequest> Say(ApprovalRequest request, ConfirmLink link, ActionDefinition? definition, string answer, Decision decision, Stamp stamp) => decision.Verdict switch
    {
        Verdict.TakeBack => request.TakeBack(decision, stamp),
        _ when !request.IsOfRound(link.Round) => new Refusal(RefusalCode.Changed, "This is not the request that you were shown."),
        Verdict.Approve when definition is not null => request.Approve(decision, answer, definition, stamp),
        _ => request.Decide(decision, stamp),
    };
}
