#if EXECUTOR
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
#endif
using ConfirmFlow.Domain;

namespace ConfirmFlow.Actions;

/// <summary>Gives back what was paid for an order, or a part of it, once.</summary>
internal sealed partial class RefundOrder
{
    public static ActionDefinition Definition { get; } = new()
    {
        Name = "refund-order",
        Title = "Refund order {orderId}: {amount} EUR",
        Effect = "The customer of order {orderId} gets {amount} EUR back, and the order is marked as refunded. It does nothing if the order is not paid or is worth less.",
        Description = "Proposes to refund an order. A person decides; nothing is done before that.",
        Risk = Risk.Medium,
        RiskInWords = "Money leaves the company",
        Idempotent = true,
        Role = "RefundOrderAction",
        Target = "orderId",
        Parameters =
        [
            new("orderId", "Order", "The order's number, such as 1001.", new TextRule("[0-9]{4,12}", MaxLength: 12, Words: "4 to 12 digits")),
            new("amount", "Amount in EUR", "How much to refund in EUR with two decimals, such as 12.50; not more than the order's amount.", new DecimalRule(0.01m, 10_000m, 2)),
            new("reason", "Reason", "Why, in a sentence or two, for the person who decides.", new TextRule(MaxLength: 500, Multiline: true)),
        ],
        SessionPolicy =
        [
            new(["dynamodb:GetItem", "dynamodb:UpdateItem"], "dynamodb:table/{stack}-orders", [new("ForAllValues:StringEquals", "dynamodb:LeadingKeys", "orderId")]),
        ],
    };
}

#if EXECUTOR
internal sealed partial class RefundOrder : IPrivilegedAction
{
    ActionDefinition IPrivilegedAction.Definition => Definition;

    public async Task<ActionResult> Run(ActionRun run, CancellationToken cancel)
    {
        using var orders = new AmazonDynamoDBClient(run.Credentials);
        var order = run.Parameters.Text("orderId");
        var amount = run.Parameters.Text("amount");
        var key = new Dictionary<string, AttributeValue> { ["orderId"] = new() { S = order } };
        try
        {
            await orders.UpdateItemAsync(new UpdateItemRequest
            {
                TableName = run.Place.Stack + "-orders",
                Key = key,
                UpdateExpression = "SET #status = :refunded, #refundedAmount = :amount, #refundRequest = :request, #refundedAt = :at",
                ConditionExpression = "#status = :paid AND #amount >= :amount",
                ExpressionAttributeNames = new()
                {
                    ["#status"] = "status", ["#amount"] = "amount", ["#refundedAmount"] = "refundedAmount",
                    ["#refundRequest"] = "refundRequest", ["#refundedAt"] = "refundedAt",
                },
                ExpressionAttributeValues = new()
                {
                    [":paid"] = new() { S = "paid" }, [":refunded"] = new() { S = "refunded" }, [":amount"] = new() { N = amount },
                    [":request"] = new() { S = run.Request.Value }, [":at"] = new() { S = Time.Text(run.At) },
                },
            }, cancel);
        }
        catch (ConditionalCheckFailedException)
        {
            var found = await orders.GetItemAsync(new GetItemRequest { TableName = run.Place.Stack + "-orders", Key = key, ConsistentRead = true }, cancel);
            if (found.Item is not { Count: > 0 } item) return ActionResult.NotDone($"There is no order {order}.");

            // This very request refunded it in an attempt whose answer was lost: that is what makes running it again harmless.
            var mine = item.TryGetValue("refundRequest", out var by) && by.S == run.Request.Value;
            var paid = item.TryGetValue("status", out var status) && status.S == "paid";
            if (!mine)
                return ActionResult.NotDone(paid ? $"Order {order} is worth less than {amount} EUR." : $"Order {order} is not paid, or was refunded before.");
        }

        return ActionResult.Done($"Order {order} was refunded: {amount} EUR.", ("orderId", order), ("amount", amount), ("currency", "EUR"));
    }
}
#endif
