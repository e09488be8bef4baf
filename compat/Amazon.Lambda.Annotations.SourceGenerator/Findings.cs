using System.Linq;
using Microsoft.CodeAnalysis;

namespace Amazon.Lambda.Annotations.SourceGenerator;

/// <summary>What can be wrong, under the ids that the published package uses where it has the finding.</summary>
internal static class Findings
{
    public static readonly DiagnosticDescriptor MissingDependency = Error(
        "AWSLambda0104", "Missing reference to a required dependency", "Your project has a missing required package dependency. Please add a reference to the following package: {0}.");

    public static readonly DiagnosticDescriptor InvalidResourceName = Error(
        "AWSLambda0106", "Invalid CloudFormation resource name", "The resource name '{0}' is not valid. It must only contain alphanumeric characters.");

    public static readonly DiagnosticDescriptor MissingSerializer = Error(
        "AWSLambda0108", "Failed Code Generation", "Assembly attribute Amazon.Lambda.Core.LambdaSerializerAttribute is missing");

    public static readonly DiagnosticDescriptor NotExecutable = Error(
        "AWSLambda0111", "Output Type is not an executable", "GenerateMain is set, but the assembly is not an executable. Set OutputType to Exe.");

    public static readonly DiagnosticDescriptor InvalidRuntime = Error(
        "AWSLambda0112", "Invalid runtime selection", "The runtime '{0}' is not supported: say provided.al2, provided.al2023, dotnet8 or dotnet10");

    public static readonly DiagnosticDescriptor NoFunctions = Error(
        "AWSLambda0113", "Executable output with no LambdaFunction annotations", "GenerateMain is set, but there is no method with LambdaFunction");

    public static readonly DiagnosticDescriptor Unsupported = Error(
        "CompatLambda0001", "Unsupported function", "{0}.{1} cannot be a function with the stand-in for Amazon.Lambda.Annotations: {2}");

    private static readonly string[] Runtimes = ["provided.al2", "provided.al2023", "dotnet8", "dotnet10"];

    /// <summary>What is wrong with an assembly; null where nothing is.</summary>
    public static Diagnostic? In(AssemblyProperties assembly, int functions) => assembly switch
    {
        { Runtime: { } runtime } when !Runtimes.Contains(runtime) => Diagnostic.Create(InvalidRuntime, Location.None, runtime),
        { GenerateMain: true, IsExecutable: false } => Diagnostic.Create(NotExecutable, Location.None),
        { GenerateMain: true, HasRuntimeSupport: false } => Diagnostic.Create(MissingDependency, Location.None, "Amazon.Lambda.RuntimeSupport"),
        { GenerateMain: true } when functions == 0 => Diagnostic.Create(NoFunctions, Location.None),
        _ => null,
    };

    /// <summary>What is wrong with a function; null where nothing is.</summary>
    public static Diagnostic? In(Function function, AssemblyProperties assembly) => function switch
    {
        { Unsupported: { } reason } => Diagnostic.Create(Unsupported, Location.None, function.Class, function.Method, reason),
        _ when (function.Serializer ?? assembly.Serializer) is null => Diagnostic.Create(MissingSerializer, Location.None),
        _ when !function.ResourceName.All(letter => letter is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9') =>
            Diagnostic.Create(InvalidResourceName, Location.None, function.ResourceName),
        _ => null,
    };

    private static DiagnosticDescriptor Error(string id, string title, string message) =>
        new(id, title, message, "AWSLambdaCSharpGenerator", DiagnosticSeverity.Error, isEnabledByDefault: true);
}
