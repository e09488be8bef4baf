using ConfirmFlow.Local;

namespace ConfirmFlow.Grants.Tests;

public sealed class ReadingDecisions : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("confirmflow").FullName;

    [Fact]
    public void What_was_written_comes_back()
    {
        using (var log = new AccessLog(At("a.jsonl")))
        {
            log.Begin("this");
            log.Append(new(new("dynamodb:GetItem", Shop.Orders, new ConditionKeys().With("dynamodb:LeadingKeys", ["1", "2"])), new(Shop.Account, Shop.Worker, "session", null), null, false, Verdict.Yes), "worker");
            log.Append(new(new("sts:AssumeRole", Shop.Worker, new()), new(Shop.Account, null, null, "lambda.amazonaws.com"), null, true, Verdict.NotAllowed("resource-based policy", "sts:AssumeRole")), null);
        }

        var recorded = Recorded.Read(folder, "this", Shop.Account);

        var (read, taken) = (recorded.Decisions[0], recorded.Decisions[1]);
        Assert.Equal(("worker", "dynamodb:GetItem", Shop.Orders, true, false), (read.By, read.Request.Action, read.Request.Resource, read.Allowed, read.IsTrust));
        Assert.True(read.Request.Keys.TryGet("dynamodb:LeadingKeys", out var keys));
        Assert.Equal(["1", "2"], keys);
        Assert.Equal(("lambda.amazonaws.com", false, true, "because no resource-based policy allows the sts:AssumeRole action"), (taken.By, taken.Allowed, taken.IsTrust, taken.Because));
    }

    [Fact]
    public void Runs_of_another_template_are_counted_and_left_out()
    {
        Write("a.jsonl", "this", "dynamodb:GetItem");
        Write("b.jsonl", "other", "dynamodb:PutItem");

        var recorded = Recorded.Read(folder, "this", Shop.Account);

        Assert.Equal((1, 1), (recorded.Runs, recorded.Others));
        Assert.Equal("dynamodb:GetItem", Assert.Single(recorded.Decisions).Request.Action);
    }

    [Fact]
    public void A_run_that_went_on_with_another_template_counts_up_to_there()
    {
        Write("a.jsonl", "this", "dynamodb:GetItem");
        Write("a.jsonl", "other", "dynamodb:PutItem");
        Write("a.jsonl", "this", "dynamodb:Query");

        Assert.Equal(["dynamodb:GetItem", "dynamodb:Query"], Recorded.Read(folder, "this", Shop.Account).Decisions.Select(decision => decision.Request.Action));
    }

    [Fact]
    public void Half_a_line_of_a_run_that_was_killed_is_passed_over()
    {
        Write("a.jsonl", "this", "dynamodb:GetItem");
        File.AppendAllText(At("a.jsonl"), """{"by":"wor""");
        Write("a.jsonl", "this", "dynamodb:Query");

        Assert.Equal(2, Recorded.Read(folder, "this", Shop.Account).Decisions.Count);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string At(string name) => Path.Combine(folder, name);

    private void Write(string name, string template, string action)
    {
        using var log = new AccessLog(At(name));
        log.Begin(template);
        log.Append(new(new(action, Shop.Orders, new()), new(Shop.Account, Shop.Worker, "session", null), null, false, Verdict.Yes), "worker");
    }
}
