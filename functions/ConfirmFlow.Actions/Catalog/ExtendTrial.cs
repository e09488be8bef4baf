#if EXECUTOR
using System.Globalization;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
#endif
using ConfirmFlow.Domain;

namespace ConfirmFlow.Actions;

/// <summary>Gives a customer some more days to try the product.</summary>
internal sealed partial class ExtendTrial
{
    public static ActionDefinition Definition { get; } = new()
    {
        Name = "extend-trial",
        Title = "Extend trial of {customerId} by {days} days",
        Effect = "The trial of customer {customerId} ends {days} days later.",
        Description = "Proposes to extend a customer's trial. Policy usually approves it at once.",
        Risk = Risk.Low,
        RiskInWords = "Easily undone",
        Idempotent = true,
        Role = "ExtendTrialAction",
        Target = "customerId",
        Parameters =
        [
            new("customerId", "Customer", "The customer's id, such as c-01.", new TextRule("c-[0-9]{2,10}", MaxLength: 12, Words: "c- and 2 to 10 digits")),
            new("days", "Days", "How many days, 1 to 30.", new IntegerRule(1, 30)),
        ],
        SessionPolicy =
        [
            new(["dynamodb:GetItem", "dynamodb:UpdateItem"], "dynamodb:table/{stack}-customers", [new("ForAllValues:StringEquals", "dynamodb:LeadingKeys", "customerId")]),
        ],
    };
}

#if EXECUTOR
internal sealed partial class ExtendTrial : IPrivilegedAction
{
    ActionDefinition IPrivilegedAction.Definition => Definition;

    public async Task<ActionResult> Run(ActionRun run, CancellationToken cancel)
    {
        using var customers = new AmazonDynamoDBClient(run.Credentials);
        var customer = run.Parameters.Text("customerId");
        var table = run.Place.Stack + "-customers";
        var key = new Dictionary<string, AttributeValue> { ["customerId"] = new() { S = customer } };

        var found = await customers.GetItemAsync(new GetItemRequest { TableName = table, Key = key, ConsistentRead = true }, cancel);
        if (found.Item is not { Count: > 0 } item) return ActionResult.NotDone($"There is no customer {customer}.");
        if (!item.TryGetValue("trialEnds", out var stored)
            || !DateOnly.TryParseExact(stored.S, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var ends))
            return ActionResult.NotDone($"Customer {customer} has no trial.");

        // Done by this very request, in an attempt whose answer was lost. Every request that extended a trial stays on record: a later
        // one must not make an earlier one look undone.
        if (IsOnRecord(item, run.Request)) return Done(customer, stored.S);

        var later = ends.AddDays((int)run.Parameters.Whole("days")).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        try
        {
            await customers.UpdateItemAsync(new UpdateItemRequest
            {
                TableName = table,
                Key = key,
                UpdateExpression = "SET #ends = :later ADD #requests :request",
                ConditionExpression = "#ends = :before",
                ExpressionAttributeNames = new() { ["#ends"] = "trialEnds", ["#requests"] = "trialRequests" },
                ExpressionAttributeValues = new() { [":later"] = new() { S = later }, [":before"] = stored, [":request"] = new() { SS = [run.Request.Value] } },
            }, cancel);
        }
        catch (ConditionalCheckFailedException)
        {
            // Either the first try of this call took effect and its answer was lost, or somebody else was quicker.
            var now = await customers.GetItemAsync(new GetItemRequest { TableName = table, Key = key, ConsistentRead = true }, cancel);
            if (now.Item is null || !IsOnRecord(now.Item, run.Request))
                return ActionResult.NotDone($"The trial of {customer} was changed by somebody else at the same time.");
        }

        return Done(customer, later);
    }

    private static bool IsOnRecord(Dictionary<string, AttributeValue> customer, RequestId request) =>
        customer.TryGetValue("trialRequests", out var requests) && requests.SS is { } ids && ids.Contains(request.Value);

    private static ActionResult Done(string customer, string ends) =>
        ActionResult.Done($"The trial of {customer} ends on {ends}.", ("customerId", customer), ("trialEnds", ends));
}
#endif
