using ConfirmFlow.Aws;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions;

/// <summary>Opens a request for what an agent proposes, once, and sees that a workflow carries it.</summary>
internal sealed class Opening(
    IRequests requests, IPointers pointers, IWorkflow workflow, IPolicies policies, Catalog catalog, StackPlace place, Stamps stamps)
{
    private const int Attempts = 10;

    public async Task<IntakeAnswer> Open(Call call, CancellationToken cancel)
    {
        if (catalog.Find(call.Action) is not { } definition)
            return Refuse(new Refusal(RefusalCode.UnknownAction, $"There is no action {Untrusted.Name(call.Action)}. There are: {string.Join(", ", catalog.All.Select(each => each.Name))}."));

        var rules = (await policies.InForce(cancel)).For(definition.Name);
        if (rules.IsDenied)
            return Refuse(new Refusal(RefusalCode.DeniedByPolicy, $"Policy allows nobody to approve {definition.Name}. {rules.Reason}".TrimEnd()));

        var (parameters, problems) = ParameterReading.Read(definition, call.Parameters);
        if (parameters is null)
        {
            return Refuse(new Refusal(RefusalCode.BadParameters, $"The parameters of {definition.Name} cannot be taken: {string.Join("; ", problems.Select(each => $"{each.Parameter} {each.Problem} (allowed: {each.Allowed})"))}."))
                with { Problems = [.. problems.Select(each => new ProblemAnswer(each.Parameter, each.Problem, each.Allowed))] };
        }

        var proposal = new Proposal(definition, parameters, call.Requester, call.Agent, place);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await TryOpen(proposal, rules.For(parameters), call.IdempotencyKey, cancel) is { } answer) return answer;
        }

        throw new TimeoutException("Too many calls ask for the same at the same time.");
    }

    // The pointer is written first and names the id that the request will have: whoever is stopped in between leaves a
    // pointer that the next, same call completes, and two at the same time meet at the request's own condition.
    private async Task<IntakeAnswer?> TryOpen(Proposal proposal, ActionPolicy ruling, string? idempotencyKey, CancellationToken cancel)
    {
        var key = idempotencyKey is null
            ? PointerKey.ForAction(proposal.Agent, proposal.Requester, proposal.CallDigest)
            : PointerKey.ForKey(proposal.Agent, proposal.Requester, idempotencyKey);
        var before = await pointers.Find(key, cancel);
        var earlier = before is null ? null : await requests.Find(before.Request, cancel);
        // A pointer alone makes nobody's request another's.
        if (earlier is not null && earlier.IsFor(proposal) && (idempotencyKey is null ? earlier.IsGotAgain(proposal, stamps.Now) : earlier.CanBeDecided(proposal))) return await Carry(earlier, cancel);
        if (idempotencyKey is not null && before is not null && before.ActionDigest != proposal.ActionDigest)
            return Refuse(new Refusal(RefusalCode.IdempotencyConflict, "This idempotency key was used for another action or other parameters, or before the action was changed: please use a new one."));

        var id = before is not null && earlier is null ? before.Request : Stamps.NewId();
        if (!ApprovalRequest.Open(id, proposal, ruling, stamps.Next()).Is(out var request, out var refusal)) return Refuse(refusal);

        if (request.Policy.Challenge is Challenge.Code) request = request with { BindingCode = Stamps.NewCode() };
        var pointer = new Pointer(id, proposal.ActionDigest, request.Deadline + ApprovalRequest.KeptFor);
        if (before?.Request != id && !await pointers.Put(key, pointer, before, cancel)) return null;

        return await requests.Add(request, cancel) ? await Carry(request, cancel) : null;
    }

    // A repeat starts the run again, which starts nothing twice: it makes up for a start that a crash prevented.
    private async Task<IntakeAnswer> Carry(ApprovalRequest request, CancellationToken cancel)
    {
        if (!request.Status.IsSettled()) await workflow.Start(request, cancel);
        Log.Carried("Intake", request.Id, request.Status);
        return RequestAnswers.Of(request, stamps.Now);
    }

    private static IntakeAnswer Refuse(Refusal refusal)
    {
        Log.Refused("Intake", refusal.Code);
        return IntakeAnswer.Refused(refusal);
    }
}
