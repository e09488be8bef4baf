using ConfirmFlow.Domain;

namespace ConfirmFlow.Aws;

/// <summary>What the buttons of messages in chats stand for. No page knows them: a token that leaked out of a chat opens nothing.</summary>
public interface IChatLinks
{
    /// <summary>Keeps what the buttons of one message stand for.</summary>
    Task Add(LinkProof proof, ChatLink link, DateTimeOffset forgottenAt, CancellationToken cancel);

    /// <summary>What buttons stand for (a consistent read), or null; null for a confirm link, too.</summary>
    Task<ChatLink?> Find(LinkProof proof, CancellationToken cancel);
}
