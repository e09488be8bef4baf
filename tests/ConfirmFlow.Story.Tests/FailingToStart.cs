using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace ConfirmFlow.Story.Tests;

public sealed class FailingToStart
{
    private static string DotnetRoot => Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));

    [Fact]
    public async Task A_port_in_use_is_named()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        await using var run = LocalRun.Begin([Repo.LocalRun], LocalRun.NewState(), [], port);

        await EndsWith(run, $"Port {port} is in use");
    }

    [Fact]
    public async Task A_state_folder_in_use_is_named()
    {
        await using var other = await LocalRun.Start();

        await using var run = LocalRun.Begin([Repo.LocalRun], other.State, []);

        await EndsWith(run, other.State);
    }

    [Fact]
    public async Task A_missing_Node_is_named()
    {
        var variables = new Dictionary<string, string> { ["PATH"] = "/nowhere", ["DOTNET_ROOT"] = DotnetRoot };

        await using var run = LocalRun.Begin([Repo.LocalRun], LocalRun.NewState(), [], variables: variables);

        await EndsWith(run, "Node.js");
    }

    [Fact]
    public async Task What_native_needs_to_link_is_named()
    {
        using var copy = new TreeCopy();
        using var programs = new TemporaryFolder();
        foreach (var name in (string[])["node", "npm"])
        {
            File.CreateSymbolicLink(programs.Path(name), Environment.GetEnvironmentVariable("PATH")!.Split(':').Select(folder => Path.Combine(folder, name)).First(File.Exists));
        }

        var variables = new Dictionary<string, string> { ["PATH"] = programs.Path(""), ["DOTNET_ROOT"] = DotnetRoot };
        await using var run = LocalRun.Begin([copy.LocalRun], LocalRun.NewState(), ["--native"], variables: variables);

        await EndsWith(run, "apt-get install gcc libc6-dev");
    }

    [Fact]
    public async Task An_unknown_option_is_named()
    {
        await using var run = LocalRun.Begin([Repo.LocalRun], LocalRun.NewState(), ["--prot", "1"]);

        await EndsWith(run, "--prot");
    }

    [Theory]
    [InlineData("Handler: bootstrap", "Handler: \"bootstrap", "template.yaml:{line}: ")]
    [InlineData("!GetAtt ExecuteRole.Arn", "!GetAtt ExecuteRolle.Arn", "'ExecuteRolle'")]
    public async Task What_is_broken_in_the_template_is_named(string text, string by, string words)
    {
        using var copy = new TreeCopy();
        var line = copy.Replace("template.yaml", text, by);

        await using var run = LocalRun.Begin([copy.LocalRun], LocalRun.NewState(), []);

        await EndsWith(run, words.Replace("{line}", $"{line}", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--speed", "1000000", "--speed 1000000 makes policy.json's durations too short")]
    [InlineData("--state", "/dev/null", "/dev/null cannot be the folder of a local run")]
    public async Task What_an_option_makes_impossible_is_named(string option, string value, string words)
    {
        await using var run = LocalRun.Begin([Repo.LocalRun], LocalRun.NewState(), [option, value]);

        await EndsWith(run, words);
    }

    [Fact]
    public async Task A_function_that_does_not_start_says_why_once()
    {
        using var copy = new TreeCopy();
        copy.Replace("template.yaml", "ANNOTATIONS_HANDLER: AskApprovers", "ANNOTATIONS_HANDLER: AskNobody");

        await using var run = LocalRun.Begin([copy.LocalRun], LocalRun.NewState(), []);

        // It may serve already: functions start on their own.
        await EndsWith(run, "ANNOTATIONS_HANDLER is “AskNobody”", isServing: true);
        Assert.Single(run.Output.Split('\n'), line => line.Contains("NotifyFunction does not start", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_copy_in_which_nothing_is_broken_starts()
    {
        using var copy = new TreeCopy();

        await using var run = LocalRun.Begin([copy.LocalRun], LocalRun.NewState(), []);

        await run.UntilReady();
    }

    [Fact]
    public async Task A_broken_policy_is_named_with_its_line()
    {
        using var copy = new TreeCopy();
        var line = copy.Replace("policy.json", "\"quorum\": 2,", "\"quorum\": 0,");

        await using var run = LocalRun.Begin([copy.LocalRun], LocalRun.NewState(), []);

        await EndsWith(run, $"policy.json is not a policy: line {line}, ");
    }

    // One clear line, another exit code than 0, and nothing left running.
    private static async Task EndsWith(LocalRun run, string words, bool isServing = false)
    {
        Assert.NotEqual(0, await run.Ended);
        var said = Assert.Single(run.Output.Split('\n'), line => line.StartsWith("ConfirmFlow: ", StringComparison.Ordinal));
        Assert.Contains(words, said, StringComparison.Ordinal);
        if (!isServing) Assert.DoesNotContain("is ready", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Output, StringComparison.Ordinal);
        Assert.Empty(run.Session.Processes);
    }
}
