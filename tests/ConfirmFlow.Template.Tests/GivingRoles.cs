using System.Text.RegularExpressions;

namespace ConfirmFlow.Template.Tests;

/// <summary>P2: what holds for every role.</summary>
public sealed partial class GivingRoles
{
    /// <summary>The actions that no API narrows to a resource, each with what limits it instead.</summary>
    private static readonly Dictionary<string, string> NoNarrowerResource = new()
    {
        ["states:SendTaskSuccess"] = "the task token, which is handed out by this machine's steps only",
        ["xray:PutTraceSegments"] = "traces can be added, none can be read",
        ["xray:PutTelemetryRecords"] = "figures about traces can be added, none can be read",
        ["xray:GetSamplingRules"] = "how much is traced is no secret",
        ["xray:GetSamplingTargets"] = "how much is traced is no secret",
        ["logs:CreateLogDelivery"] = "the machine's own logging, by Step Functions",
        ["logs:GetLogDelivery"] = "the machine's own logging, by Step Functions",
        ["logs:UpdateLogDelivery"] = "the machine's own logging, by Step Functions",
        ["logs:DeleteLogDelivery"] = "the machine's own logging, by Step Functions",
        ["logs:ListLogDeliveries"] = "the machine's own logging, by Step Functions",
        ["logs:PutResourcePolicy"] = "the machine's own logging, by Step Functions",
        ["logs:DescribeResourcePolicies"] = "the machine's own logging, by Step Functions",
        ["logs:DescribeLogGroups"] = "the machine's own logging, by Step Functions",
        ["ec2:DescribeNetworkInterfaces"] = "Lambda's own, where functions run in a network: their code is denied it",
        ["ec2:DescribeSubnets"] = "Lambda's own, where functions run in a network: their code is denied it",
    };

    private static IEnumerable<Statement> Boundaries =>
        Template.Of("AWS::IAM::ManagedPolicy").SelectMany(policy => Statement.AllOf(policy.Id, policy.At("PolicyDocument")));

    private static IEnumerable<Statement> Network => Boundaries.Where(statement => statement.Owner == "NetworkAccess");

    private static IEnumerable<Statement> Grants => Template.Roles.SelectMany(role => role.Statements);

    [Fact]
    public void Every_role_has_the_boundary_of_its_kind() => Assert.All(Template.Roles, role => Assert.Equal(
        Template.ActionRoles.Contains(role) ? "${ConfirmFlowActionBoundary}" : Template.AgentRoles.Contains(role) ? "${ConfirmFlowAgentBoundary}" : "${ConfirmFlowBoundary}",
        role.Resource.Text("PermissionsBoundary")));

    [Fact]
    public void No_session_lasts_longer_than_an_hour() => Assert.All(
        Template.Roles.Concat(Role.AllOf("policies/developer-roles.yaml")).Concat(Role.AllOf("policies/action-role.yaml")),
        role => Assert.True(role.Resource.Text("MaxSessionDuration") is "" or "3600", role.Id));

    [Fact]
    public void No_role_takes_a_policy_from_elsewhere() => Assert.All(Template.Roles, role =>
    {
        Assert.All(Template.Texts(role.Resource.At("ManagedPolicyArns")), policy => Assert.Equal("${NetworkAccess}", policy));
        Assert.DoesNotContain(Template.Of("AWS::IAM::Policy").Concat(Template.Of("AWS::IAM::RolePolicy")), _ => true);
        Assert.All(Template.Functions, function => Assert.Null(function.Resource.At("Policies")));
    });

    [Fact]
    public void No_action_is_allowed_by_a_pattern() => Assert.All(Grants.Concat(Boundaries).Where(statement => statement.Allows), statement =>
    {
        Assert.NotEmpty(statement.Actions);
        Assert.All(statement.Actions, action => Assert.DoesNotContain('*', action));
    });

    [Fact]
    public void Any_resource_is_named_only_where_the_API_takes_none() =>
        Assert.All(Grants.Concat(Boundaries).Where(statement => statement.Allows && statement.Resources.Contains("*")), statement =>
            Assert.All(statement.Actions, action => Assert.Contains(action, NoNarrowerResource)));

    [Fact]
    public void Every_exception_for_any_resource_is_still_needed()
    {
        var granted = Grants.Concat(Network).Where(statement => statement.Allows && statement.Resources.Contains("*")).SelectMany(statement => statement.Actions).ToHashSet();

        Assert.Equal(NoNarrowerResource.Keys.Order(), granted.Order());
    }

    [Fact]
    public void Every_other_resource_is_of_this_stack() =>
        Assert.All(Template.Roles.Except(Template.AgentRoles).SelectMany(role => role.Statements).Where(statement => !statement.Resources.Contains("*")), statement =>
            Assert.All(statement.Resources.Except(["${SlackSecretArn}", "${TeamsSecretArn}"]), resource =>
            {
                Assert.StartsWith("arn:${AWS::Partition}:", resource, StringComparison.Ordinal);
                Assert.Contains(":${AWS::AccountId}:", resource, StringComparison.Ordinal);
                Assert.True(resource.Contains("${AWS::StackName}", StringComparison.Ordinal) || OwnIdentity().IsMatch(resource), $"{statement}: {resource}");
            }));

