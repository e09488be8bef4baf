namespace ConfirmFlow.Story.Tests;

/// <summary>How many cases there are, so that none goes in silence: whoever adds one counts it here.</summary>
public sealed class CountingBadInput
{
    private const int Fewest = 120;

    [Theory]
    [InlineData("plain", 109)]
    [InlineData("bedrock function", 84)]
    [InlineData("bedrock api", 74)]
    [InlineData("gateway", 99)]
    public void Every_door_has_its_cases(string door, int cases) => Assert.Equal(cases, BadInputs.Calls[door].Count);

    [Fact]
    public void Every_link_form_and_policy_has_its_cases() => Assert.Equal((146, 23, 53), (BadInputs.Requests.Count, BadInputs.Events.Count, BadInputs.Policies.Count));

    [Fact]
    public void The_URL_that_Slack_calls_has_its_cases() => Assert.Equal(57, BadInputs.Callbacks.Count);

    [Fact]
    public void There_are_enough_of_them() => Assert.InRange(
        BadInputs.Calls.Sum(door => door.Value.Count) + BadInputs.Requests.Count + BadInputs.Callbacks.Count + BadInputs.Events.Count + BadInputs.Policies.Count, Fewest, int.MaxValue);
}
