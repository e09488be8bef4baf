using System.Globalization;
using System.Text.RegularExpressions;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Template.Tests;

/// <summary>What docs/deploy.md says to do can be done, in its order, with what it says one needs.</summary>
public sealed partial class FollowingTheGuide
{
    private static readonly string Guide = File.ReadAllText(Repo.At("docs/deploy.md"));

    private static string Needed { get; } = Between("## What you need", "\n## 1.");

    [Fact]
    public void Every_program_that_it_calls_is_among_what_is_needed() => Assert.All(
        Commands().Matches(Guide).SelectMany(block => Programs().Matches(block.Value)).Select(match => match.Groups["program"].Value).Except(["export", "echo"]).Distinct(),
        program => Assert.Contains(
            program switch { "aws" => "Version 2 of the AWS CLI", "sam" => "SAM CLI", "dotnet" => ".NET 10 SDK", _ => $"`{program}`" }, Needed, StringComparison.Ordinal));

    [Fact]
    public void Every_file_that_a_command_takes_is_there() => Assert.All(
        Commands().Matches(Guide).SelectMany(block => Files().Matches(block.Value)), file => Assert.True(File.Exists(Repo.At(file.Value)), file.Value));

    [Fact]
    public void Nothing_of_the_stack_is_touched_before_it_is_deployed() => Assert.All(
        StackTables().Matches(Guide), table => Assert.True(table.Index > Guide.IndexOf("sam deploy\n", StringComparison.Ordinal), Guide[table.Index..(table.Index + 80)]));

    [Fact]
    public void Who_changes_the_policy_is_the_role_that_its_table_lets_write()
    {
        var written = Statement.AllOf("PolicyTable", Template.Named("PolicyTable").At("ResourcePolicy", "PolicyDocument")).Single(statement => statement.Actions.Contains("dynamodb:PutItem"));
        var role = Assert.Single(Role.AllOf("policies/developer-roles.yaml"), role => written.Condition("ArnNotEquals", "aws:PrincipalArn").Single().EndsWith(
            role.Resource.Text("RoleName").Replace("ConfirmFlowStack", "AWS::StackName", StringComparison.Ordinal), StringComparison.Ordinal));
        var section = Between("### Change who approves", "\n## ");

        var steps = new[] { $"`{role.Id}Arn` is ROLE_ARN", "aws sts assume-role --role-arn ROLE_ARN", "aws dynamodb put-item" }.Select(step => section.IndexOf(step, StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(-1, steps);
        Assert.Equal(steps.Order(), steps);
    }

    [Fact]
    public void Everybody_that_the_packed_policy_can_need_and_who_asks_have_an_address()
    {
        var approvers = Addresses().Matches(File.ReadAllText(Repo.At("functions/policy.json"))).Select(match => match.Value).Distinct().Count();
        string[] numbers = ["No", "One", "Two", "Three", "Four", "Five"];

        Assert.Contains($"- {numbers[approvers + 1]} mail addresses, of {numbers[approvers + 1].ToLowerInvariant()} people: what is packed names {numbers[approvers].ToLowerInvariant()} approvers", Needed, StringComparison.Ordinal);
    }

    [Fact]
    public void Requests_stay_for_as_long_as_it_says() => Assert.Equal(
        [ApprovalRequest.KeptFor, ApprovalRequest.KeptFor], Kept().Matches(Guide).Select(match => TimeSpan.FromDays(int.Parse(match.Groups["days"].Value, CultureInfo.InvariantCulture))));

    [Fact]
    public void Every_resource_is_in_the_list_of_what_is_made()
    {
        var list = Between("What is made:", "*Makes* that");
        var byKind = Template.Resources.Where(resource => ByKind(resource) is not null).ToList();

        Assert.All(Template.Resources.Except(byKind), resource => Assert.Contains($"`{resource.Id}`", list, StringComparison.Ordinal));
        Assert.All(byKind, resource => Assert.Contains($"\n| {ByKind(resource)} | ", list, StringComparison.Ordinal));
    }

    // What there is one of for each function, action or alarm need not be named one by one; whatever is shared or beside these is.
    private static string? ByKind(Resource resource) => resource.Type switch
    {
        "AWS::CloudWatch::Alarm" => "alarms",
        "AWS::Logs::LogGroup" when Template.Functions.Any(function => function.Resource.Text("LoggingConfig", "LogGroup") == $"${{{resource.Id}}}") => "log groups",
        "AWS::IAM::Role" when Template.Functions.Count(function => function.Role == resource.Id) == 1 || Template.ActionRoles.Any(role => role.Id == resource.Id) => "roles",
        _ => null,
    };

    // As TOML has them: in single quotes with double ones of their own, or in double quotes alone.
    [Theory]
    [InlineData("docs/deploy.md")]
    [InlineData("samconfig.toml")]
    public void Every_value_that_is_shown_is_one_that_the_parameter_takes(string file)
    {
        var shown = Overrides().Matches(File.ReadAllText(Repo.At(file)));

        Assert.NotEmpty(shown);
        Assert.All(shown, match =>
        {
            var (value, parameter) = (match.Groups["value"].Value, Template.Document["Parameters"]![match.Groups["name"].Value]!);
            if (parameter["AllowedValues"] is { } values) Assert.Contains(value, Template.Texts(values));
            if (parameter["AllowedPattern"] is { } pattern) Assert.Matches(Template.Text(pattern), value);
            Assert.False(value.Length == 0 || value.Contains(' ', StringComparison.Ordinal) ? match.Value[0] == '"' : match.Value[0] == '\'', match.Value);
        });
    }

    private static string Between(string from, string to)
    {
        var begin = Guide.IndexOf(from, StringComparison.Ordinal);
        return Guide[begin..Guide.IndexOf(to, begin, StringComparison.Ordinal)];
    }

    [GeneratedRegex("```sh\n.*?```", RegexOptions.Singleline)]
    private static partial Regex Commands();

    [GeneratedRegex(@"(?:\n *|\| *\n? *|&& |\$\()(?<program>[a-z]+) ")]
    private static partial Regex Programs();

    [GeneratedRegex(@"\b(?:functions|policies|docs|tests)/[A-Za-z0-9./-]+")]
    private static partial Regex Files();

    [GeneratedRegex("--(?:table|function)-name confirmflow-")]
    private static partial Regex StackTables();

    [GeneratedRegex("[a-z]+@example\\.com")]
    private static partial Regex Addresses();

    [GeneratedRegex("(?:leave by themselves after|stays on record for) (?<days>[0-9]+) days")]
    private static partial Regex Kept();

    [GeneratedRegex("'(?<name>[A-Za-z]+)=\"(?<value>[^\"]*)\"'|\"(?<name>[A-Z][A-Za-z]+)=(?<value>[^\"]*)\"")]
    private static partial Regex Overrides();
}
