namespace ConfirmFlow.Local;

/// <summary>A role somebody has assumed: its key, and all that narrows it.</summary>
internal sealed record RoleSession
{
    /// <summary>The access key's id.</summary>
    public required string AccessKeyId { get; init; }

    /// <summary>The access key's secret.</summary>
    public required string SecretAccessKey { get; init; }

    /// <summary>The token that has to accompany the key.</summary>
    public required string SessionToken { get; init; }

    /// <summary>The role, with its path.</summary>
    public required string RoleArn { get; init; }

    /// <summary>The session's name.</summary>
    public required string SessionName { get; init; }

    /// <summary>Who is really behind it, as the first caller said; stays through role chains.</summary>
    public string? SourceIdentity { get; init; }

    /// <summary>The session's tags.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();

    /// <summary>The tags that go on to a role this session assumes.</summary>
    public IReadOnlyList<string> TransitiveTagKeys { get; init; } = [];

    /// <summary>A policy document that narrows the role, or null.</summary>
    public string? Policy { get; init; }

    /// <summary>The access key of the session that assumed it; null when that was nobody's session.</summary>
    public string? AssumedBy { get; init; }

    /// <summary>What a service holds it for, a function or a machine; null where nobody but its caller does.</summary>
    public string? WorksFor { get; init; }

    /// <summary>When it was issued.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>When it stops to be of use.</summary>
    public required DateTimeOffset Expires { get; init; }
}
