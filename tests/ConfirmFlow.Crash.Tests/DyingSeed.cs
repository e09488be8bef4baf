namespace ConfirmFlow.Crash.Tests;

/// <summary>F1: what fills the sample tables is killed, cut off and throttled at each of its calls, and so is the answer that it gives CloudFormation.</summary>
public sealed class DyingSeed
{
    private const string Function = "SeedFunction";

    [Fact]
    public async Task Whatever_goes_wrong_at_whichever_call_the_samples_are_whole_in_the_end_and_what_people_changed_stays()
    {
        await using var run = await LocalRun.Start("--faults", "--schedules", "off");
        var stack = new Stack(run.Address);
        await using var watch = new Watch(stack);
        await using var formation = await CloudFormation.Start(stack);
        var samples = await SampleRows.Change(stack);
        await samples.Forget();
        await formation.Create("calm", null);
        await watch.Until(() => Made(watch).LastOrDefault() is { Number: 0 }, "the book of a calm seeding");
        var points = PointsOf(Made(watch)).ToList();

        var wrongs = new List<string>();
        foreach (var fault in points)
        {
            await samples.Forget();
            var told = await formation.Create($"{fault}", fault);
            if (told is not [.., "SUCCESS"]) wrongs.Add($"{fault}: CloudFormation was told {string.Join(", ", told)}");
            wrongs.AddRange((await samples.Wrongs()).Select(wrong => $"{fault}: {wrong}"));
        }

        foreach (var way in new[] { "cut", "fail" })
        {
            await samples.Forget();
            formation.Mistreat(way);
            var told = await formation.Create(way, null);
            if (told is not ["SUCCESS", "SUCCESS"]) wrongs.Add($"{way}: CloudFormation was told {string.Join(", ", told)}");
            wrongs.AddRange((await samples.Wrongs()).Select(wrong => $"{way}: {wrong}"));
        }

        bool IsHit(PlannedFault fault) => watch.Since($"{fault}").Any();
        var end = (await stack.Local("calls")).Count;
        await watch.Until(() => watch.Calls.Count >= end, "the end of the book");
        wrongs.AddRange(Grants.WithoutAPoint([Function], [.. Made(watch).Select(call => call.Kind)]));
        wrongs.AddRange(points.Where(fault => !IsHit(fault)).Select(fault => $"{fault}: what was planned to go wrong did not"));
        Console.WriteLine($"  Seed: {points.Count + 2} fault points, {wrongs.Count} wrong.");
        Assert.True(wrongs.Count == 0, string.Join('\n', wrongs));
        Assert.Equal((samples.Count * 4) + 3, points.Count);
    }

    // Of the last event: the local run itself had the tables filled when it started.
    private static List<Call> Made(Watch watch)
    {
        var seedings = watch.Calls.Where(call => call.Function == Function).GroupBy(call => call.Invocation).ToList();
        return seedings.Count > 1 ? [.. seedings[^1]] : [];
    }

    private static IEnumerable<PlannedFault> PointsOf(IEnumerable<Call> made)
    {
        foreach (var call in made)
        {
            PlannedFault fault = new(Function, 1, "kill-function", call.Number);
            yield return fault;
            yield return fault with { After = true };
            if (call.Number == 0)
            {
                yield return fault with { What = "deliver-twice" };
                continue;
            }

            yield return fault with { What = "lose-answer", After = true };
            yield return fault with { What = "throttle", Times = 4 };
        }
    }
}
