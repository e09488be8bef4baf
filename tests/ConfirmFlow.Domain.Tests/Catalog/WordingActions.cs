using System.Text.Json;

namespace ConfirmFlow.Domain.Tests;

public class WordingActions
{
    [Fact]
    public void Title_and_effect_say_the_parameters()
    {
        Assert.Equal("Refund order 1001: 12.50 EUR", SampleAction.Refund.TitleFor(SampleAction.Good));
        Assert.Equal("Order 1001 is refunded: 12.50 EUR by card.", SampleAction.Refund.EffectFor(SampleAction.Good));
        Assert.Equal("1001", SampleAction.Refund.TargetOf(SampleAction.Good));
    }

    [Fact]
    public void A_value_is_never_read_as_a_template()
    {
        var action = SampleAction.With(new TextRule()) with { Title = "{value} and {orderId}" };

        Assert.Equal("{orderId} and 1001", action.TitleFor(Parameters.Parse("""{"orderId":"1001","value":"{orderId}"}""")));
    }

    [Fact]
    public void A_parameter_that_is_missing_is_a_fault_not_a_gap() =>
        Assert.Throws<InvalidDefinitionException>(() => SampleAction.Refund.TitleFor(Parameters.Parse("""{"orderId":"1001"}""")));

    public static TheoryData<ActionDefinition> Changed
    {
        get
        {
            var good = SampleAction.Refund;
            var order = good.Parameters[0];
            var text = new TextRule("[0-9]{4}", 4, 4, Words: "four digits");
            return
            [
                good with { Name = "refund" }, good with { Title = "Refund" }, good with { Effect = "None" }, good with { Description = "Other" },
                good with { Risk = Risk.Low }, good with { RiskInWords = "None" }, good with { Idempotent = false }, good with { Role = "Other" }, good with { Role = null },
                good with { Target = "channel" }, good with { Needs = TimeSpan.FromSeconds(11) }, good with { Parameters = [order] },
                First(order with { Name = "order" }), First(order with { Label = "No." }), First(order with { Description = "None." }), First(order with { Required = false }),
                First(order with { Rule = text with { Pattern = "[0-9]{3}" } }), First(order with { Rule = text with { MinLength = 3 } }),
                First(order with { Rule = text with { MaxLength = 5 } }), First(order with { Rule = text with { Multiline = true } }), First(order with { Rule = text with { Words = null } }),
                First(order with { Rule = new ChoiceRule(["a", "b"]) }), First(order with { Rule = new ChoiceRule(["b", "a"]) }),
                First(order with { Rule = new IntegerRule(1, 2) }), First(order with { Rule = new IntegerRule(1, 3) }), First(order with { Rule = new IntegerRule(0, 2) }),
                First(order with { Rule = new DecimalRule(1, 2) }), First(order with { Rule = new DecimalRule(1, 3) }), First(order with { Rule = new DecimalRule(0, 2) }), First(order with { Rule = new DecimalRule(1, 2, 3) }),
                First(order with { Rule = new BooleanRule() }), First(order with { Rule = new DateRule() }),
                First(order with { Rule = new DateRule(new(2026, 1, 1)) }), First(order with { Rule = new DateRule(null, new(2026, 1, 1)) }),
                good with { SessionPolicy = [] }, good with { SessionPolicy = [SampleAction.OnOrders with { Actions = ["dynamodb:GetItem"] }] },
                good with { SessionPolicy = [SampleAction.OnOrders with { Resource = "dynamodb:table/other" }] },
                good with { SessionPolicy = [SampleAction.OnOrders with { Conditions = [new("StringEquals", "dynamodb:LeadingKeys", "orderId")] }] },
                good with { SessionPolicy = [SampleAction.OnOrders with { Conditions = [new("ForAllValues:StringEquals", "dynamodb:Attributes", "orderId")] }] },
                good with { SessionPolicy = [SampleAction.OnOrders with { Conditions = [new("ForAllValues:StringEquals", "dynamodb:LeadingKeys", "channel")] }] },
            ];

            ActionDefinition First(Parameter parameter) => good with { Parameters = good.Parameters.SetItem(0, parameter) };
        }
    }

    [Fact]
    public void Whatever_is_changed_makes_another_definition()
    {
        var hashes = Changed.Select(row => row.Data.Hash).Append(SampleAction.Refund.Hash).ToList();

        Assert.Equal(hashes.Count, hashes.Distinct().Count());
    }

    [Fact]
    public void A_definition_made_again_is_the_same_one() =>
        Assert.Equal(SampleAction.Refund.Hash, (SampleAction.Refund with { Parameters = [.. SampleAction.Refund.Parameters] }).Hash);

    [Fact]
    public void The_agents_tools_are_the_actions_and_two_for_its_requests()
    {
        using var tools = JsonDocument.Parse(ToolDefinitions.JsonFor(SampleAction.Catalog));
        var names = tools.RootElement.EnumerateArray().Select(tool => tool.GetProperty("name").GetString());
        var refund = tools.RootElement[3];

        Assert.Equal(["delete-customer", "drop-table", "extend-trial", "refund-order", "check-request", "withdraw-request"], names);
        Assert.StartsWith("Proposes to refund an order. This asks for approval", refund.GetProperty("description").GetString(), StringComparison.Ordinal);
        Assert.Equal("""["orderId","amount","channel"]""", refund.GetProperty("inputSchema").GetProperty("required").GetRawText());
        Assert.Equal("""{"description":"Within how many days. Allowed: a whole number from 1 to 30.","maximum":30,"minimum":1,"type":"integer"}""",
            refund.GetProperty("inputSchema").GetProperty("properties").GetProperty("days").GetRawText());
        Assert.Equal("""["requestId"]""", tools.RootElement[4].GetProperty("inputSchema").GetProperty("required").GetRawText());
    }
}
