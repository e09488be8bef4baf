#if EXECUTOR
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
#endif
using ConfirmFlow.Domain;

namespace ConfirmFlow.Actions;

/// <summary>Removes a customer's record.</summary>
internal sealed partial class DeleteCustomer
{
    public static ActionDefinition Definition { get; } = new()
    {
        Name = "delete-customer",
        Title = "Delete customer {customerId}",
        Effect = "The record of customer {customerId} is removed from the Customers table. Orders are kept.",
        Description = "Proposes to delete a customer's record. Several people decide; nothing is done before that, and it cannot be undone.",
        Risk = Risk.High,
        RiskInWords = "Cannot be undone",
        // A record that is missing does not tell who removed it: whoever dies in between leaves a question for a person.
        Idempotent = false,
        Role = "DeleteCustomerAction",
        Target = "customerId",
        Parameters =
        [
            new("customerId", "Customer", "The customer's id, such as c-01.", new TextRule("c-[0-9]{2,10}", MaxLength: 12, Words: "c- and 2 to 10 digits")),
            new("reason", "Reason", "Why, in a sentence or two, for the people who decide.", new TextRule(MaxLength: 500, Multiline: true)),
        ],
        SessionPolicy =
        [
            new(["dynamodb:DeleteItem"], "dynamodb:table/{stack}-customers", [new("ForAllValues:StringEquals", "dynamodb:LeadingKeys", "customerId")]),
        ],
    };
}

#if EXECUTOR
internal sealed partial class DeleteCustomer : IPrivilegedAction
{
    ActionDefinition IPrivilegedAction.Definition => Definition;

    public async Task<ActionResult> Run(ActionRun run, CancellationToken cancel)
    {
        // A repeat inside the client could find nothing to delete because its own first try did: it is tried once.
        using var customers = new AmazonDynamoDBClient(run.Credentials, new AmazonDynamoDBConfig { MaxErrorRetry = 0, HttpClientFactory = new SentOnce() });
        var customer = run.Parameters.Text("customerId");
        try
        {
            await customers.DeleteItemAsync(new DeleteItemRequest
            {
                TableName = run.Place.Stack + "-customers",
                Key = new() { ["customerId"] = new() { S = customer } },
                ConditionExpression = "attribute_exists(#id)",
                ExpressionAttributeNames = new() { ["#id"] = "customerId" },
            }, cancel);
        }
        catch (ConditionalCheckFailedException)
        {
            return ActionResult.NotDone($"There is no customer {customer}.");
        }

        return ActionResult.Done($"Customer {customer} was deleted.", ("customerId", customer));
    }
}
#endif
