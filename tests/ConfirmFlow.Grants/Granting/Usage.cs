namespace ConfirmFlow.Grants;

/// <summary>What of the grants was used: needed, where nothing else would have allowed the same, or used beside others.</summary>
internal sealed class Usage
{
    private readonly HashSet<Grant> needed = [];
    private readonly HashSet<Grant> beside = [];
    private readonly HashSet<LetIn> letIn = [];

    /// <summary>Counts what parts of the stack did, and were allowed to do.</summary>
    public Usage(Granted granted, IEnumerable<Decision> decisions)
    {
        foreach (var place in decisions.Where(decision => decision is { By: not null, Allowed: true }).SelectMany(decision => granted.Allowing(decision).Select(place => (place, decision.Request))))
        {
            List<Grant> grants = [.. place.place.SelectMany(statement => statement.GrantsFor(place.Request))];
            (grants.Count == 1 ? needed : beside).UnionWith(grants);
            if (place.place is [var only]) letIn.UnionWith(only.NeededFor(place.Request));
        }
    }

    /// <summary>Whether something would have been denied without a grant.</summary>
    public bool Needed(Grant grant) => needed.Contains(grant);

    /// <summary>Whether something was done that a grant allows, and others too.</summary>
    public bool UsedBesideOthers(Grant grant) => !needed.Contains(grant) && beside.Contains(grant);

    /// <summary>Whether something would have been denied had a condition not let this in.</summary>
    public bool Needed(LetIn value) => letIn.Contains(value);
}
