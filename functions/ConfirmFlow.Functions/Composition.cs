using Amazon.EventBridge;
using Amazon.SimpleEmailV2;
using Amazon.StepFunctions;
using ConfirmFlow.Actions;
using ConfirmFlow.Aws;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions;

/// <summary>Puts the functions of this executable together, once per process; each makes only the clients it uses.</summary>
internal static class Composition
{
    private static readonly Lazy<TableClient> Database = new(() => new TableClient());
    private static readonly Lazy<IAmazonStepFunctions> Machine = new(() => new AmazonStepFunctionsClient());
    private static readonly Lazy<Policy> Packed = new(() => PolicyFile.Load(ActionCatalog.All));
    private static readonly Stamps Stamps = new(TimeProvider.System);

    private static DynamoDbRequests Requests => new(Database.Value, Variables.Required("CONFIRMFLOW_TABLE"));

    private static StepFunctionsWorkflow Workflow => new(Machine, Variables.Required("CONFIRMFLOW_MACHINE_ARN"));

    private static DynamoDbConfirmLinks Links => new(Database.Value, Variables.Required("CONFIRMFLOW_TABLE"));

    private static DynamoDbInboxes Inboxes => new(Database.Value, Variables.Required("CONFIRMFLOW_TABLE"));

    private static StepFunctionsDoorbell Doorbell => new(Machine);

    private static DynamoDbChatLinks ChatLinks => new(Database.Value, Variables.Required("CONFIRMFLOW_TABLE"));

    private static DynamoDbPolicies Policies => new(Database.Value, Variables.Required("CONFIRMFLOW_POLICY_TABLE"), Packed, ActionCatalog.All);

    private static Uri ConfirmPages => new(Variables.Required("CONFIRMFLOW_BASE_URL").TrimEnd('/') + "/");

    private static ChatNotices Chats => new(ChatComposition.Slack, ChatComposition.Teams, ChatLinks, Policies, ConfirmPages, Stamps);

    private static SesPostOffice PostOffice(string domain) => new(
        new(() => new AmazonSimpleEmailServiceV2Client()), Variables.Required("CONFIRMFLOW_SENDER"), Variables.Required("CONFIRMFLOW_CONFIGURATION_SET"), domain);

    private static StackPlace Place => new(
        Variables.Required("CONFIRMFLOW_PARTITION"), Variables.Required("CONFIRMFLOW_ACCOUNT"),
        Variables.Required("AWS_REGION"), Variables.Required("CONFIRMFLOW_STACK"));

    public static RequesterSources RequesterSources() => Packed.Value.Requester;

    public static IntakeHandler Intake()
    {
        // Whoever opens requests does not start beside a policy that cannot be read.
        _ = Packed.Value;
        return new(
            new Opening(
                Requests,
                new DynamoDbPointers(Database.Value, Variables.Required("CONFIRMFLOW_TABLE")),
                Workflow,
                Policies,
                ActionCatalog.All, Place, Stamps),
            new Asking(Requests, Doorbell, Stamps));
    }

    public static NotifyHandler Notify() => new(
        Requests, Links, Inboxes, PostOffice(Variables.Required("CONFIRMFLOW_APPROVER_DOMAIN")), Chats, Doorbell, Policies, ActionCatalog.All, Place, ConfirmPages, Stamps);

    public static AdvanceHandler Advance() => new(Requests, ActionCatalog.All, Stamps);

    public static ShowConfirmHandler ShowConfirm() => new(Requests, Links, ChatLinks, ActionCatalog.All, Place, Stamps);

    public static ShowInboxHandler ShowInbox() => new(Requests, Inboxes, ActionCatalog.All, Place, Stamps);

    public static DecideHandler Decide() => new(Requests, Links, Doorbell, ActionCatalog.All, Place, Stamps);

    public static DecideInboxHandler DecideInbox() => new(Requests, Inboxes, Doorbell, ActionCatalog.All, Place, Stamps);

    public static SlackHandler Slack() => new(
        ChatComposition.SlackSecrets,
        new SlackDecisions(Requests, ChatLinks, Policies, ChatComposition.Slack, Doorbell, ActionCatalog.All, Place, Stamps),
        Stamps, TimeProvider.System);

    public static ReportHandler Report() => new(
        Requests, new EventBridgeEvents(new(() => new AmazonEventBridgeClient()), Variables.Required("CONFIRMFLOW_EVENT_BUS")), PostOffice("*"), Chats, ActionCatalog.All, Place, Stamps);

    public static ReconcileHandler Reconcile() => new(
        new DynamoDbOpenRequests(Database.Value, Variables.Required("CONFIRMFLOW_TABLE")), Requests, Workflow, Doorbell, Stamps);
}
