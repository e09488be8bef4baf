using System.Security.Cryptography;
using System.Text.Json;
using ConfirmFlow.Aws;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions;

/// <summary>Goes through all open requests, and carries on those whose execution was never started, has died, or sleeps through what it was woken for.</summary>
internal sealed class ReconcileHandler(IOpenRequests open, IRequests requests, IWorkflow workflow, IDoorbell doorbell, Stamps stamps)
{
    /// <summary>With less time left than this no further request is begun.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(10);

    public async Task<Sweep> Handle(Func<TimeSpan> remaining, CancellationToken cancel)
    {
        var found = await open.List(cancel);
        if (found.Nameless > 0) Log.Fault("Reconcile", null, nameof(MalformedItemException), null, null);
        var ids = found.Ids.ToArray();
        // In any order: where there are too many for one sweep, none is always among the last.
        RandomNumberGenerator.Shuffle(ids.AsSpan());
        var sweep = new Sweep(ids.Length + found.Nameless, 0, found.Nameless);
        foreach (var id in ids)
        {
            if (remaining() < Margin) break;

            try
            {
                sweep = await Step.Run("Reconcile", id.Value, () => LookAfter(id, sweep, cancel));
            }
            catch (StepFaultException)
            {
                // It is in the log. One request that cannot be read or carried must not keep the others from being looked after.
                sweep = sweep with { Stranded = sweep.Stranded + 1 };
            }
        }

        return sweep;
    }

    private async Task<Sweep> LookAfter(RequestId id, Sweep sweep, CancellationToken cancel)
    {
        if (await requests.Find(id, cancel) is not { } request) return sweep;

        // Also where a late run would still have time: how many runs there were is only what the record says.
        var stranded = request.IsStranded(stamps.Now);
        if (stranded) sweep = sweep with { Stranded = sweep.Stranded + 1 };
        if (!request.IsOverdue(stamps.Now)) return sweep;

        // Whoever waits with the token wakes, and derives from the record what is next.
        if (request.TaskToken is { } token && await doorbell.Ring(token, cancel))
        {
            // The next sweeps leave it the time to ask them.
            if (request.IsAskingOverdue(stamps.Now)) await requests.ChangeSurely(id, stamps, (now, stamp) => now.IsAskingOverdue(stamp.At) ? now.WokenToAsk(stamp) : now, cancel);
            return sweep with { Resumed = sweep.Resumed + 1 };
        }

        switch (await workflow.Look(request, cancel))
        {
            case RunState.Running when !stranded || request.IsPausing(stamps.Now):
                // Between two steps, or waiting after a fault: it is on its way.
                return sweep;
            case RunState.Missing:
                await workflow.Start(request, cancel);
                return sweep with { Resumed = sweep.Resumed + 1 };
            default:
                return await Resume(request, cancel) ? sweep with { Resumed = sweep.Resumed + 1 } : sweep;
        }
    }

    // The run is raised on record first: whoever is stopped in between leaves a run that is missing, and is started by the next sweep.
    private async Task<bool> Resume(ApprovalRequest seen, CancellationToken cancel)
    {
        var next = await requests.ChangeSurely(seen.Id, stamps, (now, stamp) => now.Run == seen.Run && now.IsOverdue(stamp.At) ? now.NextRun(stamp) : now, cancel);
        if (next.Run == seen.Run) return false;

        await workflow.Start(next, cancel);
        return true;
    }
}

/// <summary>What one sweep over the open requests found.</summary>
/// <param name="Open">How many requests are open.</param>
/// <param name="Resumed">How many of them were carried on.</param>
/// <param name="Stranded">How many nobody has been able to carry on for a quarter of an hour, or could not even be read.</param>
public sealed record Sweep(int Open, int Resumed, int Stranded) : IAnswer
{
    void IAnswer.Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteNumber("open", Open);
        writer.WriteNumber("resumed", Resumed);
        writer.WriteNumber("stranded", Stranded);
        writer.WriteEndObject();
    }
}
