namespace ConfirmFlow.Template.Tests;

/// <summary>The host name that confirm links have: the HTTP API's own, one of the team's, or what stands before both.</summary>
public sealed class NamingThePages
{
    private const string Own = """{"Fn::Sub":"https://${ConfirmApi}.execute-api.${AWS::Region}.${AWS::URLSuffix}"}""";

    private static readonly Resource Host = Template.Named("ConfirmHost");

    private static readonly Resource Mapping = Template.Named("ConfirmHostMapping");

    [Fact]
    public void Links_begin_with_what_the_output_says()
    {
        var begin = Template.Functions.Single(function => function.Id == "NotifyFunction").Variables["CONFIRMFLOW_BASE_URL"];

        Assert.Equal($$"""{"Fn::If":["HasBaseUrl",{"Ref":"BaseUrl"},{"Fn::If":["HasConfirmDomain",{"Fn::Sub":"https://${ConfirmDomain}"},{{Own}}]}]}""", begin);
        Assert.Equal(begin, Template.Text(Template.Output("ConfirmUrl")["Value"]));
        Assert.Equal("""{"Fn::Not":[{"Fn::Equals":[{"Ref":"BaseUrl"},""]}]}""", Template.Condition("HasBaseUrl"));
    }

    [Fact]
    public void A_name_of_the_teams_leads_to_the_API_with_their_certificate()
    {
        Assert.Equal("""{"Fn::Not":[{"Fn::Equals":[{"Ref":"ConfirmCertificateArn"},""]}]}""", Template.Condition("HasConfirmDomain"));
        Assert.All([Host, Mapping], resource => Assert.Equal("HasConfirmDomain", Template.Text(resource.Body["Condition"])));
        Assert.Equal("${ConfirmDomain}", Host.Text("DomainName"));
        Assert.Equal(
            """{"CertificateArn":{"Ref":"ConfirmCertificateArn"},"EndpointType":"REGIONAL","SecurityPolicy":"TLS_1_2"}""",
            Assert.Single(Host.At("DomainNameConfigurations")!.AsArray())!.ToJsonString());
        Assert.Equal(["${ConfirmHost}", "${ConfirmApi}", "${ConfirmApi.Stage}"], [Mapping.Text("DomainName"), Mapping.Text("ApiId"), Mapping.Text("Stage")]);
    }

    // One address to keep an eye on, and no second one that filters before the name would not see.
    [Fact]
    public void The_APIs_own_address_is_off_then() =>
        Assert.Equal("""{"Fn::If":["HasConfirmDomain","true","false"]}""", Template.Named("ConfirmApi").Text("DisableExecuteApiEndpoint"));

    [Theory]
    [InlineData("ConfirmHostTarget", "${ConfirmHost.RegionalDomainName}")]
    [InlineData("ConfirmHostZoneId", "${ConfirmHost.RegionalHostedZoneId}")]
    public void The_outputs_say_what_the_DNS_needs(string name, string value)
    {
        Assert.Equal("HasConfirmDomain", Template.Text(Template.Output(name)["Condition"]));
        Assert.Equal(value, Template.Text(Template.Output(name)["Value"]));
    }
}
