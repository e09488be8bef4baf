using System.Text.RegularExpressions;

namespace ConfirmFlow.Template.Tests;

/// <summary>The functions of the template are the functions of the code.</summary>
public sealed partial class NamingHandlers
{
    public static TheoryData<string> Executables => ["functions/ConfirmFlow.Functions", "functions/ConfirmFlow.Actions"];

    [Theory]
    [MemberData(nameof(Executables))]
    public void Every_function_has_its_method_and_every_method_its_function(string executable)
    {
        var declared = Template.Functions.Where(function => function.Executable == executable).Select(function => (function.Id, function.Handler));
        var written = Repo.Sources(executable).SelectMany(HandlersIn);

        Assert.Equal(declared.Order(), written.Order());
    }

    [Fact]
    public void Every_function_is_in_one_of_the_executables() => Assert.All(Template.Functions, function => Assert.Contains(function.Executable, Executables.Select(row => row.Data)));

    [Fact]
    public void No_handler_is_named_twice() => Assert.Distinct(Template.Functions.Select(function => function.Handler));

    [Fact]
    public void What_executes_actions_is_not_what_people_and_agents_reach()
    {
        var reachable = Template.Functions.Where(function => function.Resource.At("Events") is { } events && events.ToString().Contains("HttpApi", StringComparison.Ordinal) || function.Role == "IntakeRole").ToList();

        Assert.Equal(6, reachable.Count);
        Assert.All(reachable, function => Assert.Equal("functions/ConfirmFlow.Functions", function.Executable));
    }

    [Fact]
    public void Each_executable_is_compiled_once()
    {
        // sam build compiles anew for each difference in these.
        var globals = Template.Document["Globals"]!["Function"]!;
        Assert.Equal(["provided.al2023", "bootstrap"], [Template.Text(globals["Runtime"]), Template.Text(globals["Handler"])]);
        Assert.All(Template.Functions, function =>
        {
            Assert.Equal("""{"BuildMethod":"dotnet"}""", function.Resource.Body["Metadata"]!.ToJsonString());
            Assert.All((string[])["Runtime", "Handler", "Architectures"], name => Assert.Null(function.Resource.At(name)));
        });
    }

    private static IEnumerable<(string Class, string Method)> HandlersIn(string file)
    {
        var code = File.ReadAllText(file);
        var types = ClassDeclaration().Matches(code);
        return LambdaFunction().Matches(code).Select(match =>
            (types.Last(type => type.Index < match.Index).Groups["name"].Value, match.Groups["name"].Value));
    }

    [GeneratedRegex(@"\bclass\s+(?<name>\w+)")]
    private static partial Regex ClassDeclaration();

    [GeneratedRegex(@"\[LambdaFunction\b[^\]]*\]\s*(?:\[[^\]]*\]\s*)*public\s+(?:async\s+)?[\w<>,.?\[\]\s]+?\s(?<name>\w+)\s*\(")]
    private static partial Regex LambdaFunction();
}
