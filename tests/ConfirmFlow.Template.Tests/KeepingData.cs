using System.Text.Json.Nodes;

namespace ConfirmFlow.Template.Tests;

/// <summary>What is stored, and what must never be.</summary>
public sealed class KeepingData
{
    private static readonly Resource Requests = Template.Named("RequestsTable");

    [Fact]
    public void Every_table_is_encrypted_recoverable_and_paid_by_request() => Assert.All(Template.Of("AWS::DynamoDB::Table"), table =>
    {
        Assert.Equal("true", table.Text("SSESpecification", "SSEEnabled"));
        Assert.Equal("true", table.Text("PointInTimeRecoverySpecification", "PointInTimeRecoveryEnabled"));
        Assert.Equal("PAY_PER_REQUEST", table.Text("BillingMode"));
    });

    [Fact]
    public void Requests_outlive_the_stack()
    {
        Assert.Equal("Retain", Template.Text(Requests.Body["DeletionPolicy"]));
        Assert.Equal("Retain", Template.Text(Requests.Body["UpdateReplacePolicy"]));
        Assert.Equal("${DeletionProtection}", Requests.Text("DeletionProtectionEnabled"));
        Assert.Equal("true", Template.Text(Template.Document["Parameters"]!["DeletionProtection"]!["Default"]));
    }

    [Fact]
    public void Requests_expire_by_their_own_attribute()
    {
        Assert.Equal("expiresAt", Requests.Text("TimeToLiveSpecification", "AttributeName"));
        Assert.Equal("true", Requests.Text("TimeToLiveSpecification", "Enabled"));
    }

    [Fact]
    public void The_index_of_open_requests_holds_keys_only()
    {
        var index = Index("open-requests");

        Assert.Equal("KEYS_ONLY", Template.Text(index["Projection"]!["ProjectionType"]));
        Assert.Equal(["open", "opened"], Keys(index));
    }

    // Of all items only the links in mails have both keys.
    [Fact]
    public void The_index_of_links_holds_what_a_link_stands_for()
    {
        var index = Index("links-of-approvers");

        Assert.Equal(["request", "digest", "round", "expiresAt"], index["Projection"]!["NonKeyAttributes"]!.AsArray().Select(Template.Text));
        Assert.Equal(["approver", "made"], Keys(index));
        Assert.Equal(2, Requests.At("GlobalSecondaryIndexes")!.AsArray().Count);
    }

    private static JsonNode Index(string name) => Requests.At("GlobalSecondaryIndexes")!.AsArray().Single(index => Template.Text(index!["IndexName"]) == name)!;

    private static IEnumerable<string> Keys(JsonNode index) => index["KeySchema"]!.AsArray().Select(part => Template.Text(part!["AttributeName"]));

    [Fact]
    public void Every_log_group_forgets() => Assert.All(Template.Of("AWS::Logs::LogGroup"), group => Assert.Equal("${LogRetentionDays}", group.Text("RetentionInDays")));

    // A group that a service makes by itself would keep its lines for ever, and stay when the stack goes.
    [Fact]
    public void Every_log_goes_to_a_group_of_the_stack_and_every_group_has_its_log()
    {
        var logged = Template.Functions.Select(function => function.Resource.Text("LoggingConfig", "LogGroup"))
            .Append(Template.Named("ConfirmApi").Text("AccessLogSettings", "DestinationArn").Replace(".Arn}", "}", StringComparison.Ordinal))
            .Append(Template.Text(Template.Named("ApprovalMachine").At("Logging", "Destinations")![0]!["CloudWatchLogsLogGroup"]!["LogGroupArn"]).Replace(".Arn}", "}", StringComparison.Ordinal));

        Assert.Equal(Template.Of("AWS::Logs::LogGroup").Select(group => $"${{{group.Id}}}").Order(), logged.Order());
    }

    // Log delivery to a group of another name goes by the account's one resource policy for logs, which has an end.
    [Theory]
    [InlineData("ConfirmApiLogGroup")]
    [InlineData("ApprovalMachineLogGroup")]
    public void What_a_service_delivers_goes_where_delivery_is_allowed_already(string group) =>
        Assert.StartsWith("/aws/vendedlogs/", Template.Named(group).Text("LogGroupName"), StringComparison.Ordinal);

    [Fact]
    public void Samples_are_made_only_when_asked_for()
    {
        var samples = Template.Resources.Where(resource => Template.Text(resource.Body["Condition"]) == "WithSampleData");

        Assert.Equal("false", Template.Text(Template.Document["Parameters"]!["SampleData"]!["Default"]));
        Assert.Superset(
            (HashSet<string>)["OrdersTable", "CustomersTable", "SeedFunction", "SeedRole", "SampleOrdersAndCustomers", "RefundOrderActionRole", "DeleteCustomerActionRole", "ExtendTrialActionRole"],
            samples.Select(resource => resource.Id).ToHashSet());
    }
}
