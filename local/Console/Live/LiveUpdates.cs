using Microsoft.AspNetCore.Http;

namespace ConfirmFlow.Local;

/// <summary>Tells open pages when something has changed. (HTML, "Server-sent events".)</summary>
internal sealed class LiveUpdates(ConsoleSetup setup)
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan BeatEvery = TimeSpan.FromSeconds(15);

    /// <summary>Sends an event for each change until the page is closed, the first one at once.</summary>
    public async Task Send(HttpContext context)
    {
        var response = context.Response;
        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        if (HttpMethods.IsHead(context.Request.Method)) return;
        using var turns = new Signal(setup.StepFunctions);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, setup.Ending);
        try
        {
            await Send(response, turns, over.Token);
        }
        catch (OperationCanceledException)
        {
            // The page was closed, or the run ends.
        }
    }

    private async Task Send(HttpResponse response, Signal turns, CancellationToken cancel)
    {
        var (seen, sent) = ("", setup.Time.GetTimestamp());
        while (true)
        {
            var state = await State(turns, cancel);
            if (state != seen || setup.Time.GetElapsedTime(sent) >= BeatEvery)
            {
                // A comment keeps the connection from being given up; the script hears of changes only.
                await response.WriteAsync(state == seen ? ":\n\n" : "data: changed\n\n", cancel);
                await response.Body.FlushAsync(cancel);
                (seen, sent) = (state, setup.Time.GetTimestamp());
            }

            await turns.Wait(LookEvery, setup.Time, cancel);
        }
    }

    // Decisions and withdrawals change the item and need not move the execution: hence not the turns alone.
    private async Task<string> State(Signal turns, CancellationToken cancel) =>
        $"{turns.Count} {setup.Mailbox.Mails.Count} {setup.Events.Entries.Count} {await setup.Requests.Versions(cancel)}";
}
