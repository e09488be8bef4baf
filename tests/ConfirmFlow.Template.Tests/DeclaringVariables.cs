using System.Text.RegularExpressions;

namespace ConfirmFlow.Template.Tests;

/// <summary>The variables of the template are the variables that the code reads, and say what they should.</summary>
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
    public void Each_function_has_the_variables_that_are_known_and_no_others() => Assert.Equal(
        KnownVariables.OfOne.Select(known => Line(known.Key, $"{KnownVariables.OfAll} ANNOTATIONS_HANDLER {known.Value}".Split(' ', StringSplitOptions.RemoveEmptyEntries))).Order(StringComparer.Ordinal),
        Template.Functions.Select(function => Line(function.Id, function.Variables.Keys)).Order(StringComparer.Ordinal));

    // Which method a function runs is held by NamingHandlers.
    [Fact]
    public void Each_variable_says_what_is_known_of_it() => Assert.All(
        Template.Functions.SelectMany(function => function.Variables.Where(variable => variable.Key != "ANNOTATIONS_HANDLER"), (function, variable) => (function.Id, variable.Key, variable.Value)),
        it => Assert.Equal((it.Id, it.Key, KnownVariables.Values.GetValueOrDefault(it.Key)), it));

    [Fact]
    public void No_variable_holds_a_secret() => Assert.All(Template.Functions.SelectMany(function => function.Variables), variable =>
        Assert.DoesNotMatch("(?i)secret|password|token|private", variable.Key));

    private static string Line(string function, IEnumerable<string> variables) => $"{function}: {string.Join(' ', variables.Order(StringComparer.Ordinal))}";

    private static HashSet<string> DeclaredFor(string executable) => Template.Functions.Where(function => function.Executable == executable)
        .SelectMany(function => function.Variables.Keys)
        .Where(name => name.StartsWith("CONFIRMFLOW_", StringComparison.Ordinal))
        .ToHashSet();

    private static HashSet<string> ReadIn(string folder) =>
        Repo.Sources(folder).SelectMany(file => Variable().Matches(File.ReadAllText(file))).Select(match => match.Groups["name"].Value).ToHashSet();

    [GeneratedRegex("\"(?<name>CONFIRMFLOW_[A-Z_]+)\"")]
    private static partial Regex Variable();
}
