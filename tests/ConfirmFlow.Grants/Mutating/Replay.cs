using System.Text.RegularExpressions;
using ConfirmFlow.Local;

namespace ConfirmFlow.Grants;

/// <summary>The decisions of the story, taken again by other policies.</summary>
internal sealed partial class Replay
{
    private static readonly string[] Passing = ["aws:CurrentTime", "aws:EpochTime", "aws:TokenIssueTime", "aws:userid"];

    /// <summary>Those of the decisions that differ in more than names and times.</summary>
    public Replay(IEnumerable<Decision> decisions) => Decisions = [.. decisions.DistinctBy(Essence)];

    /// <summary>The decisions.</summary>
    public IReadOnlyList<Decision> Decisions { get; }

    /// <summary>Those that would go otherwise now.</summary>
    public IEnumerable<Decision> Differing(RoleBook roles) => Decisions.Where(decision => IsAllowed(decision, roles) != decision.Allowed);

    private static bool IsAllowed(Decision decision, RoleBook roles)
    {
        var caller = decision.Principal.Role is { } arn ? roles.Find(arn) : null;
        return new Local.Grants
        {
            Identity = caller?.Identity ?? [],
            Boundary = caller?.Boundary,
            Session = decision.SessionPolicy,
            Resource = decision.IsTrust ? roles.Find(decision.Request.Resource)?.Trust : roles.PolicyOf(decision.Request.Resource),
            ResourceDecides = decision.IsTrust || decision.Principal.Service is not null,
            Principal = decision.Principal,
        }.Decide(decision.Request).Allowed;
    }

    private static string Essence(Decision decision)
    {
        var keys = decision.Request.Keys.All.Where(key => !Passing.Contains(key.Key)).OrderBy(key => key.Key, StringComparer.Ordinal).Select(key => $"{key.Key}={string.Join(',', key.Value)}");
        return Names().Replace($"{decision.By} {decision.Principal} {decision.IsTrust} {decision.Allowed} {decision.Request.Action} {decision.Request.Resource} {string.Join(' ', keys)} {decision.SessionPolicy is null}", "*");
    }

    // Ids of requests, hashes, orders and customers.
    [GeneratedRegex("ar-[a-z2-7]{26}|[0-9a-f]{64}|\\b[0-9]{4,5}\\b|\\bc-[0-9]+\\b")]
    private static partial Regex Names();
}
