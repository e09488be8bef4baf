using ConfirmFlow.Domain;

namespace ConfirmFlow.Aws;

/// <summary>What messages in chats stand for. No page decides by any of it: a token that leaked out of a chat opens nothing.</summary>
public interface IChatLinks
{
    /// <summary>Keeps what the link on a card stands for.</summary>
    Task AddCard(LinkProof proof, ChatLink link, DateTimeOffset forgottenAt, CancellationToken cancel);

    /// <summary>Keeps what the buttons of one message stand for.</summary>
    Task AddButtons(LinkProof proof, Buttons buttons, DateTimeOffset forgottenAt, CancellationToken cancel);

    /// <summary>Keeps what one approver decides by with the buttons of one message.</summary>
    Task AddPress(LinkProof proof, PressLink link, DateTimeOffset forgottenAt, CancellationToken cancel);

    /// <summary>What the link on a card stands for (a consistent read), or null; null for a confirm link, too.</summary>
    Task<ChatLink?> FindCard(LinkProof proof, CancellationToken cancel);

    /// <summary>What buttons stand for (a consistent read), or null.</summary>
    Task<Buttons?> FindButtons(LinkProof proof, CancellationToken cancel);

    /// <summary>What somebody decides by (a consistent read), or null.</summary>
    Task<PressLink?> FindPress(LinkProof proof, CancellationToken cancel);
}

/// <summary>The buttons of one message.</summary>
/// <param name="Link">What they stand for.</param>
/// <param name="Share">With their token it makes what each approver decides by.</param>
public sealed record Buttons(ChatLink Link, KeyShare Share);
