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
        var index = Assert.Single(Requests.At("GlobalSecondaryIndexes")!.AsArray())!;

        Assert.Equal("open-requests", Template.Text(index["IndexName"]));
        Assert.Equal("KEYS_ONLY", Template.Text(index["Projection"]!["ProjectionType"]));
        Assert.Equal(["open", "opened"], index["KeySchema"]!.AsArray().Select(part => Template.Text(part!["AttributeName"])));
    }

    [Fact]
    public void Every_log_group_forgets() => Assert.All(Template.Of("AWS::Logs::LogGroup"), group => Assert.Equal("${LogRetentionDays}", group.Text("RetentionInDays")));

    [Fact]
    public void Samples_are_made_only_when_asked_for()
    {
        var samples = Template.Resources.Where(resource => Template.Text(resource.Body["Condition"]) == "WithSampleData");

        Assert.Equal("false", Template.Text(Template.Document["Parameters"]!["SampleData"]!["Default"]));
        Assert.Superset(
            (HashSet<string>)["OrdersTable", "CustomersTable", "SeedFunction", "SeedRole", "SampleOrdersAndCustomers", "RefundOrderActionRole", "DeleteCustomerActionRole", "ExtendTrialActionRole"],
            samples.Select(resource => resource.Id).ToHashSet());
    }

    [Fact]
    public void Mail_is_sent_under_TLS_from_one_address_and_its_links_are_left_alone()
    {
        Assert.Equal("REQUIRE", Template.Named("MailConfigurationSet").Text("DeliveryOptions", "TlsPolicy"));
        Assert.Null(Template.Named("MailConfigurationSet").At("TrackingOptions"));
        Assert.All(Template.Of("AWS::SES::ConfigurationSetEventDestination"), destination => Assert.All(
            Template.Texts(destination.At("EventDestination", "MatchingEventTypes")),
            happening => Assert.DoesNotMatch("CLICK|OPEN", happening)));
        Assert.All(
            Template.Roles.SelectMany(role => role.Statements).Where(statement => statement.Actions.Contains("ses:SendEmail")),
            statement => Assert.Equal(["${Sender}"], statement.Condition("StringEquals", "ses:FromAddress")));
    }
}
