using System.Text.Json.Nodes;

namespace ConfirmFlow.Template.Tests;

/// <summary>
/// P2, P3: no statement that allows comes to allow more unnoticed, even where a boundary would still stop it. A resource, or an ARN that a condition asks for, is one, unless it stands here
/// with a reason; and no condition is met by a call that does not carry the key, but for those named here.
/// </summary>
public sealed class NamingEveryWildcard
{
    /// <summary>By statement, its patterns, and why they cannot be narrower; <c>here</c> is this region and account.</summary>
    private static readonly Dictionary<string, (string[] Patterns, string Why)> Known = new()
    {
        ["ConfirmFlowBoundary/TableEncryption"] = (["kms:here:key/*"], "the id of a key is made with it; it is used through DynamoDB only"),
        ["ConfirmFlowBoundary/OwnExecutions"] = (["states:here:execution:${AWS::StackName}-approval:*"], "executions are named by request and run"),
        ["ConfirmFlowBoundary/OwnSteps"] = (["lambda:here:function:${AWS::StackName}-*"], "each role names its own function"),
        ["ConfirmFlowBoundary/OwnMail"] = (["ses:here:identity/*"], "in the sandbox of SES the receivers are identities too"),
        ["ConfirmFlowBoundary/ActionRolesOnly"] = (["iam::${AWS::AccountId}:role/confirmflow/${AWS::StackName}/action/*"], "the path is that of actions only"),
        ["ConfirmFlowBoundary/OwnLogs"] = (["logs:here:log-group:/aws/lambda/${AWS::StackName}-*:log-stream:*"], "each role names its own log group"),
        ["ConfirmFlowBoundary/NetworkInterfaces"] = (["ec2:here:network-interface/*", "ec2:here:subnet/*", "ec2:here:security-group/*"], "the ids are made with them; NetworkAccess names the network"),
        ["ConfirmFlowActionBoundary/Business"] = (["dynamodb:here:table/*"], "which tables is what the role of each action says"),
        ["ConfirmFlowActionBoundary/TableEncryption"] = (["kms:here:key/*"], "the id of a key is made with it; it is used through DynamoDB only"),
        ["ConfirmFlowAgentBoundary/Models"] = (["bedrock:${AWS::Region}::foundation-model/*", "bedrock:here:inference-profile/*", "bedrock:here:application-inference-profile/*"], "which model is what the role of each agent says"),
        ["ConfirmFlowAgentBoundary/ModelsBehindTheNamedProfile"] = (["bedrock:*::foundation-model/*"], "the named profile says where it leads"),
        ["ConfirmFlowAgentBoundary/GuardrailsAndKnowledge"] = (["bedrock:here:guardrail/*", "bedrock:here:knowledge-base/*", "kendra:here:index/*"], "which of them is what the role of each agent says"),
        ["NetworkAccess/MakeInterface"] = (["ec2:here:network-interface/*"], "its id is made with it"),
        ["NetworkAccess/InThisNetwork"] = (["ec2:here:subnet/*", "ec2:here:security-group/*"], "ec2:Vpc names the network"),
        ["NetworkAccess/KeepInterface"] = (["ec2:here:network-interface/*"], "ec2:Vpc names the network"),
        ["NotifyRole/SendMail"] = (["ses:here:identity/*"], "in the sandbox of SES the receivers are identities too"),
        ["ExecuteRole/BecomeOneAction"] = (["iam::${AWS::AccountId}:role/confirmflow/${AWS::StackName}/action/*"], "the path is that of actions only"),
        ["ReportRole/SendMail"] = (["ses:here:identity/*"], "in the sandbox of SES the receivers are identities too"),
        ["ReconcileRole/LookForTheExecution"] = (["states:here:execution:${AWS::StackName}-approval:ar-*"], "executions are named by request and run"),
        ["GatewayRole/"] = (["bedrock-agentcore:here:gateway/${AWS::StackName}-gateway-*"], "its id is made with it"),
        ["BedrockAgentRole/"] = (["bedrock:here:agent/*"], "its id is made with it"),
        ["FlowRole/"] = (["bedrock:here:flow/*"], "its id is made with it"),
        ["ConfirmFlowPeopleBoundary/Prompts"] = (["bedrock:here:agent/*", "bedrock:here:agent-alias/*", "bedrock:here:flow/*", "bedrock:here:prompt/*"], "which of them is what the role of each person says"),
        ["ConfirmFlowPeopleBoundary/Guardrails"] = (["bedrock:here:guardrail/*"], "which of them is what the role of each person says"),
        ["ConfirmFlowPeopleBoundary/RolesOfAgents"] = (["iam::${AWS::AccountId}:role/confirmflow/${ConfirmFlowStack}/agent/*"], "the path is that of agents only"),
        ["ConfirmFlowPeopleBoundary/RolesHandedToBedrock"] = (["iam::${AWS::AccountId}:role/confirmflow/${ConfirmFlowStack}/agent/*"], "the path is that of agents only"),
        ["ConfirmFlowPeopleBoundary/Looking"] = (["iam::${AWS::AccountId}:role/confirmflow/${ConfirmFlowStack}/*", "iam::${AWS::AccountId}:policy/confirmflow/${ConfirmFlowStack}/*", "lambda:here:function:${ConfirmFlowStack}-*", "logs:here:log-group:/aws/*", "states:here:execution:${ConfirmFlowStack}-approval:*"], "reading what belongs to the stack"),
        ["ConfirmFlowPeopleBoundary/LookingAtTheTrail"] = (["*"], "CloudTrail takes no resource for looking events up"),
        ["ConfirmFlowPeopleBoundary/TableEncryption"] = (["kms:here:key/*"], "the id of a key is made with it; it is used through DynamoDB only"),
        ["PromptEngineerRole/TryItAndPutItIntoUse"] = (["bedrock:here:agent-alias/${AgentArn/1}/*"], "the ids of aliases are made with them; the agent is the named one"),
        ["SecurityEngineerRole/WriteAgentsRolesWithinTheirBoundary"] = (["iam::${AWS::AccountId}:role/confirmflow/${ConfirmFlowStack}/agent/*"], "the path is that of agents only"),
        ["SecurityEngineerRole/ReadRoles"] = (["iam::${AWS::AccountId}:role/confirmflow/${ConfirmFlowStack}/*"], "reading what belongs to the stack"),
        ["SecurityEngineerRole/ReadBoundaries"] = (["iam::${AWS::AccountId}:policy/confirmflow/${ConfirmFlowStack}/*"], "reading what belongs to the stack"),
        ["AuditorRole/ReadExecutions"] = (["states:here:execution:${ConfirmFlowStack}-approval:ar-*"], "executions are named by request and run"),
        ["AuditorRole/ReadRoles"] = (["iam::${AWS::AccountId}:role/confirmflow/${ConfirmFlowStack}/*"], "reading what belongs to the stack"),
        ["AuditorRole/ReadBoundaries"] = (["iam::${AWS::AccountId}:policy/confirmflow/${ConfirmFlowStack}/*"], "reading what belongs to the stack"),
        ["AuditorRole/ReadTheTrail"] = (["*"], "CloudTrail takes no resource for looking events up"),
    };

