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
    /// <summary>For each proof among the decisions that were made in a chat: what it was pressed by, if there is such.</summary>
    public IReadOnlyDictionary<string, PressLink> PressLinks { get; init; } = ReadOnlyDictionary<string, PressLink>.Empty;

    /// <summary>Whose accounts in Slack policy says today that they are.</summary>
    public IReadOnlyDictionary<string, Person> SlackUsers { get; init; } = ReadOnlyDictionary<string, Person>.Empty;
}

/// <summary>What a confirm link stands for.</summary>
/// <param name="Request">The request.</param>
/// <param name="Approver">The approver it was mailed to.</param>
/// <param name="Shown">The digest of the request that was mailed with it: whoever could change the request cannot change this.</param>
/// <param name="Round">The round of asking it was mailed in.</param>
public sealed record ConfirmLink(RequestId Request, Person Approver, Digest Shown, string Round)
{
    /// <summary>When it was made (UTC); null where that is not known, and then no inbox leads to it.</summary>
    public DateTimeOffset? Made { get; init; }
}

/// <summary>What one message in a chat stands for: a request, as it is asked about in one place. It is the whole channel's, so that nobody decides by it alone.</summary>
/// <param name="Request">The request.</param>
/// <param name="Place">Where the message stands.</param>
/// <param name="Shown">The digest of the request that the message shows.</param>
/// <param name="Round">The round of asking it was posted in.</param>
public sealed record ChatLink(RequestId Request, ChatPlace Place, Digest Shown, string Round);

/// <summary>What one approver decides by when they press a button of one message, and nobody else.</summary>
/// <param name="Approver">The approver.</param>
/// <param name="Message">The message.</param>
public sealed record PressLink(Person Approver, ChatLink Message);
