namespace ConfirmFlow.Local;

/// <summary>
/// Events that nobody waits for: a function that fails gets one twice more, after a minute and after two.
/// (Lambda Developer Guide, "Invoking a Lambda function asynchronously".)
/// </summary>
internal sealed class RetriedEvents(IFunctions functions, TimeProvider time, CancellationToken stop)
{
    private static readonly TimeSpan[] Waits = [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(2)];

    /// <summary>Takes an event over.</summary>
    public void Accept(string function, ReadOnlyMemory<byte> payload, string? clientContext) =>
        _ = Deliver(function, payload.ToArray(), clientContext);

    private async Task Deliver(string function, ReadOnlyMemory<byte> payload, string? clientContext)
    {
        try
        {
            foreach (var wait in Waits)
            {
                if ((await functions.Invoke(function, payload, clientContext, stop)).Error is null)
                {
                    return;
                }

                await Task.Delay(wait, time, stop);
            }

            await functions.Invoke(function, payload, clientContext, stop);
        }
        catch (OperationCanceledException)
        {
            // The local run ends; Lambda would lose such an event no sooner than after six hours.
        }
    }
}
