namespace ConfirmFlow.Local;

/// <summary>One statement of a policy.</summary>
internal sealed record PolicyStatement
{
    /// <summary>Its name, or null.</summary>
    public string? Sid { get; init; }

    /// <summary>Allow, or deny.</summary>
    public required bool Allows { get; init; }

    /// <summary>The actions it is about.</summary>
    public required PatternList Actions { get; init; }

    /// <summary>The resources it is about; everything in a trust policy, which names none.</summary>
    public required PatternList Resources { get; init; }

    /// <summary>Who it is about; null in policies that are attached to somebody.</summary>
    public PolicyPrincipals? Principals { get; init; }

    /// <summary>What must hold besides.</summary>
    public required IReadOnlyList<PolicyCondition> Conditions { get; init; }

    /// <summary>Whether it speaks about this request, principals aside.</summary>
    public bool Covers(AccessRequest request) =>
        Actions.Holds(pattern => IsAction(pattern, request)) && Resources.Holds(pattern => IsResource(pattern, request)) && Conditions.All(condition => condition.Holds(request.Keys));

    /// <summary>Whether a pattern of its actions stands for the one of a request.</summary>
    public static bool IsAction(PolicyPattern pattern, AccessRequest request) =>
        pattern.AsGlob(request.Keys) is { } glob && Glob.Matches(glob, request.Action, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a pattern of its resources stands for the one of a request.</summary>
    public static bool IsResource(PolicyPattern pattern, AccessRequest request) =>
        pattern.AsGlob(request.Keys) is { } glob && Glob.MatchesResource(glob, request.Resource);
}

/// <summary>The patterns of <c>Action</c> or <c>Resource</c>, or those of <c>NotAction</c> or <c>NotResource</c>.</summary>
internal sealed record PatternList(IReadOnlyList<PolicyPattern> Patterns, bool Inverted)
{
    /// <summary>Everything there is.</summary>
    public static readonly PatternList Anything = new([new("*", false)], false);

    /// <summary>Whether one matches; for the inverted form, whether none does.</summary>
    public bool Holds(Func<PolicyPattern, bool> matches) => Patterns.Any(matches) != Inverted;
}

/// <summary>What somebody wants to do: an action, on a resource, under circumstances.</summary>
internal sealed record AccessRequest(string Action, string Resource, ConditionKeys Keys);
