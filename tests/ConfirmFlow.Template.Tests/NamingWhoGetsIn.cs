using System.Text.Json.Nodes;

namespace ConfirmFlow.Template.Tests;

/// <summary>P3: whoever is named by a role's trust or by the policy of a resource. Another policy, or another name in one of them, has to be written down here.</summary>
public sealed class NamingWhoGetsIn
{
    private const string Account = "arn:${AWS::Partition}:iam::${AWS::AccountId}:root";

    private static readonly string[] OfFunctions = ["IntakeRole", "NotifyRole", "AdvanceRole", "ShowConfirmRole", "DecideRole", "SlackRole", "ExecuteRole", "ReportRole", "ReconcileRole", "SeedRole"];

    private static readonly string[] OfActions = ["RefundOrderActionRole", "DeleteCustomerActionRole", "ExtendTrialActionRole"];

    private static readonly string[] Expected =
    [
        .. OfFunctions.Select(role => $"{role} Allow Service lambda.amazonaws.com"),
        .. OfActions.SelectMany(role => Enumerable.Repeat($"{role} Allow AWS {Account}", 3)),
        "ApprovalMachineRole Allow Service states.amazonaws.com",
        "UndeliverableMailRole Allow Service events.amazonaws.com",
        "GatewayRole Allow Service bedrock-agentcore.amazonaws.com",
        "BedrockAgentRole Allow Service bedrock.amazonaws.com",
        "FlowRole Allow Service bedrock.amazonaws.com",
        "IntakeCallerPermission ${IntakeCallerArn}",
        "GatewayPermission ${GatewayRole.Arn}",
        "BedrockAgentPermission bedrock.amazonaws.com",
        "OtherBedrockAgentPermission bedrock.amazonaws.com",
        "ChatTopicPolicy Allow Service events.amazonaws.com",
        "ChatTopicPolicy Deny *",
        "DeadLettersPolicy Allow Service events.amazonaws.com",
        "DeadLettersPolicy Deny *",
        "RequestsTable Deny *",
        "RequestsTable Deny *",
        "PolicyTable Deny *",
        "PolicyTable Deny *",
    ];

    [Fact]
    public void Nobody_is_let_in_or_kept_out_but_these() => Assert.Equal(
        Expected.Order(StringComparer.Ordinal),
        Template.Resources.SelectMany(resource => Named(resource.Body).Select(who => $"{resource.Id} {who}")).Order(StringComparer.Ordinal));

    // Whatever has a principal, wherever it stands: a statement, or a function's permission.
    private static IEnumerable<string> Named(JsonNode? node) => node switch
    {
        JsonObject members when members.ContainsKey("Principal") || members.ContainsKey("NotPrincipal") =>
            [string.Join(' ', new[] { Template.Text(members["Effect"]), Who(members["Principal"] ?? members["NotPrincipal"]) }.Where(part => part.Length > 0))],
        JsonObject members => members.SelectMany(member => Named(member.Value)),
        JsonArray several => several.SelectMany(Named),
        _ => [],
    };

    private static string Who(JsonNode? principal) => principal is JsonObject { Count: 1 } one && one.First() is var (kind, who) && kind is "Service" or "AWS" ? $"{kind} {Template.Text(who)}" : Template.Text(principal);
}
