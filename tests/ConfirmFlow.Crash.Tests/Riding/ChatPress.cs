namespace ConfirmFlow.Crash.Tests;

/// <summary>Presses on the message about a request in Slack, by somebody who presses again until it is done.</summary>
/// <remarks>After each press whoever pressed knows what became of it: it was counted, or Slack shows them a line, a window or a warning sign.</remarks>
internal sealed class ChatPress
{
    // In turn: what one account is shown is told apart by when it is shown, and a function that is kept busy by others answers too late.
    private static readonly SemaphoreSlim Turn = new(1);

    private readonly Chat chat;
    private readonly string account;
    private readonly ChatMessage message;

    private ChatPress(Chat chat, string account, ChatMessage message) => (this.chat, this.account, this.message) = (chat, account, message);

    /// <summary>What the message's buttons carry.</summary>
    public string Token => message.Buttons["approve"];

    /// <summary>Looks for the message.</summary>
    public static async Task<ChatPress> Of(Stack stack, string request, string person)
    {
        var chat = new Chat(stack.Address);
        return new(chat, await chat.AccountOf(person), await chat.About(request, which: each => each.Buttons.ContainsKey("approve")));
    }

    /// <summary>Approves.</summary>
    public Task Approve(Func<Task<bool>> isDone) => Until(isDone, () => Knows(() => chat.Press(account, message, "approve"), isDone));

    /// <summary>Denies, with a reason in the window that opens.</summary>
    public Task Deny(Func<Task<bool>> isDone) => Until(isDone, async () =>
    {
        await Knows(() => chat.Press(account, message, "deny"), () => chat.HasModal(account));
        await new Tries("a reason in a chat counts").Until(async () => !await chat.HasModal(account) || await isDone(), () => Knows(() => chat.Submit(account, "Because"), isDone));
    });

    /// <summary>Tries to approve, and is told why it does not count.</summary>
    public async Task ApproveInVain(string why)
    {
        var told = 0;
        await Until(
            async () => (await chat.Told(account)).Skip(told).Any(text => text.Contains(why, StringComparison.Ordinal)),
            () => Knows(() => chat.Press(account, message, "approve"), () => Task.FromResult(false)),
            async () => told = (await chat.Told(account)).Count);
    }

    private static Task Until(Func<Task<bool>> isDone, Func<Task> press, Func<Task>? first = null) => Turn.InTurn(async () =>
    {
        if (first is not null) await first();
        await new Tries("a press in a chat counts").Until(isDone, press);
    });

    private async Task Knows(Func<Task> press, Func<Task<bool>> isDone)
    {
        var before = (await chat.Told(account)).Count;
        await press();
        Assert.True(await isDone() || (await chat.Told(account)).Count > before, "whoever pressed does not get to know what became of it");
    }
}
