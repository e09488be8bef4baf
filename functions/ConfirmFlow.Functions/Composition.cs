using Amazon.DynamoDBv2;
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
    private static readonly Lazy<AmazonDynamoDBClient> Database = new(() => new AmazonDynamoDBClient());
    private static readonly Lazy<AmazonStepFunctionsClient> Machine = new(() => new AmazonStepFunctionsClient());
    private static readonly Lazy<Policy> Packed = new(() => PolicyFile.Load(ActionCatalog.All));
    private static readonly Stamps Stamps = new(TimeProvider.System);

    private static DynamoDbRequests Requests => new(Database.Value, Variables.Required("CONFIRMFLOW_TABLE"));

    private static StepFunctionsWorkflow Workflow => new(Machine.Value, Variables.Required("CONFIRMFLOW_MACHINE_ARN"));

    private static DynamoDbConfirmLinks Links => new(Database.Value, Variables.Required("CONFIRMFLOW_TABLE"));

    private static StepFunctionsDoorbell Doorbell => new(Machine.Value);

    private static SesPostOffice PostOffice => new(
        new AmazonSimpleEmailServiceV2Client(), Variables.Required("CONFIRMFLOW_SENDER"), Variables.Required("CONFIRMFLOW_CONFIGURATION_SET"));

    private static StackPlace Place => new(
        Variables.Required("CONFIRMFLOW_PARTITION"), Variables.Required("CONFIRMFLOW_ACCOUNT"),
        Variables.Required("AWS_REGION"), Variables.Required("CONFIRMFLOW_STACK"));

    public static RequesterSources RequesterSources() => Packed.Value.Requester;

    public static IntakeHandler Intake() => new(
        new Opening(
            Requests,
            new DynamoDbPointers(Database.Value, Variables.Required("CONFIRMFLOW_TABLE")),
            Workflow,
            new DynamoDbPolicies(Database.Value, Variables.Required("CONFIRMFLOW_POLICY_TABLE"), Packed.Value, ActionCatalog.All),
            ActionCatalog.All, Place, Stamps),
        new Asking(Requests, Doorbell, Stamps));

    public static NotifyHandler Notify() => new(
        Requests, Links, PostOffice, Doorbell, ActionCatalog.All, Place, new Uri(Variables.Required("CONFIRMFLOW_BASE_URL").TrimEnd('/') + "/"), Stamps);

    public static AdvanceHandler Advance() => new(Requests, ActionCatalog.All, Stamps);

    public static ShowConfirmHandler ShowConfirm() => new(Requests, Links, ActionCatalog.All, Place, Stamps);

    public static DecideHandler Decide() => new(Requests, Links, Doorbell, ActionCatalog.All, Place, Stamps);

    public static ReportHandler Report() => new(
        Requests, new EventBridgeEvents(new AmazonEventBridgeClient(), Variables.Required("CONFIRMFLOW_EVENT_BUS")), PostOffice, ActionCatalog.All, Place, Stamps);

    public static ReconcileHandler Reconcile() => new(
        new DynamoDbOpenRequests(Database.Value, Variables.Required("CONFIRMFLOW_TABLE")), Requests, Workflow, Doorbell, Stamps);
}
