extern alias Executor;

using System.Reflection;
using Amazon.Lambda.Annotations;
using Xunit;

namespace ConfirmFlow.Functions.Tests;

/// <summary>An executable knows its own functions, so that a process told to be another one stops.</summary>
public sealed class NamingHandlers
{
    [Fact]
    public void The_functions_without_privilege_are_all_known() => Assert.Equal(Marked(typeof(KnownHandlers).Assembly), KnownHandlers.Names.Order());

    [Fact]
    public void The_functions_of_the_executor_are_all_known() =>
        Assert.Equal(Marked(typeof(Executor::ConfirmFlow.Actions.KnownHandlers).Assembly), Executor::ConfirmFlow.Actions.KnownHandlers.Names.Order());

    [Fact]
    public void The_code_of_actions_is_in_the_executor_only()
    {
        var open = typeof(KnownHandlers).Assembly;

        Assert.DoesNotContain(open.GetTypes().SelectMany(type => type.GetInterfaces()), each => each.Name == "IPrivilegedAction");
        Assert.DoesNotContain(open.GetReferencedAssemblies(), each => each.Name == "AWSSDK.SecurityToken");
    }

    private static IEnumerable<string> Marked(Assembly executable) => executable.GetTypes()
        .SelectMany(type => type.GetMethods())
        .Where(method => method.GetCustomAttribute<LambdaFunctionAttribute>() is not null)
        .Select(method => method.Name).Order();
}
