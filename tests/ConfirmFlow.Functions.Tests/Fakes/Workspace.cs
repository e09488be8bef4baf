using System.Text.Json;
using ConfirmFlow.Aws;

namespace ConfirmFlow.Functions.Tests;

/// <summary>A workspace in Slack: keeps every message as it stands, every line that one person was shown, and every modal.</summary>
internal sealed class Workspace : ISlack
{
    private int _posted;

    /// <summary>The messages as they stand now, by channel and id.</summary>
    public Dictionary<(string Channel, string Id), SlackMessage> Messages { get; } = [];

    public List<(string Channel, string User, string Text)> Whispers { get; } = [];

    public List<(string Trigger, string View)> Modals { get; } = [];

    public int Updates { get; private set; }

    /// <summary>What each call is refused with, if anything.</summary>
    public string? Refusing { get; set; }

    /// <summary>Runs after the next message is posted, before its sender learns of it.</summary>
    public Func<Task>? AfterNextPost { get; set; }

    /// <summary>What each call waits for.</summary>
    public Func<CancellationToken, Task> Hanging { get; set; } = _ => Task.CompletedTask;

    public async Task<ChatAnswer> Post(string channel, SlackMessage message, CancellationToken cancel)
    {
        await Hanging(cancel);
        if (Refusing is { } error) return ChatAnswer.Refused(error);
        var id = FormattableString.Invariant($"1700000000.{++_posted:000000}");
        // To one person: it stands in the app's conversation with them, which has a name of its own.
        channel = channel[0] == 'U' ? Slack.AloneWith(channel) : channel;
        Messages.Add((channel, id), message);
        if (AfterNextPost is { } meanwhile)
        {
            AfterNextPost = null;
            await meanwhile();
        }

        return ChatAnswer.Taken(id, channel);
    }

    public async Task<ChatAnswer> Update(string channel, string id, SlackMessage message, CancellationToken cancel)
    {
        await Hanging(cancel);
        if (Refusing is { } error) return ChatAnswer.Refused(error);
        if (!Messages.ContainsKey((channel, id))) return ChatAnswer.Refused("message_not_found");
        Messages[(channel, id)] = message;
        Updates++;
        return ChatAnswer.Taken(id, channel);
    }

    public async Task<ChatAnswer> Whisper(string channel, string user, string text, CancellationToken cancel)
    {
        await Hanging(cancel);
        if (Refusing is { } error) return ChatAnswer.Refused(error);
        Whispers.Add((channel, user, text));
        return ChatAnswer.Taken();
    }

    public async Task<ChatAnswer> Open(string trigger, CanonicalJsonObject view, CancellationToken cancel)
    {
        await Hanging(cancel);
        if (Refusing is { } error) return ChatAnswer.Refused(error);
        Modals.Add((trigger, view.ToString()));
        return ChatAnswer.Taken();
    }

    /// <summary>All that a message shows, as Slack is sent it.</summary>
    public static string Json(SlackMessage message) => "[" + string.Join(',', message.Blocks.Select(block => block.ToString())) + "]";

    /// <summary>The values of a message's buttons, by action.</summary>
    public static Dictionary<string, string> Buttons(SlackMessage message)
    {
        using var blocks = JsonDocument.Parse(Json(message));
        return blocks.RootElement.EnumerateArray()
            .Where(block => block.GetProperty("type").GetString() == "actions")
            .SelectMany(block => block.GetProperty("elements").EnumerateArray())
            .ToDictionary(button => button.GetProperty("action_id").GetString()!, button => (button.TryGetProperty("value", out var value) ? value : button.GetProperty("url")).GetString()!);
    }
}
