using System.Collections.Immutable;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Amazon.Lambda.Annotations.SourceGenerator;

/// <summary>Adds a class around each method with <c>[LambdaFunction]</c>, and <c>Main</c> where the assembly asks for it.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class Generator : IIncrementalGenerator
{
    private static readonly string Version = typeof(Generator).Assembly.GetName().Version.ToString();

    /// <inheritdoc />
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var functions = context.SyntaxProvider.ForAttributeWithMetadataName(
            "Amazon.Lambda.Annotations.LambdaFunctionAttribute",
            static (node, _) => node is MethodDeclarationSyntax,
            static (found, _) => Function.Of(found));
        var assembly = context.CompilationProvider.Select(static (compilation, _) => AssemblyProperties.Of(compilation));

        context.RegisterSourceOutput(functions.Combine(assembly), static (output, pair) => AddWrapper(output, pair.Left, pair.Right));
        context.RegisterSourceOutput(functions.Collect().Combine(assembly), static (output, pair) => AddProgram(output, pair.Left, pair.Right));
    }

    private static void AddWrapper(SourceProductionContext output, Function function, AssemblyProperties assembly)
    {
        if (Findings.In(function, assembly) is { } finding) output.ReportDiagnostic(finding);
        else output.AddSource($"{function.Generated}.g.cs", SourceText.From(Writing.Wrapper(function, Version), Encoding.UTF8));
    }

    private static void AddProgram(SourceProductionContext output, ImmutableArray<Function> functions, AssemblyProperties assembly)
    {
        if (Findings.In(assembly, functions.Length) is { } finding)
        {
            output.ReportDiagnostic(finding);
            return;
        }

        if (!assembly.GenerateMain) return;
        var usable = functions.Where(function => Findings.In(function, assembly) is null).ToArray();
        output.AddSource("Program.g.cs", SourceText.From(Writing.Program(usable, assembly), Encoding.UTF8));
    }
}
