using System.Text.Json.Nodes;
using ConfirmFlow.Local;

namespace ConfirmFlow.Grants;

/// <summary>Chooses what a case does to what.</summary>
internal sealed class CaseTargets
{
    private readonly PossibleValues values;
    private readonly List<(string Action, string Resource)> known;

    /// <summary>Knows what the statements of some subjects allow.</summary>
    public CaseTargets(PossibleValues values, IEnumerable<Subject> subjects)
    {
        this.values = values;
        known =
        [
            .. from subject in subjects
               where subject.Role is null && subject.Statement.TextOf("Effect") == "Allow"
               from action in subject.Statement.TextsOf("Action")
               from resource in subject.Statement.TextsOf("Resource")
               select (action, resource),
        ];
    }

    /// <summary>What a statement is about. What a bare star stands for is something that another statement is about.</summary>
    public (string Action, string Resource) Of(JsonObject statement)
    {
        var action = Real(statement.ContainsKey("Action") ? values.Pick(statement.TextsOf("Action")) : "*");
        if (statement.ContainsKey("NotResource")) return (action, Beside(statement.TextsOf("NotResource")));

        var resource = statement.ContainsKey("Resource") ? values.Pick<string>([.. statement.TextsOf("Resource").Where(it => Fits(action, it)).DefaultIfEmpty(statement.TextsOf("Resource")[0])]) : "*";
        var fitting = known.Where(it => action.Split(':')[0] is var service && (service == "*" || it.Action.StartsWith(service + ":", StringComparison.Ordinal))).ToList();
        if (action.Contains('*') || (resource == "*" && !known.Contains((action, "*")))) (action, resource) = fitting.Count == 0 ? values.Pick(known) : values.Pick(fitting);
        return (action, resource == "*" ? "*" : values.Matching(resource));
    }

    /// <summary>Something else that is done to things of the same kind; the same, where nothing is known.</summary>
    public string OtherThan(string action, string resource)
    {
        var others = known.Where(it => Kind(it.Resource) == Kind(resource) && Service(it.Action) == Service(action)).Select(it => it.Action);
        return values.Pick<string>([.. others.Concat(RealActions.All.Where(it => resource != "*" && Fits(it, resource))).DefaultIfEmpty(action)]);
    }

    private string Real(string action)
    {
        if (!action.Contains('*', StringComparison.Ordinal)) return action;
        var pattern = new PolicyPattern(action).AsGlob(new())!;
        return values.Pick<string>([.. RealActions.All.Where(it => action != "*" && Glob.Matches(pattern, it)).DefaultIfEmpty(action)]);
    }

    // Mostly something that the statement is about, which is whatever it does not name.
    private string Beside(IReadOnlyList<string> excepted)
    {
        var named = values.Matching(values.Pick(excepted));
        return values.Often(70) ? values.NearName(named) : named;
    }

    // Of IAM a statement may name roles and policies together; everything else it names by service.
    private static bool Fits(string action, string resource) =>
        resource == "*" || Service(action) == "*" || (resource.Split(':') is [_, _, var service, ..] && service == Service(action)
            && (service != "iam" || resource.Contains(":role/", StringComparison.Ordinal) == action.Contains("Role", StringComparison.Ordinal)));

    private static string Service(string action) => action.Split(':')[0];

    // The service, and the word before the name.
    private static string Kind(string arn) => arn.Split(':', 6) is [_, _, var service, _, _, var name] ? $"{service} {name.Split('/', ':')[0]}" : arn;
}
