using System.Diagnostics;
using ConfirmFlow.Actions;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Story.Tests;

/// <summary>F3 for whoever edits policy.json: the line and the place are named, and nothing starts with a policy that is not one.</summary>
[Collection(BadInput.Name)]
public sealed class WritingPoliciesBadly(BadInputRun run)
{
    private static readonly string Policy = File.ReadAllText(Path.Combine(Repo.Root, "functions", "policy.json"));

    public static TheoryData<string> Policies => [.. BadInputs.Policies.Keys];

    [Fact]
    public void The_policy_in_which_nothing_is_wrong_is_one() => Assert.True(PolicyReader.Read(Policy, ActionCatalog.All).Is(out _));

    [Theory, MemberData(nameof(Policies))]
    public void The_line_and_the_place_are_named(string name)
    {
        var bad = BadInputs.Policies[name];
        var (policy, line) = bad.In(Policy);

        var reading = PolicyReader.Read(policy, ActionCatalog.All);

        Assert.False(reading.Is(out _));
        var said = reading.Errors.FirstOrDefault(error => error.Path == bad.Path && error.Message.Contains(bad.Words, StringComparison.Ordinal));
        Assert.True(said is not null, string.Join('\n', reading.Errors));
        Assert.Equal(line, said.Line);
        Assert.DoesNotContain(said.ToString(), char.IsControl);
    }

    [Theory]
    [InlineData("OpenByPlainCall", "a quorum of nobody")]
    [InlineData("OpenForBedrock", "a property twice")]
    [InlineData("OpenForGateway", "a header in capitals")]
    [InlineData("Execute", "a word in its midst")]
    public async Task A_function_does_not_start_with_it_and_says_why(string handler, string name)
    {
        var bad = BadInputs.Policies[name];
        var (policy, line) = bad.In(Policy);
        using var files = new TemporaryFolder();

        var (exit, said) = await run.LeavesNoTrace(() => Start(handler, files.Write("policy.json", policy)));

        Assert.NotEqual(0, exit);
        Assert.Contains($"policy.json is not a policy: line {line}, column ", said, StringComparison.Ordinal);
        Assert.Contains($", {bad.Path}: {bad.Words}", said, StringComparison.Ordinal);
        // Its stack trace says where in the project it was, and not on which machine that was built.
        Assert.DoesNotContain(Repo.Root, said, StringComparison.Ordinal);
    }

    // The very program that the local run has started, with nothing changed but its policy, and nobody to give it an event.
    private async Task<(int Exit, string Said)> Start(string handler, string policy)
    {
        var start = Session.StartOf(await run.Session.ProcessOf(handler));
        (start.RedirectStandardOutput, start.RedirectStandardError) = (true, true);
        (start.Environment["CONFIRMFLOW_POLICY_FILE"], start.Environment["AWS_LAMBDA_RUNTIME_API"]) = (policy, "127.0.0.1:1");
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, said + await errors);
    }
}