    [Fact]
    public void No_role_reaches_items_in_bulk_or_identities() => Assert.All(Grants.SelectMany(statement => statement.Actions), action =>
    {
        Assert.DoesNotMatch("^(iam|organizations):", action);
        Assert.DoesNotMatch("^dynamodb:.*(Scan|Batch|PartiQL|Transact|Table)", action);
    });

    [Fact]
    public void Two_roles_may_query_one_index_each_by_a_key_that_they_name()
    {
        var queries = Grants.Where(statement => statement.Actions.Contains("dynamodb:Query")).ToList();

        Assert.Equal([("ReconcileRole", "open-requests"), ("ShowConfirmRole", "links-of-approvers")], queries.Select(query => (query.Owner, Assert.Single(query.Resources).Split(":table/${AWS::StackName}-requests/index/")[1])).Order());
        Assert.All(queries, query => Assert.Equal(["dynamodb:Query", "false"], query.Actions.Concat(query.Condition("Null", "dynamodb:LeadingKeys"))));
        Assert.Equal(["open"], queries.Single(query => query.Owner == "ReconcileRole").Condition("ForAllValues:StringEquals", "dynamodb:LeadingKeys"));
    }

    [Fact]
    public void A_condition_that_a_missing_key_would_pass_demands_the_key() =>
        Assert.All(Grants.Concat(Template.Roles.SelectMany(role => role.Trust)), statement =>
            Assert.All(statement.Conditions.Where(condition => condition.Operator.StartsWith("ForAllValues:", StringComparison.Ordinal)), condition =>
                Assert.Equal(["false"], statement.Condition("Null", condition.Key))));

    [Fact]
    public void No_grant_is_swallowed_by_its_boundary() => Assert.All(Template.Roles, role =>
    {
        var boundary = role.Resource.Text("PermissionsBoundary").Trim('$', '{', '}');
        var allowed = Boundaries.Where(statement => statement.Owner == boundary && statement.Allows).SelectMany(statement => statement.Actions).ToHashSet();

        Assert.Subset(allowed, role.Statements.SelectMany(statement => statement.Actions).ToHashSet());
    });

    [Fact]
    public void Where_functions_run_in_a_network_Lambda_alone_may_place_them_there()
    {
        Assert.Equal("InNetwork", Template.Text(Template.Named("NetworkAccess").Body["Condition"]));
        Assert.Equal(
            Template.FunctionRoles.Select(role => role.Id).Order(),
            Template.Roles.Where(role => Template.Texts(role.Resource.At("ManagedPolicyArns")) is ["${NetworkAccess}"]).Select(role => role.Id).Order());
        var denied = Assert.Single(Network, statement => !statement.Allows);
        Assert.Equal(["ec2:*"], denied.Actions);
        Assert.Equal(["*"], denied.Resources);
        var code = Assert.Single(denied.Condition("ArnLike", "lambda:SourceFunctionArn"));
        Assert.All(Template.Functions, function => Assert.StartsWith(code.TrimEnd('*'), function.Arn, StringComparison.Ordinal));
        Assert.Subset(
            Boundaries.Where(statement => statement.Owner == "ConfirmFlowBoundary").SelectMany(statement => statement.Actions).ToHashSet(),
            Network.Where(statement => statement.Allows).SelectMany(statement => statement.Actions).ToHashSet());
    }

    [Fact]
    public void Links_can_be_mailed_to_one_domain_only_and_whoever_mails_them_knows_it()
    {
        Assert.Equal(["*@${ApproverDomain}"], Grants.Single(statement => statement.ToString() == "NotifyRole/SendMail").Condition("ForAllValues:StringLike", "ses:Recipients"));
        Assert.Equal(["${ApproverDomain}"], Template.Functions.Where(function => function.Role == "NotifyRole").Select(function => function.Variables["CONFIRMFLOW_APPROVER_DOMAIN"]));
    }

    [GeneratedRegex(@":identity/(\$\{(Sender|MailDomain)\}|\*)$")]
    private static partial Regex OwnIdentity();

    [Fact]
    public void The_boundary_of_actions_keeps_them_from_identities_and_from_ConfirmFlow_itself()
    {
        var denied = Boundaries.Where(statement => statement.Owner == "ConfirmFlowActionBoundary" && !statement.Allows).ToList();

        Assert.Contains(denied, statement => statement.Resources is ["*"] && statement.Actions.Contains("iam:*") && statement.Actions.Contains("sts:*"));
        Assert.Contains(denied, statement => statement.Resources is ["*"] && statement.Actions.Contains("states:*") && statement.Actions.Contains("lambda:*"));
        Assert.Contains(denied, statement => statement.Actions is ["dynamodb:*"] && statement.Resources.Any(resource => resource.EndsWith(":table/${AWS::StackName}-requests", StringComparison.Ordinal))
            && statement.Resources.Any(resource => resource.EndsWith(":table/${AWS::StackName}-policy", StringComparison.Ordinal)));
    }
}
