using ConfirmFlow.Domain;

namespace ConfirmFlow.Aws;

/// <summary>Slack, as far as it is used. Whatever goes wrong is an answer: a chat never keeps anything else from going on.</summary>
public interface ISlack
{
    /// <summary>Posts a message in a channel, or to one person by the id of their account; the answer says where it stands then.</summary>
    Task<ChatAnswer> Post(string channel, SlackMessage message, CancellationToken cancel);

    /// <summary>Replaces a message, by where it stands: an account is no such place (https://docs.slack.dev/reference/methods/chat.update).</summary>
    Task<ChatAnswer> Update(string channel, string id, SlackMessage message, CancellationToken cancel);

    /// <summary>Shows a line to one person in a channel, and to nobody else.</summary>
    Task<ChatAnswer> Whisper(string channel, string user, string text, CancellationToken cancel);

    /// <summary>Opens a modal for whoever has just pressed a button.</summary>
    Task<ChatAnswer> Open(string trigger, CanonicalJsonObject view, CancellationToken cancel);
}

/// <summary>A message for Slack.</summary>
/// <param name="Text">What notifications show: one line, escaped for Slack.</param>
/// <param name="Blocks">What the message shows, in Block Kit (https://docs.slack.dev/reference/block-kit).</param>
public sealed record SlackMessage(string Text, IReadOnlyList<CanonicalJsonObject> Blocks);