    private static readonly string[] MetWithoutTheKey =
    [
        "RefundOrderActionRole/RefundTheTaggedOrder StringEqualsIfExists dynamodb:ReturnValues",
        "DeleteCustomerActionRole/DeleteTheTaggedCustomer StringEqualsIfExists dynamodb:ReturnValues",
        "ExtendTrialActionRole/ExtendTheTaggedCustomersTrial StringEqualsIfExists dynamodb:ReturnValues",
        "ActionRole/ChangeTheTaggedItem StringEqualsIfExists dynamodb:ReturnValues",
    ];

    /// <summary>The parameters that can bring a pattern into what grants something, and why.</summary>
    private static readonly Dictionary<string, string> Parameters = new()
    {
        ["template.yaml ApproverDomain"] = "any domain, unless one is named",
        ["policies/developer-roles.yaml PromptEngineerArn"] = Chosen,
        ["policies/developer-roles.yaml SecurityEngineerArn"] = Chosen,
        ["policies/developer-roles.yaml ApproverAdministratorArn"] = Chosen,
        ["policies/developer-roles.yaml AuditorArn"] = Chosen,
    };

    private const string Chosen = "IAM Identity Center chooses how the name of a permission set's role ends";

    private static readonly IReadOnlyList<Statement> OfTheStack = [.. Template.Resources.SelectMany(AllowingIn)];

    private static readonly IReadOnlyList<Statement> BesideIt = [.. Template.Files.Skip(1).SelectMany(Resources).SelectMany(AllowingIn)];

    private static IEnumerable<string> NamedPatterns => Known.SelectMany(known => known.Value.Patterns, (known, pattern) => $"{known.Key} {pattern}");

    private static IEnumerable<string> SaidPatterns =>
        OfTheStack.SelectMany(statement => Patterns(statement).Where(pattern => pattern.Text != "*")).Concat(BesideIt.SelectMany(Patterns)).Select(pattern => $"{pattern.Statement} {pattern.Text}");

    private static IEnumerable<string> SaidConditions =>
        OfTheStack.Concat(BesideIt).SelectMany(statement => statement.Conditions.Where(IsMetWithout).Select(condition => $"{statement} {condition.Operator} {condition.Key}"));

