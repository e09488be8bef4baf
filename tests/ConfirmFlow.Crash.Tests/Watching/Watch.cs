using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;

namespace ConfirmFlow.Crash.Tests;

/// <summary>Reads on in the local run's book and mailbox, once for all who wait for something to happen.</summary>
internal sealed class Watch : IAsyncDisposable
{
    /// <summary>How long anything may take: longer than any lease and the waits between faults, also on a busy machine.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromMinutes(1) };
    private readonly Uri address;
    private readonly CancellationTokenSource over = new();
    private readonly ConcurrentDictionary<string, int> news = new();
    private readonly ConcurrentDictionary<string, int> faults = new();
    private readonly Task looking;
    private volatile IReadOnlyList<Call> calls = [];
    private volatile IReadOnlyList<SeenMail> mails = [];
    private volatile TaskCompletionSource next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Begins to look.</summary>
    public Watch(Stack stack) => (address, looking) = (stack.Address, Task.Run(Look));

    /// <summary>Every call so far.</summary>
    public IReadOnlyList<Call> Calls => calls;

    /// <summary>Every mail so far.</summary>
    public IReadOnlyList<SeenMail> Mails => mails;

    /// <summary>The calls from the one on at which something went wrong on purpose; none while it has not.</summary>
    /// <param name="fault">How the book calls that.</param>
    public IEnumerable<Call> Since(string fault) => faults.TryGetValue(fault, out var at) ? calls.Skip(at) : [];

    /// <summary>Waits for something about one request, which is looked for whenever a function has answered or a mail has been sent about it.</summary>
    public async Task<T> Until<T>(string request, Func<Task<T?>> look, string what)
        where T : class
    {
        var seen = -1;
        for (var waiting = Stopwatch.StartNew(); waiting.Elapsed < Limit;)
        {
            var change = next.Task;
            if (news.GetValueOrDefault(request) is var now && now != seen)
            {
                seen = now;
                if (await look() is { } found) return found;
            }

            await change.WaitAsync(Limit);
        }

        throw new TimeoutException($"This did not come within {Limit.TotalMinutes} minutes: {what}");
    }

    /// <summary>Waits for something in the book.</summary>
    public async Task Until(Func<bool> isSo, string what)
    {
        for (var waiting = Stopwatch.StartNew(); waiting.Elapsed < Limit;)
        {
            var change = next.Task;
            if (isSo()) return;

            await Task.WhenAny(change, Task.Delay(Interval));
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
            for (; ; await Task.Delay(Interval, over.Token)) await ReadOn();
        }
        catch (OperationCanceledException) when (over.IsCancellationRequested)
        {
            // Nobody waits any more.
        }
    }

    private async Task ReadOn()
    {
        try
        {
            var (made, sent) = (await After("calls", calls.Count), await After("mailbox", mails.Count));
            if (made.Count + sent.Count == 0) return;

            var before = calls.Count;
            calls = [.. calls, .. made.Select(Call.Read)];
            for (var at = before; at < calls.Count; at++)
                if (calls[at].Fault is { } fault) faults.TryAdd(fault, at);

            mails = [.. mails, .. sent.Select(SeenMail.Read)];
            foreach (var request in calls.TakeLast(made.Count).Where(call => call.Number == 0).Select(call => call.Request).Concat(mails.TakeLast(sent.Count).Select(mail => mail.Request)))
                news.AddOrUpdate(request ?? "", 1, (_, before) => before + 1);

            var waited = next;
            next = new(TaskCreationOptions.RunContinuationsAsynchronously);
            waited.SetResult();
        }
        catch (Exception down) when (NoAnswer.Is(down) && !over.IsCancellationRequested)
        {
            // It is being started again, and goes on with what it had written.
        }
    }

    private async Task<List<JsonElement>> After(string list, int count)
    {
        using var answer = JsonDocument.Parse(await Http.GetStreamAsync(new Uri(address, $"/local/{list}.json?from={count}"), over.Token));
        return [.. answer.RootElement.EnumerateArray().Select(line => line.Clone())];
    }
}
