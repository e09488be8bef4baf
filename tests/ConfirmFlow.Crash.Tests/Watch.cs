using System.Diagnostics;

namespace ConfirmFlow.Crash.Tests;

/// <summary>Looks at the stack once for all who wait for something to happen in it.</summary>
internal sealed class Watch(Stack stack) : IAsyncDisposable
{
    // Longer than any lease, and the waits between faults on top of it.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(8);
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private readonly CancellationTokenSource over = new();
    private TaskCompletionSource<Seen> next = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task looking = Task.CompletedTask;

    /// <summary>Begins to look.</summary>
    public Watch Begin()
    {
        looking = Look();
        return this;
    }

    /// <summary>Waits until there is something to see.</summary>
    public async Task<T> Until<T>(Func<Seen, T?> see, string what)
        where T : class
    {
        for (var waiting = Stopwatch.StartNew(); waiting.Elapsed < Limit;)
        {
            if (see(await next.Task.WaitAsync(Limit)) is { } found) return found;
        }

        throw new TimeoutException($"This did not come within {Limit.TotalMinutes} minutes: {what}");
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await over.CancelAsync();
        await looking;
        over.Dispose();
    }

    private async Task Look()
    {
        try
        {
            for (;; await Task.Delay(Interval, over.Token))
            {
                if (await See() is not { } seen) continue;

                var waited = next;
                next = new(TaskCreationOptions.RunContinuationsAsynchronously);
                waited.SetResult(seen);
            }
        }
        catch (OperationCanceledException)
        {
            // Nobody waits any more.
        }
    }

    private async Task<Seen?> See()
    {
        try
        {
            return new(await stack.Tables.All(Tables.Requests), await stack.Mailbox.All());
        }
        catch (Exception down) when (NoAnswer.Is(down))
        {
            return null; // It is being started again.
        }
    }
}

/// <summary>What there was to see at one time.</summary>
internal sealed record Seen(IReadOnlyList<Item> Items, IReadOnlyList<Mail> Mails)
{
    /// <summary>The request that was opened for a target; null where there is none.</summary>
    public Item? RequestFor(string target) => Items.FirstOrDefault(item => item["parameters"]?.Contains($"\"{target}\"", StringComparison.Ordinal) is true);

    /// <summary>A mail that asks somebody about a request and has not been used.</summary>
    public Mail? Asking(string id, IReadOnlySet<string> but) =>
        Mails.FirstOrDefault(mail => mail.HasLink && mail.Subject.Contains(id, StringComparison.Ordinal) && !but.Contains(mail.To[0]));
}

/// <summary>What it looks like to a client when the other side dies.</summary>
internal static class NoAnswer
{
    public static bool Is(Exception what) => what is HttpRequestException or IOException or TaskCanceledException or Xunit.Sdk.XunitException
        or Amazon.Runtime.AmazonClientException or Amazon.Runtime.AmazonServiceException or System.Net.WebException;
}
