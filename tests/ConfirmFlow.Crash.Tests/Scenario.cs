using static ConfirmFlow.Story.Tests.Asking;

namespace ConfirmFlow.Crash.Tests;

/// <summary>One kind of request, and what people do with it.</summary>
/// <param name="Name">What it is called in reports.</param>
/// <param name="Door">The front door.</param>
/// <param name="Action">The action.</param>
/// <param name="Presses">The buttons that approvers press, one approver after the other.</param>
/// <param name="Withdrawn">Whether the agent takes it back instead.</param>
/// <param name="End">How it ends when nothing goes wrong.</param>
/// <param name="Functions">The functions whose calls go wrong on its way; the others make the same calls as in another scenario.</param>
internal sealed record Scenario(string Name, string Door, string Action, string[] Presses, bool Withdrawn, string End, string[] Functions)
{
    /// <summary>Together they make every function do everything it does.</summary>
    public static readonly Scenario[] All =
    [
        new("refund", "plain", "refund-order", ["Approve"], false, "Executed",
            ["IntakeFunction", "NotifyFunction", "ShowConfirmFunction", "DecideFunction", "AdvanceFunction", "ExecuteFunction", "ReportFunction"]),
        new("refund by gateway", "gateway", "refund-order", ["Approve"], false, "Executed", ["GatewayIntakeFunction"]),
        new("refund by bedrock", "bedrock function", "refund-order", ["Approve"], false, "Executed", ["BedrockIntakeFunction"]),
        new("deletion", "plain", "delete-customer", ["Approve", "Approve"], false, "Executed", ["ExecuteFunction", "AdvanceFunction"]),
        new("trial", "plain", "extend-trial", [], false, "Executed", ["ExecuteFunction"]),
        new("denial", "plain", "refund-order", ["Deny"], false, "Denied", ["DecideFunction"]),
        new("withdrawal", "plain", "refund-order", [], true, "Withdrawn", ["IntakeFunction"]),
    ];

    /// <summary>What it acts on: nothing else in the stack has that name.</summary>
    public Task<string> NewTarget(Tables tables) => Action == "refund-order" ? tables.NewOrder() : tables.NewCustomer();

    /// <summary>The action's parameters.</summary>
    public Dictionary<string, object> Parameters(string target) => Action switch
    {
        "refund-order" => RefundOf(target),
        "delete-customer" => DeletionOf(target),
        _ => new() { ["customerId"] = target, ["days"] = 7 },
    };
}