    private static IEnumerable<string> SaidParameters =>
        from file in Template.Files
        let mentioned = Resources(file).SelectMany(Compared).SelectMany(Template.Mentioned).ToHashSet()
        from parameter in Parameter.AllOf(file)
        where parameter.TakesWildcards && mentioned.Contains(parameter.Name)
        select $"{file} {parameter.Name}";

    [Fact]
    public void Every_pattern_for_resources_is_named_with_its_reason() => AssertNamed(NamedPatterns, SaidPatterns);

    [Fact]
    public void A_condition_is_met_without_its_key_only_where_it_is_named() => AssertNamed(MetWithoutTheKey, SaidConditions);

    [Fact]
    public void No_parameter_brings_a_pattern_into_a_grant_unless_it_is_named() => AssertNamed(Parameters.Keys, SaidParameters);

    // Apart from the others: it notices that a statement is gone, and not what that means.
    [Fact]
    public void Nothing_is_named_that_is_not_there() => Assert.Empty(
        NamedPatterns.Except(SaidPatterns).Concat(MetWithoutTheKey.Except(SaidConditions)).Concat(Parameters.Keys.Except(SaidParameters)));

    [Fact]
    public void Nothing_is_allowed_by_what_it_is_not() => Assert.Empty(
        OfTheStack.Concat(BesideIt).Where(statement => statement.Body.Any(member => member.Key is "NotAction" or "NotResource" or "NotPrincipal")).Select(statement => statement.ToString()));

    private static void AssertNamed(IEnumerable<string> named, IEnumerable<string> said)
    {
        var wider = said.Except(named).ToList();

        Assert.True(wider is [], $"These allow more than is named here. Write what is meant; only what cannot be narrower is named, with its reason:\n{string.Join('\n', wider)}");
    }

    // GivingRoles demands of ForAllValues that the key be there.
    private static bool IsMetWithout((string Operator, string Key) condition) =>
        condition.Operator.EndsWith("IfExists", StringComparison.Ordinal) || condition.Operator.Contains("Not", StringComparison.Ordinal);

    private static IEnumerable<(Statement Statement, string Text)> Patterns(Statement statement) =>
        from text in statement.Resources.Concat(statement.Conditions.Where(condition => condition.Operator.Contains("Arn", StringComparison.Ordinal)).SelectMany(condition => statement.Condition(condition.Operator, condition.Key)))
        where InGroup(text).AsSpan().ContainsAny('*', '?')
        select (statement, text.Replace("arn:${AWS::Partition}:", "", StringComparison.Ordinal).Replace("${AWS::Region}:${AWS::AccountId}:", "here:", StringComparison.Ordinal));

    // The streams of a log group are named by Lambda; which groups there are is held by GivingFunctionsTheirRole and SeparatingDuties.
    private static string InGroup(string text) =>
        !text.Contains(":log-group:", StringComparison.Ordinal) ? text
        : text.EndsWith(":log-stream:*", StringComparison.Ordinal) ? text[..^":log-stream:*".Length]
        : text.EndsWith(":*", StringComparison.Ordinal) ? text[..^":*".Length] : text;

    private static IEnumerable<Resource> Resources(string file) => Template.Read(file)["Resources"]!.AsObject().Select(pair => new Resource(pair.Key, pair.Value!.AsObject()));

    // All of a resource that grants something in which a * or a ? stands for more than itself: whatever denies too, for it may be what it spares.
    private static IEnumerable<JsonNode?> Compared(Resource resource) => resource.Type == "AWS::Lambda::Permission"
        ? [resource.Body["Properties"]]
        : In(resource.Body).SelectMany(statement => statement.SelectMany(member => member.Key == "Condition" ? PatternsIn(member.Value!.AsObject()) : [member.Value]));

    private static IEnumerable<JsonNode?> PatternsIn(JsonObject conditions) => conditions
        .Where(test => !test.Key.Contains("String", StringComparison.Ordinal) || test.Key.Contains("Like", StringComparison.Ordinal)).Select(test => test.Value);

    private static IEnumerable<Statement> AllowingIn(Resource resource) => In(resource.Body).Select(body => new Statement(resource.Id, body)).Where(statement => statement.Allows);

    // Wherever it stands: in a role, in a managed policy, in the policy of a resource.
    private static IEnumerable<JsonObject> In(JsonNode? node) => node switch
    {
        JsonObject members when members.ContainsKey("Effect") => [members],
        JsonObject members => members.SelectMany(member => In(member.Value)),
        JsonArray several => several.SelectMany(In),
        _ => [],
    };
}
