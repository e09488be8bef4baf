using System.Collections.Immutable;
using System.Text.Json;

namespace ConfirmFlow.Domain.Tests;

public class NarrowingASession
{
    [Fact]
    public void The_policy_names_actions_table_and_the_one_item() => Assert.Equal(
        """{"Statement":[{"Action":["dynamodb:GetItem","dynamodb:UpdateItem"],"Condition":{"ForAllValues:StringEquals":{"dynamodb:LeadingKeys":["1001"]},"Null":{"dynamodb:LeadingKeys":"false"}},"Effect":"Allow","Resource":"arn:aws:dynamodb:eu-central-1:123456789012:table/confirmflow-orders"}],"Version":"2012-10-17"}""",
        SampleAction.Refund.SessionPolicyFor(SampleAction.Good, SampleAction.Place));

    [Fact]
    public void Conditions_of_one_operator_share_a_block_and_only_ForAllValues_needs_the_key_to_be_there()
    {
        var refund = WithGrant(SampleAction.OnOrders with
        {
            Conditions = [.. SampleAction.OnOrders.Conditions, new("StringEquals", "aws:PrincipalTag/resource", "orderId"), new("StringEquals", "aws:PrincipalTag/channel", "channel")],
        });

        using var policy = JsonDocument.Parse(refund.SessionPolicyFor(SampleAction.Good, SampleAction.Place));

        Assert.Equal(
            """{"ForAllValues:StringEquals":{"dynamodb:LeadingKeys":["1001"]},"Null":{"dynamodb:LeadingKeys":"false"},"StringEquals":{"aws:PrincipalTag/channel":["card"],"aws:PrincipalTag/resource":["1001"]}}""",
            policy.RootElement.GetProperty("Statement")[0].GetProperty("Condition").GetRawText());
    }

    [Theory]
    [InlineData("dynamodb:table/{stack}-orders/index/*", "arn:aws:dynamodb:eu-central-1:123456789012:table/confirmflow-orders/index/*")]
    [InlineData("arn:{partition}:s3:::{stack}-{account}-{region}/refunds/*", "arn:aws:s3:::confirmflow-123456789012-eu-central-1/refunds/*")]
    public void A_resource_is_filled_in_from_the_stacks_place(string resource, string arn)
    {
        using var policy = JsonDocument.Parse(WithGrant(SampleAction.OnOrders with { Resource = resource }).SessionPolicyFor(SampleAction.Good, SampleAction.Place));

        Assert.Equal(arn, policy.RootElement.GetProperty("Statement")[0].GetProperty("Resource").GetString());
    }

    [Fact]
    public void An_action_without_a_role_or_without_grants_has_no_session()
    {
        Assert.Throws<InvalidOperationException>(() => (SampleAction.Refund with { Role = null }).SessionPolicyFor(SampleAction.Good, SampleAction.Place));
        Assert.Throws<InvalidOperationException>(() => (SampleAction.Refund with { SessionPolicy = [] }).SessionPolicyFor(SampleAction.Good, SampleAction.Place));
    }

    [Theory]
    [InlineData("*")]
    [InlineData("${aws:username}")]
    [InlineData("10?1")]
    [InlineData("")]
    public void A_value_that_a_policy_would_read_as_more_than_itself_is_a_fault(string order) => Assert.Throws<InvalidDefinitionException>(() =>
        SampleAction.Refund.SessionPolicyFor(Parameters.Parse($$"""{"orderId":"{{order}}"}"""), SampleAction.Place));

    public static TheoryData<string, ActionDefinition> Flawed
    {
        get
        {
            var good = SampleAction.OnOrders;
            var onKeys = good.Conditions[0];
            return new()
            {
                { "a role and no session policy", SampleAction.Refund with { SessionPolicy = [] } },
                { "a session policy and no role", SampleAction.Refund with { Role = null } },
                { "actions are not like", WithGrant(good with { Actions = [] }) },
                { "actions are not like", WithGrant(good with { Actions = ["*"] }) },
                { "actions are not like", WithGrant(good with { Actions = ["dynamodb:*"] }) },
                { "actions are not like", WithGrant(good with { Actions = ["dynamodb:Get?tem"] }) },
                { "does not name a service", WithGrant(good with { Resource = "*" }) },
                { "has a wildcard", WithGrant(good with { Resource = "dynamodb:*" }) },
                { "has a wildcard", WithGrant(good with { Resource = "dynamodb:table/*-orders" }) },
                { "has a wildcard", WithGrant(good with { Resource = "dynamodb:table/{stack}-*" }) },
                { "has a wildcard", WithGrant(good with { Resource = "arn:aws:s3:::*/a/*" }) },
                { "holds a placeholder", WithGrant(good with { Resource = "dynamodb:table/{orderId}" }) },
                { "holds a placeholder", WithGrant(good with { Resource = "dynamodb:table/${aws:username}" }) },
                { "holds a character", WithGrant(good with { Resource = "dynamodb:table/a\"b" }) },
                { "holds a character", WithGrant(good with { Resource = "dynamodb:table/a?b" }) },
                { "no condition on the target", WithGrant(good with { Conditions = [] }) },
                { "no condition on the target", WithGrant(good with { Conditions = [onKeys with { Parameter = "channel" }] }) },
                { "two conditions on one key", WithGrant(good with { Conditions = [onKeys, onKeys with { Key = "DynamoDB:leadingkeys" }] }) },
                { "operator is neither", WithGrant(good with { Conditions = [onKeys with { Operator = "StringLike" }] }) },
                { "operator is neither", WithGrant(good with { Conditions = [onKeys with { Operator = "ForAnyValue:StringEquals" }] }) },
                { "takes ForAllValues", WithGrant(good with { Conditions = [onKeys with { Operator = "StringEquals" }] }) },
                { "key is not like", WithGrant(good with { Conditions = [onKeys with { Key = "LeadingKeys" }] }) },
                { "key is not like", WithGrant(good with { Conditions = [onKeys with { Key = "dynamodb:${x}" }] }) },
                { "not on a required parameter", Also(new("StringEquals", "aws:PrincipalTag/x", "nothing")) },
                { "not on a required parameter", Also(new("StringEquals", "aws:PrincipalTag/x", "days")) },
                { "value could hold what a policy", SampleAction.With(new TextRule("[a-z*]+")) with { SessionPolicy = [good with { Conditions = [onKeys, new("StringEquals", "aws:PrincipalTag/x", "value")] }] } },
                { "could be longer than 2048", WithGrant(good with { Actions = [.. Enumerable.Range(0, 100).Select(i => $"dynamodb:Action{i}")] }) },
                { "could be longer than 2048", SampleAction.With(new TextRule("[a-z]+", 1, 256)) with { SessionPolicy = [.. Enumerable.Repeat(good with { Conditions = [onKeys, new("StringEquals", "aws:PrincipalTag/x", "value")] }, 4)] } },
            };
        }
    }

    [Theory]
    [MemberData(nameof(Flawed))]
    public void A_session_policy_with_a_flaw_is_in_no_catalog(string flaw, ActionDefinition definition) =>
        Assert.Contains(flaw, Assert.Throws<InvalidDefinitionException>(() => new Catalog([definition])).Message, StringComparison.Ordinal);

    private static ActionDefinition WithGrant(SessionGrant grant) => SampleAction.Refund with { SessionPolicy = [grant] };

    private static ActionDefinition Also(SessionCondition condition) =>
        WithGrant(SampleAction.OnOrders with { Conditions = [.. SampleAction.OnOrders.Conditions, condition] });
}
