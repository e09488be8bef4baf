using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Amazon.Lambda.Annotations.SourceGenerator;

/// <summary>What an assembly says about its functions as a whole.</summary>
internal sealed record AssemblyProperties(string Name, bool GenerateMain, string? Runtime, string? Serializer, bool IsExecutable, bool HasRuntimeSupport)
{
    public static AssemblyProperties Of(Compilation compilation)
    {
        var attributes = compilation.Assembly.GetAttributes();
        var global = attributes.FirstOrDefault(attribute => attribute.AttributeClass?.ToDisplayString() == "Amazon.Lambda.Annotations.LambdaGlobalPropertiesAttribute");
        return new AssemblyProperties(
            compilation.Assembly.Name,
            Said(global, "GenerateMain") is true,
            Said(global, "Runtime") as string,
            SerializerIn(attributes),
            compilation.Options.OutputKind is OutputKind.ConsoleApplication,
            compilation.ReferencedAssemblyNames.Any(reference => reference.Name == "Amazon.Lambda.RuntimeSupport"));
    }

    /// <summary>The serializer that one of these attributes names.</summary>
    public static string? SerializerIn(IEnumerable<AttributeData> attributes) => attributes
        .Where(attribute => attribute.AttributeClass?.ToDisplayString() == "Amazon.Lambda.Core.LambdaSerializerAttribute")
        .Select(attribute => attribute.ConstructorArguments.FirstOrDefault().Value as ITypeSymbol)
        .FirstOrDefault()?.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    private static object? Said(AttributeData? attribute, string property) =>
        attribute?.NamedArguments.FirstOrDefault(argument => argument.Key == property).Value.Value;
}
