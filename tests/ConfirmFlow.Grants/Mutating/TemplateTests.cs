using System.Reflection;
using System.Runtime.Loader;

namespace ConfirmFlow.Grants;

/// <summary>The tests of ConfirmFlow.Template.Tests, run in this process against any template: what they keep of it in static fields is theirs alone each time.</summary>
internal sealed class TemplateTests : IDisposable
{
    private const string Name = "ConfirmFlow.Template.Tests";
    private const string Variable = "CONFIRMFLOW_TEMPLATE";

    // They start programs, or are not about the template; one compares it with a copy of itself in the guide, and one with what was in it: they would notice everything and understand nothing.
    private static readonly string[] LeftOut = ["Linting", "PackagingExecutables", "KeepingSecurityClaims", "DocumentingGrants", "ChoosingByCondition", "NamingEveryWildcard.Nothing_is_named_that_is_not_there"];
    private readonly string folder = AppContext.BaseDirectory.Replace("ConfirmFlow.Grants", Name, StringComparison.Ordinal);
    private readonly string template = Path.GetTempFileName();
    private readonly AssemblyLoadContext shared;

    /// <summary>Finds them where the build put them.</summary>
    public TemplateTests()
    {
        shared = new AssemblyLoadContext("shared");
        shared.Resolving += (context, name) => Path.Combine(folder, name.Name + ".dll") is var file && File.Exists(file) ? context.LoadFromAssemblyPath(file) : null;
        Environment.SetEnvironmentVariable(Variable, template);
    }

    /// <summary>The tests that fail for a template.</summary>
    /// <param name="text">The template.</param>
    public IEnumerable<string> Failing(string text)
    {
        File.WriteAllText(template, text);
        var own = new AssemblyLoadContext(Name, isCollectible: true);
        own.Resolving += (_, name) => shared.LoadFromAssemblyName(name);
        try
        {
            foreach (var test in Tests(own.LoadFromAssemblyPath(Path.Combine(folder, Name + ".dll"))))
                if (Fails(test.Method, test.Arguments)) yield return $"{test.Method.DeclaringType!.Name}.{test.Method.Name}";
        }
        finally
        {
            own.Unload();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => File.Delete(template);

    private static IEnumerable<(MethodInfo Method, object?[] Arguments)> Tests(Assembly assembly) =>
        from type in assembly.GetTypes()
        where type.IsPublic && type.GetConstructor([]) is not null
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        where method.ReturnType == typeof(void) && !LeftOut.Contains(type.Name) && !LeftOut.Contains($"{type.Name}.{method.Name}")
        from arguments in Calls(method)
        select (method, arguments);

    // Known by name: the attributes' own types are not this program's.
    private static IEnumerable<object?[]> Calls(MethodInfo method)
    {
        var attributes = method.GetCustomAttributesData();
        if (attributes.Any(attribute => attribute.AttributeType.FullName == "Xunit.FactAttribute")) return [[]];

        return attributes.Where(attribute => attribute.AttributeType.FullName == "Xunit.InlineDataAttribute")
            .Select(attribute => Arguments(method, [.. ((IEnumerable<CustomAttributeTypedArgument>)attribute.ConstructorArguments[0].Value!).Select(Value)]));
    }

    private static object? Value(CustomAttributeTypedArgument argument) =>
        argument.Value is IEnumerable<CustomAttributeTypedArgument> several ? several.Select(one => (string?)one.Value).ToArray() : argument.Value;

    // What is given beyond the other parameters is the last one's.
    private static object?[] Arguments(MethodInfo method, object?[] given)
    {
        var parameters = method.GetParameters();
        return parameters.Length > 0 && parameters[^1].ParameterType == typeof(string[]) && !(given.Length == parameters.Length && given[^1] is string[])
            ? [.. given.Take(parameters.Length - 1), given.Skip(parameters.Length - 1).Cast<string>().ToArray()]
            : given;
    }

    private static bool Fails(MethodInfo method, object?[] arguments)
    {
        try
        {
            method.Invoke(Activator.CreateInstance(method.DeclaringType!), arguments);
            return false;
        }
        catch (TargetInvocationException)
        {
            return true;
        }
    }
}
