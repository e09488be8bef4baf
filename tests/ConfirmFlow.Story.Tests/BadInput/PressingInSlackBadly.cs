using System.Net;

namespace ConfirmFlow.Story.Tests;

/// <summary>F3 and L7 at the URL that Slack calls: a clear answer, no trace in state, nothing of it in a log.</summary>
[Collection(BadInput.Name)]
public sealed class PressingInSlackBadly(BadInputRun run)
{
    public static TheoryData<string> Callbacks => [.. BadInputs.Callbacks.Keys];

    [Theory, MemberData(nameof(Callbacks))]
    public async Task Whoever_sent_it_is_told_and_nothing_else_happens(string name)
    {
        var bad = BadInputs.Callbacks[name];
        var (chat, body) = (run.Stack.Chat, bad.Body(run.Links));
        var before = await Told(chat, bad);

        var (status, answer) = await run.LeavesNoTrace(() => Send(chat, bad, body));

        Assert.Equal((bad.Status, bad.Answer), ((int)status, answer));
        if (bad.Told is { } told) Assert.Contains((await Told(chat, bad)).Skip(before.Count), text => text.Contains(told.Words, StringComparison.Ordinal));
    }

    // On a busy machine a function can need longer than Slack waits, and then it is sent again.
    private static async Task<(HttpStatusCode Status, string Body)> Send(Chat chat, BadCallback bad, string body)
    {
        (HttpStatusCode Status, string Body) answer = default;
        await Eventually.Is(async () =>
        {
            var time = bad.Time(Chat.Time(bad.Late));
            answer = await chat.Deliver(new(bad.Method), body, time, bad.Signature(await chat.Sign(time, body, bad.Secret)));
            return answer.Status is not HttpStatusCode.ServiceUnavailable;
        }, bad.Name);
        return answer;
    }

    private async Task<IReadOnlyList<string>> Told(Chat chat, BadCallback bad) => bad.Told is { } told ? await chat.Told(told.Account(run.Links)) : [];
}
