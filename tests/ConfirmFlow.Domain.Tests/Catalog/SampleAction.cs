namespace ConfirmFlow.Domain.Tests;

/// <summary>An action with a parameter of each kind, and a catalog of a few names.</summary>
internal static class SampleAction
{
    public static SessionGrant OnOrders { get; } = new(
        ["dynamodb:GetItem", "dynamodb:UpdateItem"],
        "dynamodb:table/{stack}-orders",
        [new("ForAllValues:StringEquals", "dynamodb:LeadingKeys", "orderId")]);

    public static ActionDefinition Refund { get; } = new()
    {
        Name = "refund-order",
        Title = "Refund order {orderId}: {amount} EUR",
        Effect = "Order {orderId} is refunded: {amount} EUR by {channel}.",
        Description = "Proposes to refund an order.",
        Risk = Risk.Medium,
        RiskInWords = "Money leaves the company",
        Idempotent = true,
        Role = "RefundOrderAction",
        Target = "orderId",
        Parameters =
        [
            new("orderId", "Order", "The order's number.", new TextRule("[0-9]{4}", 4, 4, Words: "four digits")),
            new("amount", "Amount", "How much, in EUR.", new DecimalRule(0.01m, 500m)),
            new("channel", "Channel", "How it is paid.", new ChoiceRule(["card", "bank transfer"])),
            new("days", "Days", "Within how many days.", new IntegerRule(1, 30), Required: false),
            new("notify", "Notify", "Whether the customer is told.", new BooleanRule(), Required: false),
        ],
        SessionPolicy = [OnOrders],
        Needs = TimeSpan.FromSeconds(10),
    };

    public static StackPlace Place { get; } = new("aws", "123456789012", "eu-central-1", "confirmflow");

    /// <summary>A catalog with refund-order, with two more like it, and with drop-table, which has no role.</summary>
    public static Catalog Catalog { get; } = new(
    [
        Refund,
        Refund with { Name = "extend-trial" },
        Refund with { Name = "delete-customer" },
        Refund with { Name = "drop-table", Role = null, SessionPolicy = [] },
    ]);

    /// <summary>The action with one parameter beside its target.</summary>
    public static ActionDefinition With(ParameterRule rule, bool required = true) => Refund with
    {
        Title = "Refund order {orderId}",
        Effect = "Order {orderId} is refunded.",
        Parameters = [Refund.Parameters[0], new("value", "Value", "Any value.", rule, required)],
    };

    /// <summary>Parameters that are as they should be.</summary>
    public static Parameters Good { get; } = Parameters.Parse("""{"amount":"12.50","channel":"card","notify":true,"orderId":"1001"}""");
}
