using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ConfirmFlow.Template.Tests;

/// <summary>What every role may do, as tables for docs/least-privilege.md. Made from the templates, so that it says what they say.</summary>
internal static partial class GrantsTable
{
    /// <summary>Who may become each role.</summary>
    public static string OfTrust(IEnumerable<Role> roles) => Table(
        "| role | becomes it | only |\n|---|---|---|\n",
        roles.SelectMany(role => role.Trust.Where(statement => statement.Actions.Contains("sts:AssumeRole")).Select(statement =>
            $"| `{role.Id}` | {Who(statement)} | {Conditions(statement)} |")));

    /// <summary>What each role may do, statement by statement.</summary>
    public static string OfGrants(IEnumerable<Role> roles) => Table(
        "| role | to | actions | on | only |\n|---|---|---|---|---|\n",
        roles.SelectMany(role => role.Statements).Select(statement =>
            $"| `{statement.Owner}` | {statement.Sid} | {string.Join(", ", statement.Actions)} | {string.Join(", ", statement.Resources.Select(Short))} | {Conditions(statement)} |"));

    /// <summary>What each boundary, or other policy that roles share, says.</summary>
    public static string OfPolicies(IEnumerable<(string Id, IEnumerable<Statement> Statements)> policies) => Table(
        "| policy | statement | | actions | on | only |\n|---|---|---|---|---|---|\n",
        policies.SelectMany(policy => policy.Statements).Select(statement =>
            $"| `{statement.Owner}` | {statement.Sid} | {(statement.Allows ? "allows" : "**denies**")} | {Actions(statement)} | {On(statement)} | {Conditions(statement)} |"));

    private static string Table(string head, IEnumerable<string> rows) => new StringBuilder(head).AppendJoin('\n', rows).Append('\n').ToString();

    private static string Actions(Statement statement) => Escaped(statement.Actions.Count > 0
        ? string.Join(", ", statement.Actions)
        : "all but " + string.Join(", ", Template.Texts(statement.Body["NotAction"])));

    private static string On(Statement statement) => statement.Resources.Count > 0
        ? string.Join(", ", statement.Resources.Select(Short))
        : "all but " + string.Join(", ", Template.Texts(statement.Body["NotResource"]).Select(Short));

    private static string Who(Statement statement) =>
        string.Join(" or ", Template.Texts(statement.Body["Principal"]!["Service"]).Concat(Template.Texts(statement.Body["Principal"]!["AWS"])).Select(Short));

    // A demand that a key be there only backs another condition on the same key.
    private static string Conditions(Statement statement) => string.Join("; ",
        from part in statement.Body["Condition"]?.AsObject() ?? []
        from comparison in Template.Possible(part.Value)
        from line in comparison.AsObject()
        let values = string.Join(", ", Template.Texts(line.Value).Select(Short))
        where part.Key != "Null" || Template.Text(line.Value) == "true" || !statement.Conditions.Any(other => other.Key == line.Key && other.Operator != "Null")
        select part.Key == "Null" ? $"{line.Key} {(values == "true" ? "is missing" : "is there")}" : $"{line.Key} {Word(part.Key)} {values}");

    private static string Word(string comparison) => comparison switch
    {
        _ when comparison.Contains("Not", StringComparison.Ordinal) => "is not",
        _ when comparison.StartsWith("ForAllValues:", StringComparison.Ordinal) => "within",
        _ when comparison.EndsWith("Like", StringComparison.Ordinal) => "like",
        _ when comparison.EndsWith("IfExists", StringComparison.Ordinal) => "is, where given,",
        _ => "is",
    };

    // arn:…:dynamodb:…:table/x is "dynamodb table/x" where it is in the stack's own region and account.
    private static string Short(string value)
    {
        var text = Parameter().Replace(Written(value), name => name.Groups["name"].Value switch
        {
            "AWS::StackName" or "ConfirmFlowStack" => "{stack}",
            "AWS::Region" => "{region}",
            "AWS::AccountId" => "{account}",
            "AWS::Partition" => "aws",
            "AWS::URLSuffix" => "amazonaws.com",
            var other => $"{{{other}}}",
        });
        return Escaped(Own().Replace(text, own => own.Groups["rest"].Value == "root" ? "this account" : $"{own.Groups["service"]} {own.Groups["rest"]}"));
    }

    // The two functions of CloudFormation in which values of a policy are more than a text.
    private static string Written(string value) => JsonOf(value) switch
    {
        { } call when call["Fn::Split"] is JsonArray split => $"each of {Template.Text(split[1])}",
        { } call when call["Fn::Sub"] is JsonArray sub => Template.Text(sub[0]),
        _ => value,
    };

    private static JsonObject? JsonOf(string value) => value.StartsWith('{') ? JsonNode.Parse(value) as JsonObject : null;

    private static string Escaped(string text) => text.Replace("*", "\\*", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal);

    [GeneratedRegex(@"^arn:aws:(?<service>[a-z0-9-]+):(\{region\})?:(\{account\})?:(?<rest>.+)$")]
    private static partial Regex Own();

    [GeneratedRegex(@"\$\{(?<name>[A-Za-z:.]+(/[0-9]+)?)\}")]
    private static partial Regex Parameter();
}
