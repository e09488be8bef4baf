using System.Text.Json.Nodes;
using ConfirmFlow.Local;

namespace ConfirmFlow.Grants;

/// <summary>The condition keys of a case: what a statement asks for, or nearly.</summary>
internal sealed class CaseCircumstances(PossibleValues values)
{
    private const string Tag = "aws:PrincipalTag/resource";

    /// <summary>The keys that every call has, and those with which a statement's conditions hold.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="roleArn">The role that asks.</param>
    public Dictionary<string, IReadOnlyList<string>> For(JsonObject statement, string roleArn)
    {
        var keys = new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase)
        {
            ["aws:PrincipalArn"] = [roleArn],
            ["aws:RequestedRegion"] = ["us-east-1"],
            ["aws:ResourceAccount"] = [PolicyShelf.Account],
            ["aws:PrincipalIsAWSService"] = ["false"],
            [Tag] = ["1001"],
        };
        foreach (var (name, condition) in Conditions(statement)) Meet(keys, name, condition.Key, ((JsonObject)statement["Condition"]![name]!).TextsOf(condition.Key));
        return keys;
    }

    /// <summary>Changes one of the keys: it goes, becomes something near, or comes with something else beside it.</summary>
    public void Disturb(Dictionary<string, IReadOnlyList<string>> keys)
    {
        // The caller's own ARN comes from who it is.
        var candidates = keys.Keys.Where(key => key is not "aws:PrincipalArn").ToList();
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
        else if (@operator.Contains("Not", StringComparison.Ordinal))
        {
            keys[key] = [values.Near(values.Matching(wanted[0]))];
        }
        else
        {
            var some = @operator.StartsWith("For", StringComparison.Ordinal) ? wanted.Where(_ => values.Often(60)).DefaultIfEmpty(wanted[0]) : [values.Pick(wanted)];
            keys[key] = [.. some.Select(value => values.Matching(value.Replace($"${{{Tag}}}", keys.TryGetValue(Tag, out var tag) ? tag[0] : "1001", StringComparison.Ordinal)))];
        }
    }

    private static IEnumerable<(string Operator, KeyValuePair<string, JsonNode?> Line)> Conditions(JsonObject statement) =>
        from condition in statement.ObjectOf("Condition")
        from line in (JsonObject)condition.Value!
        orderby condition.Key == "Null"
        select (condition.Key, line);
}
