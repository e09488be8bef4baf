using ConfirmFlow.Aws;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Actions;

/// <summary>Checks everything again, claims the action once, assumes its role, acts, and keeps the receipt.</summary>
internal sealed class ExecuteHandler(
    IRequests requests, IConfirmLinks links, IInboxes inboxes, IChatLinks chatLinks, IActionRoles roles, IPolicies policies, IReadOnlyList<IPrivilegedAction> actions, StackPlace place, Stamps stamps)
{
    /// <summary>What a lease lasts beyond the time the function has left: its end is certain before anyone else begins.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(60);

    /// <summary>Runs the action of one request if it may run now; whatever comes of it is in the request.</summary>
    /// <param name="input">Which request.</param>
    /// <param name="remaining">How much time this invocation has left.</param>
    /// <param name="cancel">Stops waiting.</param>
    public async Task Handle(StepInput input, TimeSpan remaining, CancellationToken cancel)
    {
        var id = Step.IdOf(input);
        var request = await requests.Known(id, cancel);
        Step.MustBeCurrent(request, input);
        // Anything else is for the step that follows to notice: it reads the record too.
        if (request.Status is not (Status.Approved or Status.Executing)) return;

        var action = actions.FirstOrDefault(each => each.Definition.Name == request.Action);
        var policy = await policies.InForce(cancel);
        var evidence = new Evidence(place, action?.Definition, policy.For(request.Action, request.Parameters), await LinksOf(request, inChat: false, (proof, decision) => LinkOf(proof, decision, cancel)), stamps.Now)
        {
            PressLinks = await LinksOf(request, inChat: true, (proof, _) => chatLinks.FindPress(proof, cancel)),
            SlackUsers = policy.SlackUsers,
        };

        // What today's policy says, and whose role that is, goes for the request that was read: another one may stand there by now.
        Refusal? WhyNotExecute(ApprovalRequest now) =>
            now.IsAboutTheSameAs(request) ? now.WhyNotExecute(evidence) : new Refusal(RefusalCode.Changed, "The request has changed since it was read.");

        if (action is null || WhyNotExecute(request) is not null)
        {
            await requests.Change(request, stamps, (now, stamp) => now.Status is Status.Approved or Status.Executing && WhyNotExecute(now) is { } why ? now.RefuseToExecute(why, stamp) : now, cancel);
            return;
        }

        if (remaining < action.Definition.Needs) throw new NotEnoughTimeException(id);

        // Before the claim: a role that cannot be assumed leaves the approval unused, so that it can be tried again.
        var credentials = await roles.Assume(action.Definition, request, cancel);
        var lease = remaining + Margin;
        var claimed = await requests.Change(request, stamps, (now, stamp) =>
            WhyNotExecute(now) is { } why ? why : now.ClaimFor(lease, action.Definition.Idempotent, stamp), cancel);
        if (!claimed.Is(out var mine, out _)) return;

        var result = await action.Run(new ActionRun(id, mine.Parameters, place, mine.Claim!.At, credentials), cancel);
        await requests.Change(mine, stamps, (now, stamp) => Settled(now, mine.Claim, result, stamp), cancel);
    }

    // Only the holder of the claim writes what came of it. A later claim, or somebody's judgement of a lost one, stands; but nobody judges before the lease is over.
    private static ApprovalRequest Settled(ApprovalRequest now, Claim mine, ActionResult result, Stamp stamp)
    {
        var hasty = now is { Status: Status.Unknown, IsReported: false } && stamp.At < mine.LeaseUntil;
        if ((now.Status is not Status.Executing && !hasty) || now.Claim != mine) return now;

        var receipt = new Receipt(stamp.At, result.Summary, result.Facts);
        return result.TookEffect ? now.Executed(receipt, stamp) : now.Failed(receipt, stamp);
    }

    // By a confirm link itself, or by the link of an inbox that led to it then.
    private Task<ConfirmLink?> LinkOf(LinkProof proof, Decision decision, CancellationToken cancel) =>
        decision.Listed.Length == 0 ? links.Find(proof, cancel) : inboxes.Follow(proof, decision.Listed, decision.At, cancel);

    private static async Task<IReadOnlyDictionary<string, TLink>> LinksOf<TLink>(ApprovalRequest request, bool inChat, Func<LinkProof, Decision, Task<TLink?>> find)
        where TLink : class
    {
        var found = new Dictionary<string, TLink>(StringComparer.Ordinal);
        foreach (var decision in request.Decisions.Where(decision => decision.Via.Length > 0 == inChat && LinkProof.IsOne(decision.Proof)).DistinctBy(decision => decision.Proof, StringComparer.Ordinal))
        {
            if (await find(new LinkProof(decision.Proof), decision) is { } link) found[decision.Proof] = link;
        }

        return found;
    }
}

/// <summary>An action was not begun because it might not have ended in time.</summary>
internal sealed class NotEnoughTimeException(RequestId id) : Exception($"There is not enough time left to begin the action of request {id}.");
