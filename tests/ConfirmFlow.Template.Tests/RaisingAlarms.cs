using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ConfirmFlow.Template.Tests;

/// <summary>What goes wrong is noticed.</summary>
public sealed partial class RaisingAlarms
{
    private static readonly IReadOnlyList<Resource> Alarms = [.. Template.Of("AWS::CloudWatch::Alarm")];

    [Theory]
    [InlineData("Errors")]
    [InlineData("Throttles")]
    public void Every_function_is_watched(string metric)
    {
        var watched = Watched("AWS/Lambda", metric).Select(it => it["FunctionName"].Trim('$', '{', '}'));

        // Samples are made while the stack is: what fails there fails the deployment, in front of whoever deploys.
        Assert.Equal(Template.Functions.Select(function => function.Id).Except(["SeedFunction"]).Order(), watched.Order());
    }

    [Theory]
    [InlineData("ExecutionsFailed")]
    [InlineData("ExecutionsTimedOut")]
    [InlineData("ExecutionsAborted")]
    public void The_machine_is_watched(string metric) => Assert.Equal("${ApprovalMachine}", Assert.Single(Watched("AWS/States", metric))["StateMachineArn"]);

    [Fact]
    public void The_table_of_requests_is_watched()
    {
        Assert.All((string[])["ReadThrottleEvents", "WriteThrottleEvents"], metric => Assert.Equal("${RequestsTable}", Assert.Single(Watched("AWS/DynamoDB", metric))["TableName"]));
        var used = Template.FunctionRoles.SelectMany(role => role.Statements)
            .Where(statement => statement.Resources.Any(resource => resource.Contains(":table/${AWS::StackName}-requests", StringComparison.Ordinal)))
            .SelectMany(statement => statement.Actions)
            .Select(action => action["dynamodb:".Length..])
            .Distinct();
        Assert.Equal(used.Order(), Watched("AWS/DynamoDB", "SystemErrors").Select(it => it["Operation"]).Order());
    }

    [Theory]
    [InlineData("Reject")]
    [InlineData("Bounce")]
    [InlineData("Complaint")]
    public void Mail_that_does_not_arrive_is_watched_and_told(string metric)
    {
        var counted = Assert.Single(Template.Named("MailFigures").At("EventDestination", "CloudWatchDestination", "DimensionConfigurations")!.AsArray())!;
        Assert.Equal(("ses:configuration-set", "messageTag"), (Template.Text(counted["DimensionName"]), Template.Text(counted["DimensionValueSource"])));
        Assert.Equal("${MailConfigurationSet}", Assert.Single(Watched("AWS/SES", metric))["ses:configuration-set"]);
        Assert.All(
            (string[])["MailFigures", "UndeliverableMail"],
            id => Assert.Contains(metric.ToUpperInvariant(), Template.Texts(Template.Named(id).At("EventDestination", "MatchingEventTypes"))));
    }

    // Requests that nobody carries, by the sweep; and what is pressed in Slack and cannot be followed, for instance because the secret cannot be read.
    [Theory]
    [InlineData("StrandedRequestsAlarm", "StrandedRequests")]
    [InlineData("SlackAlarm", "FailedCallbacks")]
    public void What_only_the_code_can_count_is_watched_by_the_number_that_it_writes(string alarm, string metric)
    {
        var written = MetricNames().Matches(File.ReadAllText(Repo.At("functions/ConfirmFlow.Aws/Log.cs"))).Select(each => each.Groups[1].Value);

        Assert.Contains(metric, written);
        Assert.Equal("${AWS::StackName}", Assert.Single(Watched("ConfirmFlow", metric, alarm))["Stack"]);
    }

    [Fact]
    public void No_data_is_good_news_except_from_the_sweep() => Assert.All(Alarms, alarm =>
        Assert.Equal(alarm.Id == "StrandedRequestsAlarm" ? "breaching" : "notBreaching", alarm.Text("TreatMissingData")));

    // A sum of faults of five minutes, of a quarter of an hour where each is tried again anyway.
    [Fact]
    public void Every_alarm_goes_off_within_a_quarter_of_an_hour_at_the_first_fault_or_the_third() => Assert.All(Alarms, alarm =>
    {
        var periods = alarm.At("Metrics") is JsonArray several
            ? several.Where(it => it!["MetricStat"] is not null).Select(it => it!["MetricStat"]!).Select(it => (Template.Text(it["Stat"]), Template.Text(it["Period"])))
            : [(alarm.Text("Statistic"), alarm.Text("Period"))];

        Assert.Equal("GreaterThanOrEqualToThreshold", alarm.Text("ComparisonOperator"));
        Assert.Contains(alarm.Text("Threshold"), (string[])["1", "3"]);
        Assert.All(periods, period => Assert.Equal(
            alarm.Id switch
            {
                "StrandedRequestsAlarm" => ("Maximum", "300", "3"),
                "DeadLettersAlarm" => ("Maximum", "300", "1"),
                _ when alarm.Text("Threshold") == "3" && alarm.Id != "TableErrorsAlarm" => ("Sum", "900", "1"),
                _ => ("Sum", "300", "1"),
            },
            (period.Item1, period.Item2, alarm.Text("EvaluationPeriods"))));
    });

    [Fact]
    public void An_alarm_over_several_metrics_adds_them_all_up() => Assert.All(Alarms.Where(alarm => alarm.At("Metrics") is not null), alarm =>
    {
        var metrics = alarm.At("Metrics")!.AsArray();

        var sum = Assert.Single(metrics, it => it!["ReturnData"] is null)!;
        Assert.Equal("SUM(METRICS())", Template.Text(sum["Expression"]));
        Assert.All(metrics.Where(it => it != sum), it => Assert.Equal("false", Template.Text(it!["ReturnData"])));
        Assert.Equal(metrics.Count, metrics.Select(it => Template.Text(it!["Id"])).Distinct().Count());
    });

    [Fact]
    public void Every_alarm_says_what_it_means_goes_to_the_topic_and_is_on_the_dashboard()
    {
        var body = Template.Named("Dashboard").At("DashboardBody", "Fn::Sub")![0]!.GetValue<string>();
        Assert.NotNull(JsonNode.Parse(body));

        Assert.All(Alarms, alarm =>
        {
            Assert.NotEmpty(alarm.Text("AlarmDescription"));
            Assert.StartsWith("${AWS::StackName}-", alarm.Text("AlarmName"), StringComparison.Ordinal);
            Assert.Equal(["${AlarmTopicArn}"], Template.Texts(alarm.At("AlarmActions")));
            // What is there under a condition only cannot be on a dashboard that is always there.
            Assert.True(alarm.Body["Condition"] is not null || body.Contains($"\"${{{alarm.Id}.Arn}}\"", StringComparison.Ordinal), alarm.Id);
        });
    }

    private static IEnumerable<Dictionary<string, string>> Watched(string @namespace, string metric, string? by = null) => Alarms
        .Where(alarm => by is null || alarm.Id == by)
        .SelectMany(alarm => alarm.At("Metrics") is JsonArray several ? several.Select(it => it!["MetricStat"]?["Metric"]) : [alarm.Body["Properties"]])
        .Where(it => it is not null && Template.Text(it["Namespace"]) == @namespace && Template.Text(it["MetricName"]) == metric)
        .Select(it => it!["Dimensions"]!.AsArray().ToDictionary(dimension => Template.Text(dimension!["Name"]), dimension => Template.Text(dimension!["Value"])));

    [GeneratedRegex(@"\(""([A-Za-z]+)"", [a-z0-9]+\)")]
    private static partial Regex MetricNames();
}
