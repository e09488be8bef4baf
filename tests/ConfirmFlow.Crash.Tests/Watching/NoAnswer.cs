using System.Diagnostics;

namespace ConfirmFlow.Crash.Tests;

/// <summary>What it looks like to a client when the other side dies, or is not there.</summary>
internal static class NoAnswer
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    /// <summary>Whether an exception says that, and not that an answer was wrong.</summary>
    public static bool Is(Exception what) => what is HttpRequestException or IOException or TaskCanceledException or Xunit.Sdk.XunitException
        or Amazon.Runtime.AmazonClientException or Amazon.Runtime.AmazonServiceException or System.Net.WebException;

    /// <inheritdoc cref="Insist{T}(Func{Task{T}})"/>
    public static Task Insist(Func<Task> ask) => Insist(async () =>
    {
        await ask();
        return true;
    });

    /// <summary>Asks until it is answered: for what the test itself wants to know or to arrange.</summary>
    public static async Task<T> Insist<T>(Func<Task<T>> ask)
    {
        for (var waiting = Stopwatch.StartNew(); ; await Task.Delay(Pause))
        {
            try
            {
                return await ask();
            }
            catch (Exception unanswered) when (Is(unanswered) && waiting.Elapsed < Watch.Limit)
            {
                // It is being started again.
            }
        }
    }
}
