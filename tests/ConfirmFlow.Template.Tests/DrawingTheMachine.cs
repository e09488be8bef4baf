using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ConfirmFlow.Template.Tests;

/// <summary>The machine of the template is the machine that is drawn.</summary>
public sealed partial class DrawingTheMachine
{
    private static readonly Resource Machine = Template.Named("ApprovalMachine");

    private static readonly string Drawing = File.ReadAllText(Repo.At(Machine.Text("DefinitionUri")));

    private static IEnumerable<string> Used => Placeholder().Matches(Drawing).Select(match => match.Groups["name"].Value).Distinct();

    [Fact]
    public void Every_placeholder_is_filled_and_every_filling_is_used() =>
        Assert.Equal(Machine.At("DefinitionSubstitutions")!.AsObject().Select(pair => pair.Key).Order(), Used.Order());

    [Fact]
    public void The_machine_may_invoke_what_it_calls_and_nothing_else()
    {
        var called = Machine.At("DefinitionSubstitutions")!.AsObject()
            .Select(pair => Template.Text(pair.Value))
            .Where(value => value.EndsWith("Function.Arn}", StringComparison.Ordinal))
            .Select(value => Template.Functions.Single(function => $"${{{function.Id}.Arn}}" == value).Arn);
        var grant = Assert.Single(
            Template.Roles.Single(role => role.Id == "ApprovalMachineRole").Statements,
            statement => statement.Actions.Contains("lambda:InvokeFunction"));

        Assert.Equal(["lambda:InvokeFunction"], grant.Actions);
        Assert.Equal(called.Order(), grant.Resources.Order());
    }

    [Fact]
    public void No_step_gives_up_before_its_function_does()
    {
        foreach (var (name, state) in JsonNode.Parse(Drawing)!["States"]!.AsObject())
        {
            if (state!["Parameters"]?["FunctionName"]?.GetValue<string>() is not { } placeholder || state["TimeoutSeconds"] is not { } patience) continue;

            var id = placeholder["${".Length..^"Arn}".Length];
            var timeout = int.Parse(Template.Named(id).Text("Timeout"), System.Globalization.CultureInfo.InvariantCulture);
            Assert.True(patience.GetValue<int>() > timeout, $"{name} waits {patience} s for {id}, which may take {timeout} s.");
        }
    }

    [Fact]
    public void The_machine_is_logged_and_traced_without_the_data_it_carries()
    {
        Assert.Equal("ALL", Machine.Text("Logging", "Level"));
        Assert.Equal("false", Machine.Text("Logging", "IncludeExecutionData"));
        Assert.Equal("true", Machine.Text("Tracing", "Enabled"));
    }

    [GeneratedRegex(@"\$\{(?<name>\w+)\}")]
    private static partial Regex Placeholder();
}
