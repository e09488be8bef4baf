namespace ConfirmFlow.Local.Tests;

public class KillingAtAnyPoint
{
    private const string Execute = """{"next":"execute","wait":60}""";
    private const string Report = """{"next":"report","wait":60}""";

    [Fact]
    public void Wherever_the_journal_ends_the_request_reaches_its_end_and_the_action_runs_at_most_once()
    {
        var (name, journal) = WholeRun();
        var torn = Cuts(journal).ToList();
        Assert.True(torn.Count > 20, "The journal has fewer lines than a request has steps.");

        foreach (var cut in torn)
        {
            var kept = journal[..cut];
            var lines = kept.Count(each => each == (byte)'\n');
            using var stage = Scripted();
            stage.Start(Approval.Ask, "keeps the definition".Replace(' ', '-'));
            stage.Functions.Calls.Clear();

            stage.RestartWith(new Dictionary<string, byte[]> { [name] = kept });

            if (lines == 0)
            {
                Assert.Empty(stage.Step.Index.All);
                continue;
            }

            var before = stage.The().History;
            var executedBefore = before.Count(each => each is { Type: "TaskScheduled", Details.Parameters: { } sent } && sent.Contains("\"execute\"", StringComparison.Ordinal));
            var rung = before.Any(each => each.Type == "TaskSucceeded");
            stage.Step.Resume();
            if (stage.The().Position.Phase is Phase.Waiting) stage.Ring();
            stage.LetPass(TimeSpan.FromDays(1));

            Assert.True(stage.The().Status() is ExecutionStatus.Succeeded, $"Cut at {cut}: {stage.The().Position}");
            var executed = executedBefore + stage.Functions.Count("execute");
            Assert.True(executed is 1 || (executed is 0 && !rung), $"Cut at {cut}: executed {executed} times, {string.Join(", ", stage.The().Visited())}");
            Assert.Equal(before, stage.The().History.Take(before.Count));
        }
    }

    // Advance answers as the record would have it: after a fault nobody knows whether the action ran, so it does not run again.
    private static Stage Scripted()
    {
        var stage = Approval.Stage();
        stage.Functions.On("advance", sent => Task.FromResult(
            ScriptedFunctions.Answered(sent!["fault"]!.GetValue<bool>() ? Report : Execute)));
        return stage;
    }

    private static (string Name, byte[] Journal) WholeRun()
    {
        using var stage = Scripted();
        stage.Start(Approval.Ask);
        stage.Ring();
        Assert.Equal(ExecutionStatus.Succeeded, stage.The().Status());
        return (Path.GetFileName(stage.Journal()), File.ReadAllBytes(stage.Journal()));
    }

    // After each line, and after its first byte, in its middle, and just before its end.
    private static IEnumerable<int> Cuts(byte[] journal)
    {
        for (var start = 0; start < journal.Length;)
        {
            var end = Array.IndexOf(journal, (byte)'\n', start) + 1;
            yield return start + 1;
            yield return (start + end) / 2;
            yield return end - 1;
            yield return end;
            start = end;
        }
    }
}
