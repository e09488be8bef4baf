namespace ConfirmFlow.Grants;

/// <summary>What is granted, held against what was used.</summary>
internal sealed class GrantReport
{
    private readonly List<string> findings = [];

    /// <summary>Compares.</summary>
    /// <param name="granted">What is granted.</param>
    /// <param name="decisions">What was asked and answered.</param>
    /// <param name="excused">What no local run can use.</param>
    /// <param name="whole">Whether everything that could use a grant was run: otherwise only what was denied is judged.</param>
    public GrantReport(Granted granted, IReadOnlyList<Decision> decisions, IReadOnlyList<Unexercised> excused, bool whole)
    {
        List<Grant> grants = [.. granted.Statements.SelectMany(statement => statement.Grants)];
        List<LetIn> values = [.. granted.Statements.SelectMany(statement => statement.LetsIn)];
        var usage = new Usage(granted, decisions);
        Grants = (grants.Count, grants.Count(usage.Needed), grants.Count(grant => excused.Any(entry => entry.IsAbout(grant))));
        Values = (values.Count, values.Count(usage.Needed), values.Count(value => excused.Any(entry => entry.IsAbout(value))));

        findings.AddRange(decisions.Where(decision => decision is { By: not null, Allowed: false }).Select(decision => decision.ToString()).Distinct());
        findings.AddRange(excused.Where(entry => !grants.Exists(entry.IsAbout) && !values.Exists(entry.IsAbout)).Select(entry => $"{entry} is excused, and is not granted."));
        findings.AddRange(excused.Where(entry => grants.Exists(grant => entry.IsAbout(grant) && usage.Needed(grant)) || values.Exists(value => entry.IsAbout(value) && usage.Needed(value)))
            .Select(entry => $"{entry} is excused, and was used."));
        if (!whole) return;

        foreach (var grant in grants.Where(grant => !usage.Needed(grant) && !excused.Any(entry => entry.IsAbout(grant))))
            findings.Add(usage.UsedBesideOthers(grant) ? $"{grant} is granted, and never needed: whatever it was used for is allowed by another grant too." : $"{grant} is granted, and was never used.");
        findings.AddRange(values.Where(value => !usage.Needed(value) && !excused.Any(entry => entry.IsAbout(value))).Select(value => $"{value} is let in, and never came."));
    }

    /// <summary>How many grants there are, were needed, and are excused.</summary>
    public (int All, int Needed, int Excused) Grants { get; }

    /// <summary>How many values of conditions there are, were needed, and are excused.</summary>
    public (int All, int Needed, int Excused) Values { get; }

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<string> Findings => findings;
}
