using Amazon.SecurityToken;
using ConfirmFlow.Aws;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Actions;

/// <summary>Puts the functions of this executable together, once per process.</summary>
internal static class Composition
{
    public static ExecuteHandler Execute()
    {
        var database = new TableClient();
        var table = Variables.Required("CONFIRMFLOW_TABLE");
        var place = new StackPlace(
            Variables.Required("CONFIRMFLOW_PARTITION"), Variables.Required("CONFIRMFLOW_ACCOUNT"),
            Variables.Required("AWS_REGION"), Variables.Required("CONFIRMFLOW_STACK"));
        return new ExecuteHandler(
            new DynamoDbRequests(database, table),
            new DynamoDbConfirmLinks(database, table),
            new DynamoDbInboxes(database, table),
            new DynamoDbChatLinks(database, table),
            new StsActionRoles(new(() => new AmazonSecurityTokenServiceClient()), Variables.Required("CONFIRMFLOW_ACTION_ROLE_PREFIX"), place),
            new DynamoDbPolicies(database, Variables.Required("CONFIRMFLOW_POLICY_TABLE"), new(PolicyFile.Load(ActionCatalog.All)), ActionCatalog.All),
            ActionCatalog.Code,
            place,
            new Stamps(TimeProvider.System));
    }

    public static SeedHandler Seed() => new(
        new TableClient(), Variables.Required("CONFIRMFLOW_ORDERS_TABLE"), Variables.Required("CONFIRMFLOW_CUSTOMERS_TABLE"));
}
