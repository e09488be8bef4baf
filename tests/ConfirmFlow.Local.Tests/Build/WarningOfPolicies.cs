using System.Text;

namespace ConfirmFlow.Local.Tests;

public class WarningOfPolicies
{
    private const string Ask = "\"ruling\":\"ask\",\"deadline\":\"1h\",\"stages\":[{\"approvers\":[\"ada@example.com\"],\"quorum\":1}]";

    private static IEnumerable<string> Warnings(string actions) => PolicyCheck.Warnings("policy.json", Encoding.UTF8.GetBytes($"{{\"actions\":{{{actions}}}}}"));

    [Fact]
    public void Above_low_risk_a_challenge_of_none_is_said_aloud() => Assert.Equal(
        [
            "Warning: policy.json lets whatever presses a button in a mail approve delete-customer (high risk): its challenge is none.",
            "Warning: policy.json lets whatever presses a button in a mail approve refund-order (medium risk): its challenge is none.",
        ],
        Warnings($"\"refund-order\":{{{Ask},\"challenge\":\"none\"}},\"delete-customer\":{{{Ask},\"challenge\":\"none\"}},\"extend-trial\":{{{Ask}}}"));

    [Fact]
    public void One_case_of_an_action_is_enough() =>
        Assert.Single(Warnings($"\"refund-order\":{{{Ask},\"when\":[{{\"if\":{{\"amount\":{{\"under\":100}}}},{Ask},\"challenge\":\"none\"}}]}}"));

    [Fact]
    public void Where_something_has_to_be_typed_nothing_is_said() =>
        Assert.Empty(Warnings($"\"refund-order\":{{{Ask}}},\"delete-customer\":{{{Ask},\"challenge\":\"target\"}},\"drop-table\":{{\"ruling\":\"deny\",\"reason\":\"No.\"}}"));
}
