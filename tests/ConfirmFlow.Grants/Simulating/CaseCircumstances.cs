using System.Text.Json.Nodes;
using ConfirmFlow.Local;

namespace ConfirmFlow.Grants;

/// <summary>The condition keys of a case: what a statement asks for, or nearly.</summary>
internal sealed class CaseCircumstances(PossibleValues values)
{
    private const string Caller = "aws:PrincipalArn";
    private const string Tag = "aws:PrincipalTag/resource";

    /// <summary>The keys that every call has, and those with which a statement's conditions hold.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="roleArn">The role that asks.</param>
    public Dictionary<string, IReadOnlyList<string>> For(JsonObject statement, string roleArn)
    {
        var keys = new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase)
        {
            [Caller] = [roleArn],
            ["aws:RequestedRegion"] = [PolicyShelf.Region],
            ["aws:ResourceAccount"] = [PolicyShelf.Account],
            ["aws:PrincipalIsAWSService"] = ["false"],
            ["aws:SourceVpce"] = [EveryOption.TableEndpoint],
            [Tag] = ["1001"],
        };
        foreach (var (name, key, wanted) in Conditions(statement)) Meet(keys, name, key, wanted);
        return keys;
    }

    /// <summary>Who asks in a case: whom the policy names, or nearly, or neither.</summary>
    public string CallerOf(Subject subject)
    {
        if (subject.Named.Count == 0 || values.Often(40)) return subject.CallerArn;
        var role = values.Matching(values.Pick(subject.Named));
        return values.Often(65) ? role : values.NearName(role);
    }

    /// <summary>Changes a key so that one of a statement's conditions does not hold.</summary>
    public void Miss(Dictionary<string, IReadOnlyList<string>> keys, JsonObject statement)
    {
        var conditions = Conditions(statement).GroupBy(it => it.Operator).ToList();
        if (conditions.Count == 0) return;
        var (name, key, wanted) = values.Pick([.. values.Pick(conditions)]);
        if (name == "Null") Meet(keys, name, key, [wanted[0] == "true" ? "false" : "true"]);
        else if (name == "Bool") keys[key] = [wanted[0] == "true" ? "false" : "true"];
        else if (IsNegative(name)) keys[key] = [values.Matching(values.Pick(wanted))];
        else if (IsSet(key) && keys.TryGetValue(key, out var some)) keys[key] = [.. some, values.Near(some[^1])];
        else keys[key] = [values.Near(values.Matching(values.Pick(wanted)))];
    }

    /// <summary>Changes one of the keys: it goes, becomes something near, or comes with something else beside it.</summary>
    public void Disturb(Dictionary<string, IReadOnlyList<string>> keys)
    {
        // The caller's own ARN comes from who it is.
        var candidates = keys.Keys.Where(key => key is not Caller).ToList();
        var key = values.Pick<string>(candidates);
        if (values.Often(25)) keys.Remove(key);
        else if (IsSet(key) && values.Often(50)) keys[key] = [.. keys[key], values.Near(keys[key][^1])];
        else keys[key] = [values.Near(keys[key][0])];
    }

    /// <summary>Whether a key has any number of values.</summary>
    public static bool IsSet(string key) => key is "dynamodb:LeadingKeys" or "dynamodb:Attributes" or "aws:TagKeys" or "ses:Recipients";

    private void Meet(Dictionary<string, IReadOnlyList<string>> keys, string @operator, string key, IReadOnlyList<string> wanted)
    {
        if (@operator == "Null")
        {
            if (wanted[0] == "true") keys.Remove(key);
            else keys.TryAdd(key, ["x"]);
        }
        else if (IsNegative(@operator))
        {
            keys[key] = [values.Near(values.Matching(wanted[0]))];
        }
        else
        {
            var some = @operator.StartsWith("For", StringComparison.Ordinal) ? wanted.Where(_ => values.Often(60)).DefaultIfEmpty(wanted[0]) : [values.Pick(wanted)];
            keys[key] = [.. some.Select(value => values.Matching(value.Replace($"${{{Tag}}}", keys.TryGetValue(Tag, out var tag) ? tag[0] : "1001", StringComparison.Ordinal)))];
        }
    }

    private static bool IsNegative(string @operator) => @operator.Contains("Not", StringComparison.Ordinal);

    // Who asks is chosen before.
    private static IEnumerable<(string Operator, string Key, IReadOnlyList<string> Wanted)> Conditions(JsonObject statement) =>
        from condition in statement.ObjectOf("Condition")
        from line in (JsonObject)condition.Value!
        where line.Key != Caller
        orderby condition.Key == "Null"
        select (condition.Key, line.Key, ((JsonObject)condition.Value!).TextsOf(line.Key));
}
