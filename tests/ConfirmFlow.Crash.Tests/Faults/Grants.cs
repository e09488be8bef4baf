using ConfirmFlow.Template.Tests;
using Declared = ConfirmFlow.Template.Tests.Template;

namespace ConfirmFlow.Crash.Tests;

/// <summary>What template.yaml lets functions and actions call: each of these calls has to be among those at which something goes wrong.</summary>
internal static class Grants
{
    // Not calls of the code: what the runtime, a network and a session's own settings take.
    private static readonly string[] Aside = ["logs:", "xray:", "ec2:", "sts:TagSession", "sts:SetSourceIdentity"];

    // Where the wire says a call by another name than IAM does.
    private static readonly Dictionary<string, string> OnTheWire = new() { ["ses:SendEmail"] = "ses:/v2/email/outbound-emails" };

    /// <summary>What is called for chats only: a run without chats makes no such call.</summary>
    public static bool IsForChats(string call) => call.StartsWith("secretsmanager:", StringComparison.Ordinal);

    /// <summary>Calls that the roles of some functions allow, and at which nothing goes wrong.</summary>
    /// <param name="functions">The functions.</param>
    /// <param name="covered">At what something goes wrong.</param>
    /// <param name="isMeant">Which of their calls; null for all.</param>
    public static IEnumerable<string> WithoutAPoint(IReadOnlyCollection<string> functions, IReadOnlyCollection<CallKind> covered, Func<string, bool>? isMeant = null) =>
        from role in Declared.FunctionRoles
        let holders = Declared.Functions.Where(function => function.Role == role.Id && functions.Contains(function.Id)).Select(function => function.Id).ToList()
        where holders.Count > 0
        from call in CallsOf(role).Distinct()
        where isMeant?.Invoke(call) is not false && !covered.Any(kind => holders.Contains(kind.Function) && kind.Operation == call)
        select $"{role.Id} allows {call}: no fault point covers that call";

    /// <summary>Calls that the roles of actions allow, and at which nothing goes wrong.</summary>
    public static IEnumerable<string> OfActionsWithoutAPoint(IReadOnlyCollection<CallKind> covered) =>
        from role in Declared.ActionRoles
        from call in CallsOf(role).Distinct()
        let tables = role.Statements.SelectMany(statement => statement.Resources).Select(resource => $"confirmflow-{resource.Split('-')[^1]}").ToList()
        where !covered.Any(kind => kind is { Function: "ExecuteFunction", Thing: { } thing } && tables.Contains(thing) && kind.Operation == call)
        select $"{role.Id} allows {call}: no fault point covers that call";

    private static IEnumerable<string> CallsOf(Role role) =>
        role.Statements.Where(statement => statement.Allows).SelectMany(statement => statement.Actions)
            .Where(action => !Aside.Any(aside => action.StartsWith(aside, StringComparison.Ordinal)))
            .Select(action => OnTheWire.GetValueOrDefault(action, action));
}
