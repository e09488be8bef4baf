using System.Diagnostics;

namespace ConfirmFlow.Crash.Tests;

/// <summary>What somebody does again and again until it is done, but not for ever: a deed that is answered each time and changes nothing would never end.</summary>
/// <param name="what">What is tried, for whoever reads that it did not come about.</param>
internal sealed class Tries(string what)
{
    private readonly Stopwatch trying = Stopwatch.StartNew();

    /// <summary>Tries until it is done.</summary>
    /// <exception cref="TimeoutException">It was not, within <see cref="Watch.Limit"/>.</exception>
    public async Task Until(Func<Task<bool>> isDone, Func<Task> deed)
    {
        while (!await isDone())
        {
            if (trying.Elapsed > Watch.Limit) throw new TimeoutException($"This did not come about within {Watch.Limit.TotalMinutes} minutes: {what}");
            await deed();
        }
    }
}
