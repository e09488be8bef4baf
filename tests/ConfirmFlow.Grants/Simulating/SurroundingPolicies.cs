using System.Text.Json.Nodes;
using ConfirmFlow.Local;

namespace ConfirmFlow.Grants;

/// <summary>Chooses what else holds in a case: another boundary or none, a session's policy, an organisation's policies, the policy of the resource.</summary>
internal sealed class SurroundingPolicies
{
    private static readonly string[] OfSingles = ["StringEquals", "StringLike", "StringNotEquals", "StringNotLike", "StringEqualsIgnoreCase", "StringEqualsIfExists", "StringNotEqualsIfExists"];
    private static readonly string[] OfSets = ["ForAllValues:StringEquals", "ForAllValues:StringNotLike", "ForAnyValue:StringLike", "ForAnyValue:StringNotEquals", "Null"];
    private readonly PolicyShelf shelf;
    private readonly PossibleValues values;
    private readonly List<string> boundaries;
    private readonly List<string> shipped;
    private readonly Dictionary<string, string> tables;

    /// <summary>Puts the organisation's policies on the shelf.</summary>
    public SurroundingPolicies(StackTemplate template, ShippedControl organization, PolicyShelf shelf, PossibleValues values)
    {
        (this.shelf, this.values) = (shelf, values);
        boundaries = [.. template.Roles.Select(role => role.Boundary).OfType<string>().Distinct().Select(arn => template.ManagedPolicies[arn].LogicalId)];
        shipped = [.. organization.Policies.Select(policy => shelf.Put(policy.Key, policy.Value))];
        tables = template.Tables.Where(table => table.Policy is not null).ToDictionary(table => table.Arn, table => shelf.Put(table.LogicalId, table.Policy!));
    }

    /// <summary>A case with the rest of what holds in it.</summary>
    public AccessCase Around(Subject subject, AccessCase made)
    {
        if (subject.Service is not null) return made with { Of = subject.Of, IsTrust = true };

        var of = subject.Of ?? Attached(subject, made);
        return made with
        {
            IsTrust = made.Action.StartsWith("sts:", StringComparison.Ordinal),
            Boundary = values.Often(90) ? made.Boundary : values.Pick<string?>([null, .. boundaries]),
            Session = values.Often(70) || GrantsToTheSession(of, made) ? null : Narrowing(made, session: true),
            Organization = values.Pick<int>(subject.IsOfOrganization ? [1, 1, 1, 2] : [0, 0, 1, 1, 2]) switch { 0 => [], 1 => shipped, _ => [.. shipped, Narrowing(made, session: false)] },
            Of = of,
        };
    }

    // A role and a key always have a policy of their own; without one, nobody may use them.
    private string? Attached(Subject subject, AccessCase made) => made.Action.Split(':')[0] switch
    {
        "kms" => LeftToTheAccount(new() { ["Action"] = "kms:*", ["Resource"] = "*" }),
        "sts" when subject.IsOfOrganization => LeftToTheAccount(new() { ["Action"] = "sts:*" }),
        "sts" => values.Pick<string>([.. shelf.All.Keys.Where(name => name.EndsWith(" trusts", StringComparison.Ordinal))]),
        _ when values.Often(75) => tables.GetValueOrDefault(made.Resource.Split("/index/")[0]),
        _ => Resources(made),
    };

    private string LeftToTheAccount(JsonObject statement)
    {
        statement["Effect"] = "Allow";
        statement["Principal"] = new JsonObject { ["AWS"] = $"arn:aws:iam::{PolicyShelf.Account}:root" };
        return shelf.Put(statement);
    }

    // Simulators differ on whether a session's policy narrows what a resource grants to that session; AWS says that it does not. (IAM User Guide, "Session policies".)
    private bool GrantsToTheSession(string? of, AccessCase made) =>
        of is not null && ((JsonArray)shelf.All[of]["Statement"]!)[0] is JsonObject statement && statement.TextOf("Effect") == "Allow"
        && statement["Principal"]!.ToJsonString() is var named && (named == "\"*\"" || named.Contains(made.Principal, StringComparison.Ordinal));

    // Allows all, or this, or nearly this; or denies this, or nearly.
    private string Narrowing(AccessCase made, bool session)
    {
        var denies = values.Often(session ? 25 : 60);
        var action = values.Pick(made.Action, made.Action, made.Action.Split(':')[0] + ":*", values.Near(made.Action), "*");
        var statement = new JsonObject { ["Effect"] = denies ? "Deny" : "Allow" };
        statement[values.Often(85) ? "Action" : "NotAction"] = action.Contains(':') || action == "*" ? action : made.Action;
        statement[values.Often(85) ? "Resource" : "NotResource"] = values.Pick("*", made.Resource, Wider(made.Resource));
        if (values.Often(50) && made.Keys.Count > 1) statement["Condition"] = Condition(made);
        return shelf.Put(statement);
    }

    private string Resources(AccessCase made)
    {
        var role = made.Keys["aws:PrincipalArn"][0];
        JsonNode principal = values.Pick(0, 1, 2, 3, 4) switch
        {
            0 => "*",
            1 => new JsonObject { ["AWS"] = role },
            2 => new JsonObject { ["AWS"] = made.Principal },
            3 => new JsonObject { ["AWS"] = $"arn:aws:iam::{PolicyShelf.Account}:root" },
            _ => new JsonObject { ["AWS"] = role + "Else" },
        };
        var statement = new JsonObject { ["Effect"] = values.Often(30) ? "Deny" : "Allow", ["Principal"] = principal, ["Action"] = values.Pick(made.Action, "*"), ["Resource"] = values.Pick("*", made.Resource) };
        if (values.Often(40) && made.Keys.Count > 1) statement["Condition"] = Condition(made);
        return shelf.Put(statement);
    }

    private JsonObject Condition(AccessCase made)
    {
        var key = values.Pick<string>([.. made.Keys.Keys.Order(StringComparer.Ordinal)]);
        var value = made.Keys[key][0];
        // What an operator for one value makes of several is nowhere said.
        var @operator = values.Pick<string>(CaseCircumstances.IsSet(key) ? OfSets : [.. OfSingles, .. OfSets]);
        var wanted = @operator == "Null" ? values.Pick("true", "false") : values.Pick(value, values.Near(value), Wider(value));
        return new() { [@operator] = new JsonObject { [values.Often(90) ? key : "aws:PrincipalTag/missing"] = wanted } };
    }

    private string Wider(string text) => text.Length < 3 || text == "*" ? text : text[..values.Pick(text.Length / 2, text.Length - 1)] + "*";
}
