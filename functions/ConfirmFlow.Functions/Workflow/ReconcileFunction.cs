using System.Text.Json;
using Amazon.Lambda.Annotations;
using Amazon.Lambda.Core;
using ConfirmFlow.Aws;

namespace ConfirmFlow.Functions;

/// <summary>Looks, by schedule, for requests that no execution carries.</summary>
public sealed class ReconcileFunction
{
    private readonly ReconcileHandler _handler;

    /// <summary>As Lambda makes it.</summary>
    public ReconcileFunction() => _handler = Composition.Reconcile();

    internal ReconcileFunction(ReconcileHandler handler) => _handler = handler;

    /// <summary>Carries on what nobody carries. What the schedule says is of no interest.</summary>
    [LambdaFunction(ResourceName = "ReconcileFunction")]
    public Task<Sweep> Reconcile(JsonElement scheduled, ILambdaContext context) => Step.Run("Reconcile", null, async () =>
    {
        var sweep = await _handler.Handle(() => context.RemainingTime, CancellationToken.None);
        Log.Reconciled(sweep.Open, sweep.Resumed, sweep.Stranded);
        return sweep;
    });
}
