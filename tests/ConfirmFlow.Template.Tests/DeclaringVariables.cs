using System.Text.RegularExpressions;

namespace ConfirmFlow.Template.Tests;

/// <summary>The variables of the template are the variables that the code reads.</summary>
public sealed partial class DeclaringVariables
{
    public static TheoryData<string> Executables => NamingHandlers.Executables;

    [Theory]
    [MemberData(nameof(Executables))]
    public void Every_variable_that_is_read_is_declared(string executable) =>
        Assert.Subset(DeclaredFor(executable), ReadIn(executable));

    [Theory]
    [MemberData(nameof(Executables))]
    public void Every_variable_that_is_declared_is_read(string executable) =>
        Assert.Subset(ReadIn(executable).Union(ReadIn("functions/ConfirmFlow.Aws")).ToHashSet(), DeclaredFor(executable));

    [Fact]
    public void The_domain_reads_no_variable() => Assert.Empty(ReadIn("functions/ConfirmFlow.Domain"));

    [Fact]
    public void Every_function_knows_its_stack_its_table_and_its_policy() => Assert.All(Template.Functions, function =>
        Assert.Superset(
            (HashSet<string>)["CONFIRMFLOW_STACK", "CONFIRMFLOW_ACCOUNT", "CONFIRMFLOW_TABLE", "CONFIRMFLOW_POLICY_FILE", "CONFIRMFLOW_POLICY_TABLE", "ANNOTATIONS_HANDLER"],
            function.Variables.Keys.ToHashSet()));

    [Fact]
    public void No_variable_holds_a_secret() => Assert.All(Template.Functions.SelectMany(function => function.Variables), variable =>
        Assert.DoesNotMatch("(?i)secret|password|token|private", variable.Key));

    private static HashSet<string> DeclaredFor(string executable) => Template.Functions.Where(function => function.Executable == executable)
        .SelectMany(function => function.Variables.Keys)
        .Where(name => name.StartsWith("CONFIRMFLOW_", StringComparison.Ordinal))
        .ToHashSet();

    private static HashSet<string> ReadIn(string folder) =>
        Repo.Sources(folder).SelectMany(file => Variable().Matches(File.ReadAllText(file))).Select(match => match.Groups["name"].Value).ToHashSet();

    [GeneratedRegex("\"(?<name>CONFIRMFLOW_[A-Z_]+)\"")]
    private static partial Regex Variable();
}
