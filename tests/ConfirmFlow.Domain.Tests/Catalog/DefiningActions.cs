using System.Collections.Immutable;

namespace ConfirmFlow.Domain.Tests;

public class DefiningActions
{
    [Fact]
    public void A_catalog_finds_its_actions_by_their_exact_name()
    {
        Assert.Equal(["delete-customer", "drop-table", "extend-trial", "refund-order"], SampleAction.Catalog.All.Select(action => action.Name));
        Assert.Same(SampleAction.Refund, SampleAction.Catalog.Find("refund-order"));
        Assert.Null(SampleAction.Catalog.Find("Refund-Order"));
        Assert.Null(SampleAction.Catalog.Find("check-request"));
    }

    [Fact]
    public void A_name_is_there_once_and_is_not_a_tool_of_our_own()
    {
        Assert.Contains("twice", Fault(SampleAction.Refund, SampleAction.Refund), StringComparison.Ordinal);
        Assert.Contains("reserved", Fault(SampleAction.Refund with { Name = "check-request" }), StringComparison.Ordinal);
        Assert.Contains("reserved", Fault(SampleAction.Refund with { Name = "withdraw-request" }), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_flaw_is_told_at_once()
    {
        var fault = Fault(SampleAction.Refund with { Name = "Refund", Description = "" }, SampleAction.Refund with { Target = "amount" });

        Assert.Contains("Refund: its name", fault, StringComparison.Ordinal);
        Assert.Contains("Refund: it has no description", fault, StringComparison.Ordinal);
        Assert.Contains("refund-order: its target", fault, StringComparison.Ordinal);
    }

    public static TheoryData<string, ActionDefinition> Flawed
    {
        get
        {
            var good = SampleAction.Refund;
            var order = good.Parameters[0];
            return new()
            {
                { "its name is not", good with { Name = "a" } },
                { "its name is not", good with { Name = "1refund" } },
                { "its name is not", good with { Name = "refund_order" } },
                { "its name is not", good with { Name = new('a', 64) } },
                { "its role's name", good with { Role = "Refund-Order" } },
                { "its role's name", good with { Role = "" } },
                { "its role's name", good with { Role = new('a', 41) } },
                { "it does not need", good with { Needs = TimeSpan.Zero } },
                { "it does not need", good with { Needs = TimeSpan.FromMinutes(16) } },
                { "its risk is none", good with { Risk = (Risk)7 } },
                { "its risk has no words", good with { RiskInWords = " " } },
                { "its risk has no words", good with { RiskInWords = "a\nb" } },
                { "it has no description", good with { Description = "" } },
                { "1 to 5 parameters", good with { Parameters = [] } },
                { "1 to 5 parameters", good with { Parameters = default } },
                { "1 to 5 parameters", good with { Parameters = [.. good.Parameters, order with { Name = "sixth", Label = "Sixth" }] } },
                { "parameter's name", Also(order with { Name = "Order", Label = "Other" }) },
                { "parameter's name", Also(order with { Name = "order-id", Label = "Other" }) },
                { "has no label", Also(order with { Name = "other", Label = "" }) },
                { "has no description of at most 500", Also(order with { Name = "other", Label = "Other", Description = "" }) },
                { "two parameters have one name", Also(order with { Name = "orderID", Label = "Other" }) },
                { "two parameters have one label", Also(order with { Name = "other", Label = "order" }) },
                { "title is not plain text", good with { Title = "" } },
                { "title is not plain text", good with { Title = "Refund\u202E order" } },
                { "braces of its title", good with { Title = "Refund {orderId" } },
                { "braces of its title", good with { Title = "Refund orderId}" } },
                { "its title names {order}", good with { Title = "Refund {order}" } },
                { "its title names {}", good with { Title = "Refund {}" } },
                { "its effect names {days}", good with { Effect = "Within {days} days." } },
                { "its title names {value}, which could be more than", SampleAction.With(new TextRule()) with { Title = "{value}" } },
                { "its title names {value}, which could be more than one word", SampleAction.With(new TextRule("[A-Za-z0-9 .:@-]+")) with { Title = "{value}" } },
                { "its effect names {value}, which could be more than", SampleAction.With(new TextRule("[א-ת]+")) with { Effect = "{value}" } },
                { "its effect names {value}", SampleAction.With(new TextRule(Multiline: true)) with { Effect = "{value}" } },
                { "title could be longer", SampleAction.With(new TextRule(MaxLength: 4000)) with { Title = "{value}" } },
                { "its target is not", good with { Target = "order" } },
                { "its target is not", good with { Target = "amount" } },
                { "its target is not", Target(order with { Required = false }) },
                { "its target orderId could be", Target(order with { Rule = new TextRule() }) },
                { "its target orderId could be", Target(order with { Rule = new TextRule("[0-9]{4}", 0, 4) }) },
                { "its target orderId could be", Target(order with { Rule = new TextRule("[0-9]+", 1, 257) }) },
                { "its target orderId could be", Target(order with { Rule = new TextRule("[0-9*]+") }) },
                { "its target orderId could be", Target(order with { Rule = new TextRule("[0-9]+", Multiline: true) }) },
                { "its target orderId could be", Target(order with { Rule = new ChoiceRule(["a", "${aws:username}"]) }) },
            };
        }
    }

    [Theory]
    [MemberData(nameof(Flawed))]
    public void A_definition_with_a_flaw_is_in_no_catalog(string flaw, ActionDefinition definition)
    {
        var fault = Fault(definition);

        Assert.Contains(flaw, fault, StringComparison.Ordinal);
    }

    public static TheoryData<ActionDefinition> Sound => new()
    {
        SampleAction.Refund with { Name = "ab" },
        SampleAction.Refund with { Name = "a-" + new string('9', 61) },
        SampleAction.Refund with { Role = new('A', 40), Needs = TimeSpan.FromMinutes(15) },
        Target(SampleAction.Refund.Parameters[0] with { Rule = new ChoiceRule(["eu-1", "us 2"]) }),
        SampleAction.With(new TextRule(Multiline: true, MaxLength: 4000)),
        SampleAction.With(new DateRule()) with { Title = "Until {value}" },
        SampleAction.With(new TextRule("[A-Za-z0-9.:@-]+")) with { Title = "{value}" },
    };

    [Theory]
    [MemberData(nameof(Sound))]
    public void A_definition_without_a_flaw_is(ActionDefinition definition) =>
        Assert.Same(definition, new Catalog([definition]).Find(definition.Name));

    private static ActionDefinition Target(Parameter parameter) => SampleAction.Refund with { Parameters = SampleAction.Refund.Parameters.SetItem(0, parameter) };

    private static ActionDefinition Also(Parameter parameter) => SampleAction.Refund with { Parameters = SampleAction.Refund.Parameters.SetItem(4, parameter) };

    private static string Fault(params ActionDefinition[] definitions) =>
        Assert.Throws<InvalidDefinitionException>(() => new Catalog(definitions)).Message;
}
