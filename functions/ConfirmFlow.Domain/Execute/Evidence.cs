using System.Collections.ObjectModel;

namespace ConfirmFlow.Domain;

/// <summary>What Execute finds out for itself before it trusts a request.</summary>
/// <param name="Place">Where it runs.</param>
/// <param name="Definition">The catalog's entry of today, if there is one.</param>
/// <param name="Policy">What policy says of the action with these parameters today.</param>
/// <param name="Links">For each proof among the decisions: the link that it names, if there is one.</param>
/// <param name="At">When it found that out (UTC).</param>
public sealed record Evidence(
    StackPlace Place, ActionDefinition? Definition, ActionPolicy Policy, IReadOnlyDictionary<string, ConfirmLink> Links, DateTimeOffset At)
{
    /// <summary>For each proof among the decisions that were made in a chat: the chat link that it names, if there is one.</summary>
    public IReadOnlyDictionary<string, ChatLink> ChatLinks { get; init; } = ReadOnlyDictionary<string, ChatLink>.Empty;
}

/// <summary>What a confirm link stands for.</summary>
/// <param name="Request">The request.</param>
/// <param name="Approver">The approver it was mailed to.</param>
/// <param name="Shown">The digest of the request that was mailed with it: whoever could change the request cannot change this.</param>
/// <param name="Round">The round of asking it was mailed in.</param>
public sealed record ConfirmLink(RequestId Request, Person Approver, Digest Shown, string Round);

/// <summary>What the buttons of one message in a chat stand for: a request, as it is asked about in one place. Who presses is not theirs to say.</summary>
/// <param name="Request">The request.</param>
/// <param name="Place">Where the message stands.</param>
/// <param name="Shown">The digest of the request that the message shows.</param>
/// <param name="Round">The round of asking it was posted in.</param>
public sealed record ChatLink(RequestId Request, ChatPlace Place, Digest Shown, string Round);
