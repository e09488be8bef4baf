namespace ConfirmFlow.Local.Tests;

public class ReadingTheCommandLine
{
    [Fact]
    public void Every_option_has_its_place() => Assert.Equal(
        new Options { Port = 4400, State = "s", Fresh = true, Speed = 3600, Iam = false, Schedules = false, Native = true, BuildsOnly = true, Faults = true },
        Options.Read(["--port", "4400", "--state", "s", "--fresh", "--speed", "3600", "--iam", "off", "--schedules", "off", "--native", "--build", "--faults"]));

    [Fact]
    public void Service_control_policies_add_up() => Assert.Equal(["a.json", "b.json"], Options.Read(["--scp", "a.json", "--scp", "b.json"]).ServiceControlPolicies);

    [Fact]
    public void A_policy_can_be_named_that_only_has_to_be_looked_at() => Assert.Equal("p.json", Options.Read(["--check", "p.json"]).CheckedPolicy);

    [Theory]
    [InlineData("--check", "--check")]
    [InlineData("--scp a.json --iam off", "--scp")]
    [InlineData("--scp", "--scp")]
    [InlineData("--colour", "--colour")]
    [InlineData("--port", "--port")]
    [InlineData("--port 0", "'0'")]
    [InlineData("--port x", "'x'")]
    [InlineData("--speed -1", "'-1'")]
    [InlineData("--iam maybe", "'maybe'")]
    [InlineData("--schedules never", "'never'")]
    public void What_is_not_understood_is_named(string line, string named) =>
        Assert.Contains(named, Assert.Throws<StartError>(() => Options.Read(line.Split(' '))).Message, StringComparison.Ordinal);
}
