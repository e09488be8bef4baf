using System.Text.Json.Nodes;

namespace ConfirmFlow.Local;

/// <summary>A message in a chat, as it stands.</summary>
/// <param name="Chat">Slack or Teams.</param>
/// <param name="Channel">The id of a channel or of a conversation with one person, or a webhook's name.</param>
/// <param name="Id">What Slack calls it.</param>
/// <param name="At">When it was posted.</param>
/// <param name="Body">Slack's message, or the card.</param>
/// <param name="Edited">How often it was brought up to date.</param>
internal sealed record ChatEntry(string Chat, string Channel, string Id, DateTimeOffset At, JsonObject Body, int Edited = 0);

/// <summary>What one person alone was shown: a line, or a modal that waits for them.</summary>
/// <param name="User">The account.</param>
/// <param name="Text">The line.</param>
/// <param name="Modal">The modal; null for a line.</param>
/// <param name="At">When.</param>
internal sealed record ChatAside(string User, string Text, JsonObject? Modal, DateTimeOffset At);

/// <summary>All that stands in the chats of a local run. It is forgotten when the run ends, as the app's token is.</summary>
internal sealed class ChatRoom(TimeProvider time)
{
    private const int MostKept = 5000;
    private readonly Lock gate = new();
    private readonly List<ChatEntry> entries = [];
    private readonly List<ChatAside> asides = [];
    private readonly Dictionary<string, string> triggers = [];
    private long last;

    /// <summary>The messages, oldest first.</summary>
    public IReadOnlyList<ChatEntry> Entries
    {
        get { lock (gate) return [.. entries]; }
    }

    /// <summary>What one account was shown alone, oldest first.</summary>
    public IReadOnlyList<ChatAside> Asides(string user)
    {
        lock (gate) return [.. asides.Where(aside => aside.User == user)];
    }

    /// <summary>Posts a message.</summary>
    public string Post(string chat, string channel, JsonObject body)
    {
        lock (gate)
        {
            var id = FormattableString.Invariant($"{time.GetUtcNow().ToUnixTimeSeconds()}.{++last:000000}");
            entries.Add(new(chat, channel, id, time.GetUtcNow(), body));
            if (entries.Count > MostKept) entries.RemoveAt(0);
            return id;
        }
    }

    /// <summary>Replaces a message; false where there is none.</summary>
    public bool Update(string channel, string id, JsonObject body)
    {
        lock (gate)
        {
            var at = entries.FindIndex(entry => entry.Channel == channel && entry.Id == id);
            if (at >= 0) entries[at] = entries[at] with { Body = body, Edited = entries[at].Edited + 1 };
            return at >= 0;
        }
    }

    /// <summary>Shows one account something.</summary>
    public void Show(string user, string text, JsonObject? modal = null)
    {
        lock (gate)
        {
            if (modal is not null) asides.RemoveAll(aside => aside.User == user && aside.Modal is not null);
            asides.Add(new(user, text, modal, time.GetUtcNow()));
            if (asides.Count > MostKept) asides.RemoveAt(0);
        }
    }

    /// <summary>Closes the modal of an account.</summary>
    public void Close(string user)
    {
        lock (gate) asides.RemoveAll(aside => aside.User == user && aside.Modal is not null);
    }

    /// <summary>A trigger for what somebody has just pressed.</summary>
    public string Trigger(string user)
    {
        lock (gate)
        {
            var trigger = $"1.2.{Guid.NewGuid():N}";
            triggers[trigger] = user;
            return trigger;
        }
    }

    /// <summary>Whose trigger that is; each opens one modal.</summary>
    public string? Take(string trigger)
    {
        lock (gate) return triggers.Remove(trigger, out var user) ? user : null;
    }
}
