using System.Globalization;
using System.Text.Json.Nodes;

namespace ConfirmFlow.Template.Tests;

/// <summary>Where functions run, beside what, and for how long.</summary>
public sealed class RunningFunctions
{
    private static readonly JsonObject Globals = Template.Document["Globals"]!["Function"]!.AsObject();

    [Fact]
    public void Every_function_runs_on_the_processor_that_was_chosen()
    {
        Assert.Equal(["${Architecture}"], Template.Texts(Globals["Architectures"]));
        Assert.Equal(["x86_64", "arm64"], Template.Texts(Template.Document["Parameters"]!["Architecture"]!["AllowedValues"]));
    }

    [Fact]
    public void Every_function_runs_in_the_network_that_was_given_or_in_none()
    {
        Assert.Equal("""{"Fn::Not":[{"Fn::Equals":[{"Ref":"SecurityGroupIds"},""]}]}""", Template.Condition("InNetwork"));
        Assert.Equal(
            """{"Fn::If":["InNetwork",{"SubnetIds":{"Fn::Split":[",",{"Ref":"SubnetIds"}]},"SecurityGroupIds":{"Fn::Split":[",",{"Ref":"SecurityGroupIds"}]}},{"Ref":"AWS::NoValue"}]}""",
            Template.Text(Globals["VpcConfig"]));
        Assert.All(Template.Functions, function => Assert.Null(function.Resource.At("VpcConfig")));
    }

    // A layer is code that runs beside a function, as its role.
    [Fact]
    public void A_layer_stands_only_beside_what_reads_secrets_and_is_the_one_that_was_given()
    {
        string[] reading = ["NotifyFunction", "SlackFunction", "ReportFunction"];

        Assert.Equal("""{"Fn::Not":[{"Fn::Equals":[{"Ref":"SecretsLayerArn"},""]}]}""", Template.Condition("HasSecretsLayer"));
        Assert.Null(Globals["Layers"]);
        Assert.All(Template.Functions, function => Assert.Equal(
            reading.Contains(function.Id) ? """{"Fn::If":["HasSecretsLayer",[{"Ref":"SecretsLayerArn"}],{"Ref":"AWS::NoValue"}]}""" : "", function.Resource.Text("Layers")));
    }

    // The integration of an HTTP API gives up after 30 seconds, an AgentCore Gateway and Bedrock earlier than an approver would.
    [Fact]
    public void Whatever_somebody_waits_for_ends_soon() => Assert.All(
        Template.Functions.Where(function => function.Resource.At("Timeout") is null),
        function => Assert.Contains(function.Id, (string[])["IntakeFunction", "BedrockIntakeFunction", "GatewayIntakeFunction", "ShowConfirmFunction", "DecideFunction", "SlackFunction"]));

    [Fact]
    public void The_sweep_is_over_before_the_next_one_and_is_not_tried_again()
    {
        var sweep = Template.Named("ReconcileFunction");
        var schedule = Assert.Single(sweep.At("Events")!.AsObject()).Value!;

        Assert.Equal("Schedule", Template.Text(schedule["Type"]));
        Assert.Equal("rate(1 minute)", Template.Text(schedule["Properties"]!["Schedule"]));
        Assert.InRange(int.Parse(sweep.Text("Timeout"), CultureInfo.InvariantCulture), 1, 60);
        Assert.Equal(["0", "60"], [sweep.Text("EventInvokeConfig", "MaximumRetryAttempts"), sweep.Text("EventInvokeConfig", "MaximumEventAgeInSeconds")]);
    }
}
