using System.Collections.Immutable;

namespace ConfirmFlow.Domain;

/// <summary>Approvers of a stage who were named together, or others of a group who can be asked.</summary>
/// <param name="Name">The group's name in the policy file; empty for people named one by one.</param>
/// <param name="Members">Who, as they stood when the request was opened.</param>
/// <param name="QuietHours">When they are not reminded; null for never.</param>
public sealed record StageGroup(string Name, ImmutableArray<Person> Members, QuietHours? QuietHours = null)
{
    /// <summary>The chats in which they are told as well, at most one of each kind.</summary>
    public ImmutableArray<ChatPlace> Chats { get; init; } = [];
}
