namespace ConfirmFlow.Functions.Tests;

/// <summary>Callbacks that are Slack's, and are nothing that can be read, or nothing to follow.</summary>
public sealed class ReadingCallbacks : SlackChannel
{
    [Theory]
    [InlineData("")]
    [InlineData("payload=")]
    [InlineData("payload=%7B")]
    [InlineData("payload=%5B%5D")]
    [InlineData("payload=%7B%7D")]
    [InlineData("payload=%7B%22type%22%3A%22block_actions%22%2C%22user%22%3A%7B%22id%22%3A%22U0ADA000001%22%7D%2C%22actions%22%3A%5B%5D%7D")]
    [InlineData("payload=%7B%22type%22%3A%22block_actions%22%2C%22user%22%3A1%2C%22actions%22%3A1%7D")]
    [InlineData("payload=%7B%22type%22%3A%22shortcut%22%7D&payload=%7B%7D")]
    public async Task What_is_signed_and_cannot_be_read_is_refused_and_changes_nothing(string body) => await IsNotRead(body);

    [Theory]
    [InlineData("2147483648")]
    [InlineData("99999999999999999999")]
    [InlineData("-99999999999999999999")]
    [InlineData("one")]
    [InlineData("")]
    public async Task A_reason_by_a_number_that_is_none_is_refused_and_changes_nothing(string reason) => await IsNotRead(Slack.Submit(Slack.AdasAccount, "x", "Because", reason));

    [Fact]
    public async Task A_window_that_is_not_known_is_refused_and_changes_nothing() => await IsNotRead(Slack.Submit(Slack.AdasAccount, "x", "Because", callback: "approve"));

    [Theory]
    [InlineData("payload=%7B%22type%22%3A%22view_closed%22%2C%22user%22%3A%7B%22id%22%3A%22U0ADA000001%22%7D%7D")]
    [InlineData("payload=%7B%22type%22%3A%22shortcut%22%7D")]
    public async Task What_is_signed_and_is_nothing_to_follow_is_taken_and_changes_nothing(string body)
    {
        var id = await Asked();

        Assert.Equal((200, ""), await Answered(body));
        NothingChanged(id);
    }

    [Fact]
    public async Task Whoever_presses_a_button_that_is_not_known_is_told_so()
    {
        var id = await Asked();

        Assert.Equal((200, ""), await Answered(Slack.Press(Slack.AdasAccount, "approve-all", Token)));

        ToldTo(Slack.AdasAccount, "this button is not known here");
        NothingChanged(id);
    }

    private async Task IsNotRead(string body)
    {
        var id = await Asked();

        Assert.Equal((400, """{"message":"This is no callback that is known here. Nothing was changed."}"""), await Answered(body));
        NothingChanged(id);
    }
}
