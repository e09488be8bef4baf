namespace ConfirmFlow.Crash.Tests;

/// <summary>Judges many rides at once, and says how many there were.</summary>
internal static class Outcome
{
    /// <summary>Fails with a list of all that went another way than it should.</summary>
    /// <param name="what">What the rides were through.</param>
    /// <param name="rides">The rides, with how each came to its end.</param>
    /// <param name="end">What there is then.</param>
    /// <param name="others">What else is wrong.</param>
    /// <param name="isBookWhole">Whether no line of the book can be missing.</param>
    public static async Task Judge(string what, IReadOnlyList<(Ride Ride, Task Riding)> rides, EndState end, IEnumerable<string> others, bool isBookWhole = true)
    {
        var judge = new Judge(end, isBookWhole);
        var wrong = 0;
        var wrongs = others.ToList();
        foreach (var (ride, riding) in rides)
        {
            var found = await Failed(riding) is { } why ? [why] : judge.Wrongs(ride);
            wrong += found.Count > 0 ? 1 : 0;
            wrongs.AddRange(found.Select(each => $"{ride.Point?.ToString() ?? ride.Scenario.Name} ({ride.Id}): {each}"));
        }

        // For people who run the tests: it is what SECURITY.md claims.
        var kinds = rides.Where(ride => ride.Ride.Point is not null).CountBy(ride => ride.Ride.Point!.Fault.What + (ride.Ride.Point.Fault.After ? " after" : "")).OrderBy(kind => kind.Key, StringComparer.Ordinal);
        Console.WriteLine($"  {what}: {rides.Count - wrong} of {rides.Count} right ({string.Join(", ", kinds.Select(kind => $"{kind.Key} {kind.Value}"))}).");
        Assert.True(wrongs.Count == 0, string.Join('\n', wrongs));
    }

    private static async Task<string?> Failed(Task riding)
    {
        try
        {
            await riding;
            return null;
        }
        catch (Exception fault) when (fault is TimeoutException or InvalidOperationException or NullReferenceException || NoAnswer.Is(fault))
        {
            return fault.Message;
        }
    }
}
