using System.Text.Json.Nodes;
using ConfirmFlow.Local;

namespace ConfirmFlow.Grants;

/// <summary>
/// Cases over a template's own roles: for each statement of a role, its boundary or its trust, a call that it is about, and calls that it is nearly about, under boundary, session
/// policy, service control policies and policies of resources; and for each statement of a table or of the organization, calls of somebody who is allowed everything else. The same
/// seed makes the same cases.
/// </summary>
internal sealed class CaseGenerator
{
    private const string Session = "ar-aaaaaaaaaaaaaaaaaaaaaaaaaa";
    private readonly PossibleValues values;
    private readonly CaseCircumstances circumstances;
    private readonly SurroundingPolicies surroundings;
    private readonly CaseTargets targets;
    private readonly List<Subject> subjects = [];

    /// <summary>Puts the template's policies on a shelf.</summary>
    public CaseGenerator(StackTemplate template, ShippedControl organization, PolicyShelf shelf, int seed)
    {
        values = new(new(seed));
        circumstances = new(values);
        foreach (var role in template.Roles)
        {
            Add(SubjectReader.Of(role, template, shelf), times: 4);
            Add(SubjectReader.OfBoundary(role, template, shelf));
            Add(SubjectReader.OfTrust(role, template, shelf));
        }

        targets = new(values, subjects);
        // There are few of these, each with many actions and resources.
        Add(SubjectReader.OfDenials(template, organization, shelf), times: 24);
        surroundings = new(template, organization, shelf, values);
    }

    /// <summary>As many different cases as are asked for.</summary>
    public IReadOnlyList<AccessCase> Make(int count)
    {
        var cases = new List<AccessCase>();
        var seen = new HashSet<string>();
        for (var at = 0; cases.Count < count; at++)
        {
            var made = Make(subjects[at % subjects.Count]);
            if (seen.Add(made.Write().ToJsonString())) cases.Add(made);
        }

        return cases;
    }

    private void Add(IEnumerable<Subject> some, int times = 1) => subjects.AddRange(some.SelectMany(subject => Enumerable.Repeat(subject, times)));

    private AccessCase Make(Subject subject)
    {
        var statement = subject.Statement;
        var caller = circumstances.CallerOf(subject);
        var keys = circumstances.For(statement, caller);
        var (action, resource) = targets.Of(statement);
        if (subject.Role is { } assumed) resource = assumed;
        for (var left = values.Pick(0, 0, 1, 1, 1, 2); left > 0; left--)
        {
            if (values.Often(50)) circumstances.Miss(keys, statement);
            else if (values.Often(55)) circumstances.Disturb(keys);
            else if (subject.Role is not null) action = values.Pick("sts:AssumeRole", "sts:TagSession", "sts:SetSourceIdentity");
            else if (values.Often(50)) action = targets.OtherThan(action, resource);
            else if (resource != "*") resource = values.NearArn(resource);
        }

        return surroundings.Around(subject, new()
        {
            Principal = subject.Service ?? $"arn:aws:sts::{PolicyShelf.Account}:assumed-role/{caller.Split('/')[^1]}/{Session}",
            Action = action,
            Resource = resource,
            Keys = keys,
            Identity = subject.Identity,
            Boundary = subject.Boundary,
        });
    }
}
