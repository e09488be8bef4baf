using System.Text.Json.Nodes;
using ConfirmFlow.Local;

namespace ConfirmFlow.Grants;

/// <summary>
/// Cases over a template's own roles: for each statement of a role, its boundary, its trust or its table, a call that it is about, and calls that it is nearly about, under
/// boundary, session policy, service control policies and policies of resources. The same seed makes the same cases.
/// </summary>
internal sealed class CaseGenerator
{
    private const string Session = "ar-aaaaaaaaaaaaaaaaaaaaaaaaaa";
    private readonly PossibleValues values;
    private readonly CaseCircumstances circumstances;
    private readonly SurroundingPolicies surroundings;
    private readonly List<Subject> subjects = [];
    private readonly List<(string Action, string Resource)> known;

    /// <summary>Puts the template's policies on a shelf.</summary>
    public CaseGenerator(StackTemplate template, JsonObject organization, PolicyShelf shelf, int seed)
    {
        values = new(new(seed));
        circumstances = new(values);
        foreach (var role in template.Roles) subjects.AddRange(SubjectReader.Of(role, template, shelf));
        surroundings = new(template, organization, shelf, values);
        known =
        [
            .. from subject in subjects
               where subject.Role is null && subject.Statement.TextOf("Effect") == "Allow"
               from action in subject.Statement.TextsOf("Action")
               from resource in subject.Statement.TextsOf("Resource")
               select (action, resource),
        ];
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

    private AccessCase Make(Subject subject)
    {
        var statement = subject.Statement;
        var keys = circumstances.For(statement, subject.CallerArn);
        var (action, resource) = About(statement);
        if (subject.Role is { } assumed) resource = assumed;
        for (var left = values.Pick(0, 0, 1, 1, 1, 2); left > 0; left--)
        {
            if (values.Often(70)) circumstances.Disturb(keys);
            else if (subject.Role is not null) action = values.Pick("sts:AssumeRole", "sts:TagSession", "sts:SetSourceIdentity");
            else if (values.Often(50)) action = values.Pick(known.Where(it => (it.Resource == "*") == (resource == "*") && it.Action.Split(':')[0] == action.Split(':')[0]).DefaultIfEmpty((action, resource)).ToList()).Item1;
            else if (resource != "*") resource = values.NearArn(resource);
        }

        return surroundings.Around(subject, new()
        {
            Principal = subject.Service ?? $"arn:aws:sts::{PolicyShelf.Account}:assumed-role/{subject.CallerArn.Split('/')[^1]}/{Session}",
            Action = action,
            Resource = resource,
            Keys = keys,
            Identity = subject.Identity,
            Boundary = subject.Boundary,
        });
    }

    // What a bare star stands for is something that another statement is about.
    private (string Action, string Resource) About(JsonObject statement)
    {
        var action = statement.ContainsKey("Action") ? values.Pick(statement.TextsOf("Action")) : "*";
        var resource = statement.ContainsKey("Resource") ? values.Pick(statement.TextsOf("Resource")) : "*";
        var fitting = known.Where(it => action.Split(':')[0] is var service && (service == "*" || it.Action.StartsWith(service + ":", StringComparison.Ordinal))).ToList();
        if (action.Contains('*') || (resource == "*" && !known.Contains((action, "*")))) (action, resource) = fitting.Count == 0 ? values.Pick(known) : values.Pick(fitting);
        return (action, resource == "*" ? "*" : values.Matching(resource));
    }
}
