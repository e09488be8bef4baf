namespace ConfirmFlow.Template.Tests;

/// <summary>Whom mail comes from, how it travels, and who may send it.</summary>
public sealed class SendingMail
{
    private static readonly Resource Identity = Template.Named("MailIdentity");

    private static readonly Resource Set = Template.Named("MailConfigurationSet");

    private static IEnumerable<Statement> Grants =>
        Template.Roles.SelectMany(role => role.Statements).Where(statement => statement.Actions.Contains("ses:SendEmail"));

    [Fact]
    public void The_identity_is_the_domain_or_else_the_address_and_made_when_asked_for()
    {
        Assert.Equal("MakesMailIdentity", Template.Text(Identity.Body["Condition"]));
        Assert.Equal("""{"Fn::Equals":[{"Ref":"MakeMailIdentity"},"true"]}""", Template.Condition("MakesMailIdentity"));
        Assert.Equal("""{"Fn::Not":[{"Fn::Equals":[{"Ref":"MailDomain"},""]}]}""", Template.Condition("HasMailDomain"));
        Assert.Equal("""{"Fn::If":["HasMailDomain",{"Ref":"MailDomain"},{"Ref":"Sender"}]}""", Identity.Text("EmailIdentity"));
        Assert.Equal("false", Identity.Text("FeedbackAttributes", "EmailForwardingEnabled"));
    }

    [Fact]
    public void A_domain_signs_with_a_long_key_and_the_outputs_say_what_its_DNS_needs()
    {
        Assert.Equal("""{"Fn::If":["HasMailDomain",{"SigningEnabled":"true"},{"Ref":"AWS::NoValue"}]}""", Identity.Text("DkimAttributes"));
        Assert.Equal("""{"Fn::If":["HasMailDomain",{"NextSigningKeyLength":"RSA_2048_BIT"},{"Ref":"AWS::NoValue"}]}""", Identity.Text("DkimSigningAttributes"));
        Assert.Equal("""{"Fn::And":[{"Condition":"MakesMailIdentity"},{"Condition":"HasMailDomain"}]}""", Template.Condition("MakesMailDomain"));
        Assert.All((int[])[1, 2, 3], at =>
        {
            var output = Template.Output($"DkimRecord{at}");
            Assert.Equal("MakesMailDomain", Template.Text(output["Condition"]));
            Assert.Equal($"${{MailIdentity.DkimDNSTokenName{at}}} ${{MailIdentity.DkimDNSTokenValue{at}}}", Template.Text(output["Value"]));
        });
    }

    [Fact]
    public void It_travels_under_TLS_and_its_links_are_left_alone()
    {
        Assert.Equal("REQUIRE", Set.Text("DeliveryOptions", "TlsPolicy"));
        Assert.Null(Set.At("TrackingOptions"));
        Assert.All(Template.Of("AWS::SES::ConfigurationSetEventDestination"), destination =>
        {
            Assert.Equal("${MailConfigurationSet}", destination.Text("ConfigurationSetName"));
            Assert.Equal("true", destination.Text("EventDestination", "Enabled"));
            Assert.All(Template.Texts(destination.At("EventDestination", "MatchingEventTypes")), happening => Assert.DoesNotMatch("CLICK|OPEN", happening));
        });
    }

    [Fact]
    public void An_address_that_bounced_or_complained_is_not_mailed_again()
    {
        Assert.Equal("true", Set.Text("SendingOptions", "SendingEnabled"));
        Assert.Equal(["BOUNCE", "COMPLAINT"], Template.Texts(Set.At("SuppressionOptions", "SuppressedReasons")).Order());
    }

    // Each figure of SES's is a metric that is paid for; how many the account as a whole has bounced is on SES's own pages.
    [Fact]
    public void Nothing_is_counted_but_what_an_alarm_or_the_dashboard_shows()
    {
        var shown = Template.Named("Dashboard").At("DashboardBody", "Fn::Sub")![0]!.GetValue<string>();
        var counted = Template.Texts(Template.Named("MailFigures").At("EventDestination", "MatchingEventTypes"));

        Assert.All(counted, happening => Assert.Contains($"\"{happening[0] + happening[1..].ToLowerInvariant()}\"", shown, StringComparison.Ordinal));
        Assert.Null(Set.At("ReputationOptions"));
        Assert.Contains($"{counted.Count} more by SES in a month with mail", File.ReadAllText(Repo.At("docs/deploy.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void What_did_not_arrive_is_told_in_full_on_the_stacks_own_bus()
    {
        var rule = Template.Named("UndeliverableMailRule");

        // SES takes no other bus than an account's default one.
        Assert.EndsWith(":event-bus/default", Template.Named("UndeliverableMail").Text("EventDestination", "EventBridgeDestination", "EventBusArn"), StringComparison.Ordinal);
        Assert.Equal(["aws.ses"], Template.Texts(rule.At("EventPattern", "source")));
        Assert.Equal([Set.Text("Name")], Template.Texts(rule.At("EventPattern", "detail", "mail", "tags", "ses:configuration-set")));
        Assert.Equal("${EventBus.Arn}", Template.Text(Assert.Single(rule.At("Targets")!.AsArray())!["Arn"]));
    }

    [Fact]
    public void Who_mails_sends_from_the_one_address_through_the_one_set() => Assert.All(Grants, statement =>
    {
        Assert.Equal(["${Sender}"], statement.Condition("StringEquals", "ses:FromAddress"));
        Assert.Equal(["configuration-set/${AWS::StackName}-mail", "identity/${MailDomain}", "identity/${Sender}", "identity/*"], statement.Resources.Select(Last).Order(StringComparer.Ordinal));
    });

    // Issues of others show what SES asks for while an account is in its sandbox: permission on the identity of each recipient that it has verified too
    // (github.com/cloudposse/terraform-aws-ses/issues/40, github.com/aws/aws-sdk-js/issues/3641). The sender's condition holds there as well.
    [Fact]
    public void Other_identities_are_granted_in_the_sandbox_only()
    {
        Assert.Equal("""{"Fn::Equals":[{"Ref":"MailSandbox"},"true"]}""", Template.Condition("InMailSandbox"));
        Assert.Equal("false", Template.Text(Template.Document["Parameters"]!["MailSandbox"]!["Default"]));
        Assert.All(Grants, statement => Assert.Equal(
            """{"Fn::If":["InMailSandbox",{"Fn::Sub":"arn:${AWS::Partition}:ses:${AWS::Region}:${AWS::AccountId}:identity/*"},{"Ref":"AWS::NoValue"}]}""",
            statement.Body["Resource"]![2]!.ToJsonString()));
    }

    private static string Last(string arn) => arn[(arn.LastIndexOf("}:", StringComparison.Ordinal) + 2)..];
}
