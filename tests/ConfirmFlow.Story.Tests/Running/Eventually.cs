using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace ConfirmFlow.Story.Tests;

/// <summary>Waits for something to come true. How long that may take is not what is tested: the limit is longer than any lease.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    /// <summary>Looks again and again until there is something to see.</summary>
    public static async Task<T> Finds<T>(Func<Task<T?>> look, [CallerArgumentExpression(nameof(look))] string what = "")
        where T : class
    {
        for (var waiting = Stopwatch.StartNew(); ; await Task.Delay(Interval, TestContext.Current.CancellationToken))
        {
            if (await look() is { } found) return found;
            Assert.True(waiting.Elapsed < Limit, $"This did not come within {Limit.TotalMinutes} minutes: {what}");
        }
    }

    /// <summary>Looks again and again until it is so.</summary>
    public static Task Is(Func<Task<bool>> look, [CallerArgumentExpression(nameof(look))] string what = "") =>
        Finds<object>(async () => await look() ? true : null, what);

    /// <inheritdoc cref="Is(Func{Task{bool}}, string)"/>
    public static Task Is(Func<bool> look, [CallerArgumentExpression(nameof(look))] string what = "") => Is(() => Task.FromResult(look()), what);
}
