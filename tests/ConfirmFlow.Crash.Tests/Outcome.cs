namespace ConfirmFlow.Crash.Tests;

/// <summary>Judges many rides at once, and says how many there were.</summary>
internal static class Outcome
{
    /// <summary>Fails with a list of all that went another way than it should.</summary>
    public static async Task Judge(Stack stack, Watch watch, IReadOnlyList<(FaultPoint Point, Task<string> Target)> rides, ITestOutputHelper output)
    {
        var seen = await watch.Until(seen => seen, "a last look");
        var judging = new Judging(stack, seen, await Call.All(stack), await stack.Local("events"));
        var wrongs = new List<string>();
        foreach (var (point, target) in rides)
        {
            if (!target.IsCompletedSuccessfully) wrongs.Add($"{point}: {target.Exception?.InnerException?.Message}");
            else wrongs.AddRange((await judging.Wrongs(point.Scenario, point, await target)).Select(wrong => $"{point}: {wrong}"));
        }

        output.WriteLine($"{rides.Count} fault points, {rides.Count - wrongs.Select(wrong => wrong.Split(": ")[1]).Distinct().Count()} right.");
        foreach (var kind in rides.CountBy(ride => ride.Point.What).OrderBy(kind => kind.Key, StringComparer.Ordinal)) output.WriteLine($"  {kind.Key}: {kind.Value}");
        Assert.True(wrongs.Count == 0, string.Join('\n', wrongs));
    }
}
