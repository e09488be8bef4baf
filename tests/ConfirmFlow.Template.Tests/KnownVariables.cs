namespace ConfirmFlow.Template.Tests;

/// <summary>
/// All that functions are told by their variables, and what each of them says. Whom a function trusts, where it sends secrets and where links lead is among them; and Lambda's own
/// (AWS_LAMBDA_EXEC_WRAPPER), the linker's (LD_PRELOAD) and .NET's (DOTNET_STARTUP_HOOKS) would have code run with a function's credentials that is not its own.
/// </summary>
internal static class KnownVariables
{
    private const string Machine = "CONFIRMFLOW_MACHINE_ARN";

    private const string Slack = "CONFIRMFLOW_SLACK_APP_ARN CONFIRMFLOW_SLACK_API CONFIRMFLOW_CHAT_AUTHORITIES";

    private const string Mail = "CONFIRMFLOW_BASE_URL CONFIRMFLOW_SENDER CONFIRMFLOW_CONFIGURATION_SET";

    /// <summary>Those of every function.</summary>
    public const string OfAll = "CONFIRMFLOW_STACK CONFIRMFLOW_ACCOUNT CONFIRMFLOW_PARTITION CONFIRMFLOW_TABLE CONFIRMFLOW_POLICY_FILE CONFIRMFLOW_POLICY_TABLE SSL_CERT_FILE SSL_CERT_DIR";

    /// <summary>What a function has besides, by its logical id.</summary>
    public static readonly IReadOnlyDictionary<string, string> OfOne = new Dictionary<string, string>
    {
        ["IntakeFunction"] = Machine,
        ["BedrockIntakeFunction"] = Machine,
        ["GatewayIntakeFunction"] = Machine,
        ["NotifyFunction"] = $"{Mail} CONFIRMFLOW_APPROVER_DOMAIN {Slack} CONFIRMFLOW_TEAMS_WEBHOOKS_ARN",
        ["AdvanceFunction"] = "",
        ["ShowConfirmFunction"] = "",
        ["DecideFunction"] = "",
        ["SlackFunction"] = Slack,
        ["ExecuteFunction"] = "CONFIRMFLOW_ACTION_ROLE_PREFIX",
        ["ReportFunction"] = $"{Mail} CONFIRMFLOW_EVENT_BUS {Slack} CONFIRMFLOW_TEAMS_WEBHOOKS_ARN",
        ["ReconcileFunction"] = Machine,
        ["SeedFunction"] = "CONFIRMFLOW_ORDERS_TABLE CONFIRMFLOW_CUSTOMERS_TABLE",
    };

    /// <summary>What each says, whichever function has it.</summary>
    public static readonly IReadOnlyDictionary<string, string> Values = new Dictionary<string, string>
    {
        ["CONFIRMFLOW_STACK"] = "${AWS::StackName}",
        ["CONFIRMFLOW_ACCOUNT"] = "${AWS::AccountId}",
        ["CONFIRMFLOW_PARTITION"] = "${AWS::Partition}",
        ["CONFIRMFLOW_TABLE"] = "${AWS::StackName}-requests",
        ["CONFIRMFLOW_POLICY_FILE"] = "policy.json",
        ["CONFIRMFLOW_POLICY_TABLE"] = "${AWS::StackName}-policy",
        ["SSL_CERT_FILE"] = "${TrustedAuthorities}",
        ["SSL_CERT_DIR"] = "/var/task/no-other-authorities",
        [Machine] = "arn:${AWS::Partition}:states:${AWS::Region}:${AWS::AccountId}:stateMachine:${AWS::StackName}-approval",
        ["CONFIRMFLOW_BASE_URL"] = Template.Text(Template.Output("ConfirmUrl")["Value"]),
        ["CONFIRMFLOW_SENDER"] = "${Sender}",
        ["CONFIRMFLOW_APPROVER_DOMAIN"] = "${ApproverDomain}",
        ["CONFIRMFLOW_CONFIGURATION_SET"] = "${MailConfigurationSet}",
        ["CONFIRMFLOW_SLACK_APP_ARN"] = "${SlackSecretArn}",
        ["CONFIRMFLOW_SLACK_API"] = "https://slack.com/api/",
        ["CONFIRMFLOW_CHAT_AUTHORITIES"] = "/etc/pki/tls/certs/ca-bundle.crt",
        ["CONFIRMFLOW_TEAMS_WEBHOOKS_ARN"] = "${TeamsSecretArn}",
        ["CONFIRMFLOW_ACTION_ROLE_PREFIX"] = "arn:${AWS::Partition}:iam::${AWS::AccountId}:role/confirmflow/${AWS::StackName}/action/${AWS::StackName}-${AWS::Region}-",
        ["CONFIRMFLOW_EVENT_BUS"] = "${EventBus}",
        ["CONFIRMFLOW_ORDERS_TABLE"] = "${OrdersTable}",
        ["CONFIRMFLOW_CUSTOMERS_TABLE"] = "${CustomersTable}",
    };
}
