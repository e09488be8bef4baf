using ConfirmFlow.Aws;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions;

/// <summary>Brings a request up to the present, and says what it needs next.</summary>
internal sealed class AdvanceHandler(IRequests requests, Catalog catalog, Stamps stamps)
{
    public async Task<NextStep> Handle(StepInput input, CancellationToken cancel)
    {
        var request = await requests.ChangeSurely(Step.IdOf(input), stamps, (now, stamp) =>
        {
            Step.MustBeCurrent(now, input);
            // An action that left the catalog is not known to be harmless to run again.
            var advanced = now.Advance(stamp, catalog.Find(now.Action)?.Idempotent ?? false);
            return input.Fault && ReferenceEquals(advanced, now) ? now.Fault(stamp) : advanced;
        }, cancel);
        return input.Fault ? request.NextAfterFault(stamps.Now) : request.Next(stamps.Now);
    }
}
