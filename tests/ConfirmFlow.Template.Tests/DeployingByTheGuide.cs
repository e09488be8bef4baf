using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ConfirmFlow.Template.Tests;

/// <summary>docs/deploy.md is about this template.</summary>
public sealed partial class DeployingByTheGuide
{
    private static readonly string Guide = File.ReadAllText(Repo.At("docs/deploy.md"));

    private static HashSet<string> Keys(string section) => [.. Template.Document[section]!.AsObject().Select(pair => pair.Key)];

    private static HashSet<string> Mentioned => [.. Name().Matches(Guide).Select(match => match.Groups["name"].Value)];

    [Fact]
    public void Every_name_in_it_is_one_of_the_template_or_of_that_for_people()
    {
        var people = Yaml.Read(Repo.At("policies/developer-roles.yaml"));

        Assert.Subset(Keys("Parameters").Union(Keys("Outputs")).Union(Keys("Resources")).Union(people["Outputs"]!.AsObject().Select(pair => pair.Key)).ToHashSet(), Mentioned);
    }

    [Fact]
    public void Every_parameter_every_output_and_every_alarm_is_in_it() =>
        Assert.Superset(Keys("Parameters").Union(Keys("Outputs")).Union(Template.Of("AWS::CloudWatch::Alarm").Select(alarm => alarm.Id)).ToHashSet(), Mentioned);

    [Fact]
    public void Every_physical_name_in_it_is_one_of_the_template()
    {
        var made = Template.Resources
            .SelectMany(resource => (string[])["FunctionName", "TableName", "LogGroupName"], (resource, property) => resource.Text(property))
            .Select(name => name.Replace("${AWS::StackName}", "confirmflow", StringComparison.Ordinal))
            .ToHashSet();

        // The topic of step 5 is made by hand, and the people's roles are a stack of their own.
        Assert.Subset(made.Concat(["confirmflow-alarms", "confirmflow-people"]).ToHashSet(), Physical().Matches(Guide).Select(match => match.Value).ToHashSet());
    }

    [Fact]
    public void Every_step_says_what_it_makes_costs_and_how_that_goes_again() => Assert.All(
        Guide.Split("\n## ").Where(section => char.IsAsciiDigit(section[0]) && !section.StartsWith("2.", StringComparison.Ordinal)),
        step => Assert.All((string[])["*Makes* ", "*Costs* ", "*Remove*: "], word => Assert.Contains(word, step, StringComparison.Ordinal)));

    [Fact]
    public void Every_parameter_is_explained_and_shown_in_a_group()
    {
        var groups = Template.Document["Metadata"]!["AWS::CloudFormation::Interface"]!["ParameterGroups"]!.AsArray();

        Assert.Equal(Keys("Parameters").Order(), groups.SelectMany(group => Template.Texts(group!["Parameters"])).Order());
        Assert.All(Template.Document["Parameters"]!.AsObject(), parameter =>
        {
            Assert.NotEmpty(Template.Text(parameter.Value!["Description"]));
            Assert.True(parameter.Value["AllowedValues"] is not null || Template.Text(parameter.Value["ConstraintDescription"]).Length > 0, parameter.Key);
        });
    }

    [Fact]
    public void Every_default_is_allowed() => Assert.All(Template.Document["Parameters"]!.AsObject().Where(parameter => parameter.Value!["AllowedPattern"] is not null), parameter =>
        Assert.Matches(Template.Text(parameter.Value!["AllowedPattern"]), Template.Text(parameter.Value["Default"])));

    [Fact]
    public void What_samconfig_gives_are_parameters() =>
        Assert.Subset(Keys("Parameters"), Override().Matches(File.ReadAllText(Repo.At("samconfig.toml"))).Select(match => match.Groups["name"].Value).ToHashSet());

    // sam build compiles for the template's Architecture as its own section, or the global one, overrides it: what stands under deploy alone it does not read.
    [Fact]
    public void What_samconfig_gives_is_given_to_the_build_too()
    {
        var section = Assert.Single(File.ReadAllText(Repo.At("samconfig.toml")).Split("\n["), part => part.Contains("\nparameter_overrides = ", StringComparison.Ordinal));

        Assert.StartsWith("default.global.parameters]", section, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_account_is_in_the_sandbox() => Assert.Contains("\"MailSandbox=true\"", File.ReadAllText(Repo.At("samconfig.toml")), StringComparison.Ordinal);

    [Fact]
    public void The_alarms_that_are_paid_for_are_counted_right()
    {
        var paid = Template.Of("AWS::CloudWatch::Alarm").Where(alarm => alarm.Body["Condition"] is null).Sum(alarm => alarm.At("Metrics") is JsonArray several ? several.Count(it => it!["MetricStat"] is not null) : 1);

        Assert.Contains($"| {paid} metrics | {(paid * 0.10m).ToString("0.00", CultureInfo.InvariantCulture)} |", Guide, StringComparison.Ordinal);
    }

    [Fact]
    public void The_dashboard_is_one_of_those_that_cost_nothing()
    {
        var widgets = JsonNode.Parse(Template.Named("Dashboard").At("DashboardBody", "Fn::Sub")![0]!.GetValue<string>())!["widgets"]!.AsArray();

        Assert.InRange(widgets.Sum(widget => widget!["properties"]!["metrics"] is JsonArray metrics ? metrics.Count : 0), 1, 50);
    }

    [GeneratedRegex("`(?<name>[A-Z][a-z]+[A-Za-z0-9]*)`")]
    private static partial Regex Name();

    [GeneratedRegex("(?:/aws/lambda/)?confirmflow-[a-z-]+")]
    private static partial Regex Physical();

    [GeneratedRegex("\"(?<name>[A-Za-z]+)=[^\"]*\"")]
    private static partial Regex Override();
}
