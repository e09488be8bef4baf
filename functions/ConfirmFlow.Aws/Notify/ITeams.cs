using ConfirmFlow.Domain;

namespace ConfirmFlow.Aws;

/// <summary>Microsoft Teams. Whatever goes wrong is an answer, as with Slack.</summary>
public interface ITeams
{
    /// <summary>Posts an Adaptive Card by the webhook of that name.</summary>
    Task<ChatAnswer> Post(string webhook, CanonicalJsonObject card, CancellationToken cancel);
}
