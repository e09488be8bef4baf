using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.SourceGenerator;
using Amazon.Lambda.Core;
using Amazon.Lambda.RuntimeSupport;
using Amazon.Lambda.Serialization.SystemTextJson;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ConfirmFlow.Compat.Tests;

public sealed class GeneratingFunctions
{
    private const string Assembly = """
        [assembly: Amazon.Lambda.Annotations.LambdaGlobalProperties(GenerateMain = true)]
        [assembly: Amazon.Lambda.Core.LambdaSerializer(typeof(Some.Serializer))]
        """;

    private const string Serializer = """
        namespace Some
        {
            public sealed class Serializer : Amazon.Lambda.Core.ILambdaSerializer
            {
                public T Deserialize<T>(System.IO.Stream requestStream) => default;
                public void Serialize<T>(T response, System.IO.Stream responseStream) { }
            }
        }
        """;

    [Theory]
    [InlineData("public System.Threading.Tasks.Task<int> Do(string input, Amazon.Lambda.Core.ILambdaContext context) => null;")]
    [InlineData("public System.Threading.Tasks.Task<int[]> Do(System.Collections.Generic.List<string> input) => null;")]
    [InlineData("public System.Threading.Tasks.Task Do(string input, Amazon.Lambda.Core.ILambdaContext context) => null;")]
    [InlineData("public System.Threading.Tasks.Task Do(string input) => null;")]
    [InlineData("public int Do(string input, Amazon.Lambda.Core.ILambdaContext context) => 1;")]
    [InlineData("public int Do(string input) => 1;")]
    [InlineData("public void Do(string input, Amazon.Lambda.Core.ILambdaContext context) { }")]
    [InlineData("public void Do(string input) { }")]
    public void Each_form_of_method_compiles_and_gets_the_published_name(string method)
    {
        var (compiled, findings) = Run(Function(method));

        Assert.Empty(findings);
        Assert.Empty(compiled.GetDiagnostics(TestContext.Current.CancellationToken).Where(one => one.Severity is DiagnosticSeverity.Error));
        Assert.NotNull(compiled.GetTypeByMetadataName("Here.There.Doing_Do_Generated")?.GetMembers("Do").Single());
        Assert.Equal("My.Program", compiled.GetEntryPoint(TestContext.Current.CancellationToken)!.ContainingNamespace.ToDisplayString());
    }

    [Theory]
    [InlineData("public int Do() => 1;")]
    [InlineData("public int Do(Amazon.Lambda.Core.ILambdaContext context) => 1;")]
    [InlineData("public int Do(Amazon.Lambda.Core.ILambdaContext context, string input) => 1;")]
    [InlineData("public int Do(string input, string more) => 1;")]
    [InlineData("public static int Do(string input) => 1;")]
    [InlineData("public int Do<T>(T input) => 1;")]
    public void Any_other_form_is_named_as_unsupported(string method) => Assert.Contains("CompatLambda0001", Run(Function(method)).Findings);

    [Fact]
    public void A_serializer_must_be_named() =>
        Assert.Equal(["AWSLambda0108"], Run(Function("public int Do(string input) => 1;"), assembly: "").Findings);

    [Fact]
    public void A_resources_name_has_letters_and_digits_only() =>
        Assert.Contains("AWSLambda0106", Run(Function("public int Do(string input) => 1;", "Do-It")).Findings);

    [Fact]
    public void Main_needs_an_executable() =>
        Assert.Contains("AWSLambda0111", Run(Function("public int Do(string input) => 1;"), kind: OutputKind.DynamicallyLinkedLibrary).Findings);

    [Fact]
    public void Main_needs_a_function() => Assert.Contains("AWSLambda0113", Run("").Findings);

    [Fact]
    public void An_unknown_runtime_is_refused() =>
        Assert.Contains("AWSLambda0112", Run(
            Function("public int Do(string input) => 1;"),
            assembly: Assembly.Replace("GenerateMain = true", "GenerateMain = true, Runtime = \"dotnet6\"", StringComparison.Ordinal)).Findings);

    [Fact]
    public void Two_functions_of_one_name_do_not_compile()
    {
        var (compiled, _) = Run(Function("public int Do(string input) => 1;") + Function("public int Do(string input) => 1;").Replace("Doing", "Other", StringComparison.Ordinal));

        Assert.Contains(compiled.GetDiagnostics(TestContext.Current.CancellationToken), one => one.Severity is DiagnosticSeverity.Error);
    }

    private static string Function(string method, string resource = "Doing") =>
        $"namespace Here.There {{ public class Doing {{ [Amazon.Lambda.Annotations.LambdaFunction(ResourceName = \"{resource}\")] {method} }} }}";

    private static (Compilation Compiled, string[] Findings) Run(
        string source, string assembly = Assembly, OutputKind kind = OutputKind.ConsoleApplication)
    {
        var before = CSharpCompilation.Create(
            "My.Program",
            [CSharpSyntaxTree.ParseText(assembly), CSharpSyntaxTree.ParseText(Serializer), CSharpSyntaxTree.ParseText(source)],
            References(),
            new CSharpCompilationOptions(kind));
        CSharpGeneratorDriver.Create(new Generator()).RunGeneratorsAndUpdateCompilation(before, out var after, out var findings);
        return (after, [.. findings.Select(finding => finding.Id).Distinct()]);
    }

    private static IEnumerable<MetadataReference> References() => ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) is "netstandard.dll")
        .Concat(new[] { typeof(LambdaFunctionAttribute), typeof(ILambdaContext), typeof(LambdaBootstrap), typeof(AwsNamingPolicy) }.Select(type => type.Assembly.Location))
        .Select(path => MetadataReference.CreateFromFile(path));
}
