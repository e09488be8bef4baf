using ConfirmFlow.Domain;

namespace ConfirmFlow.Aws;

/// <summary>The chats of a stack that has none: nothing is taken, and the history of a request whose policy names one says so.</summary>
public sealed class NoChat : ISlack, ITeams
{
    private static readonly Task<ChatAnswer> Nothing = Task.FromResult(ChatAnswer.NotSetUp);

    /// <inheritdoc />
    public Task<ChatAnswer> Post(string channel, SlackMessage message, CancellationToken cancel) => Nothing;

    /// <inheritdoc />
    public Task<ChatAnswer> Update(string channel, string id, SlackMessage message, CancellationToken cancel) => Nothing;

    /// <inheritdoc />
    public Task<ChatAnswer> Whisper(string channel, string user, string text, CancellationToken cancel) => Nothing;

    /// <inheritdoc />
    public Task<ChatAnswer> Open(string trigger, CanonicalJsonObject view, CancellationToken cancel) => Nothing;

    /// <inheritdoc />
    public Task<ChatAnswer> Post(string webhook, CanonicalJsonObject card, CancellationToken cancel) => Nothing;
}
