using ConfirmFlow.Aws;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions;

/// <summary>Tells an agent about its own requests, and takes them back.</summary>
internal sealed class Asking(IRequests requests, IDoorbell doorbell, Stamps stamps)
{
    /// <summary>The answer for an unknown id and for somebody else's request alike (G6).</summary>
    public static Refusal NoSuchRequest { get; } = new(RefusalCode.UnknownRequest, "There is no such request.");

    public async Task<IntakeAnswer> Check(RequestId id, Call call, CancellationToken cancel) =>
        await requests.Find(id, cancel) is { } request && request.WasAskedBy(call.Requester, call.Agent)
            ? RequestAnswers.Of(request, stamps.Now)
            : IntakeAnswer.Refused(NoSuchRequest);

    public async Task<IntakeAnswer> Withdraw(RequestId id, Call call, CancellationToken cancel)
    {
        if (await requests.Find(id, cancel) is not { } stands) return IntakeAnswer.Refused(NoSuchRequest);

        var outcome = await requests.Change(stands, stamps, (request, stamp) => (stands = request).Withdraw(call.Requester, call.Agent, stamp), cancel);
        if (outcome.Is(out var withdrawn, out var refusal))
        {
            await Ring(withdrawn, cancel);
            return RequestAnswers.Of(withdrawn, stamps.Now);
        }

        // The one who asked is told where the request stands; of a stranger's answer every word must be that for an unknown id.
        if (refusal.Code is RefusalCode.UnknownRequest) return IntakeAnswer.Refused(NoSuchRequest);

        // A repeat rings again: the first one's doorbell may have been what was lost. Taken back is taken back, whichever call did it.
        if (stands.Status is Status.Withdrawn)
        {
            await Ring(stands, cancel);
            return RequestAnswers.Of(stands, stamps.Now);
        }

        return RequestAnswers.Of(stands, stamps.Now) with { Message = refusal.Message, Code = IntakeAnswer.Refused(refusal).Code };
    }

    private async Task Ring(ApprovalRequest request, CancellationToken cancel)
    {
        if (!request.IsReported && request.TaskToken is { } token) await doorbell.Ring(token, cancel);
    }
}
