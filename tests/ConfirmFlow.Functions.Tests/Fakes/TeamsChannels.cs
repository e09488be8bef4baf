using ConfirmFlow.Aws;

namespace ConfirmFlow.Functions.Tests;

/// <summary>Webhooks of Teams that remember the cards they were given.</summary>
internal sealed class TeamsChannels : ITeams
{
    public List<(string Webhook, string Card)> Cards { get; } = [];

    /// <summary>What each card is refused with, if anything.</summary>
    public string? Refusing { get; set; }

    public Task<ChatAnswer> Post(string webhook, CanonicalJsonObject card, CancellationToken cancel)
    {
        if (Refusing is { } error) return Task.FromResult(ChatAnswer.Refused(error));
        Cards.Add((webhook, card.ToString()));
        return Task.FromResult(ChatAnswer.Taken());
    }
}
