using Microsoft.CodeAnalysis;
using System.Linq;

namespace Amazon.Lambda.Annotations.SourceGenerator;

/// <summary>A method that is a Lambda function, as text: what the compiler's own objects say would keep whole compilations alive.</summary>
internal sealed record Function
{
    private const string ContextType = "global::Amazon.Lambda.Core.ILambdaContext";

    public string Namespace { get; init; } = "";

    public string Class { get; init; } = "";

    public string Method { get; init; } = "";

    /// <summary>The type of the event.</summary>
    public string Input { get; init; } = "";

    public bool TakesContext { get; init; }

    /// <summary>The return type as it is written: <c>void</c>, a task, a task of something, or something.</summary>
    public string Returns { get; init; } = "";

    public bool IsTask { get; init; }

    public bool HasResult { get; init; }

    public string ResourceName { get; init; } = "";

    /// <summary>The serializer named on the method itself; it wins over the assembly's.</summary>
    public string? Serializer { get; init; }

    /// <summary>Why this method cannot be a function, where it cannot.</summary>
    public string? Unsupported { get; init; }

    public string Generated => $"{Class}_{Method}_Generated";

    public static Function Of(GeneratorAttributeSyntaxContext found)
    {
        var method = (IMethodSymbol)found.TargetSymbol;
        var format = SymbolDisplayFormat.FullyQualifiedFormat;
        var parameters = method.Parameters.Select(parameter => parameter.Type.ToDisplayString(format)).ToArray();
        var task = method.ReturnType is INamedTypeSymbol { Name: "Task" } named
            && named.ContainingNamespace.ToDisplayString() == "System.Threading.Tasks" ? named : null;

        return new Function
        {
            Namespace = method.ContainingNamespace.ToDisplayString(),
            Class = method.ContainingType.Name,
            Method = method.Name,
            Input = parameters.FirstOrDefault() ?? "",
            TakesContext = parameters.Length == 2,
            Returns = method.ReturnType.ToDisplayString(format),
            IsTask = task is not null,
            HasResult = task is null ? !method.ReturnsVoid : task.IsGenericType,
            ResourceName = found.Attributes[0].NamedArguments.FirstOrDefault(argument => argument.Key == "ResourceName").Value.Value as string ?? "",
            Serializer = AssemblyProperties.SerializerIn(method.GetAttributes()),
            Unsupported = WhyNot(method, parameters),
        };
    }

    private static string? WhyNot(IMethodSymbol method, string[] parameters) => method switch
    {
        { IsStatic: true } => "it is static",
        { IsGenericMethod: true } => "it is generic",
        { ContainingType.ContainingType: not null } => "its class is nested in another",
        _ when parameters.Length is 1 && parameters[0] != ContextType => null,
        _ when parameters.Length is 2 && parameters[0] != ContextType && parameters[1] == ContextType => null,
        _ => "its parameters are not an event, or an event and an ILambdaContext",
    };
}
