using System.Runtime.CompilerServices;
using ConfirmFlow.Aws;

namespace ConfirmFlow.Actions;

/// <summary>Stops a process that was told to be a function it does not have.</summary>
internal static class KnownHandlers
{
    /// <summary>The functions of this executable, by method name.</summary>
    public static readonly string[] Names = [nameof(ExecuteFunction.Execute), nameof(SeedFunction.Seed)];

    // The generated Main has no default branch: it would end in silence, and Lambda would start it again and again.
    [ModuleInitializer]
    internal static void Check() => HandlerVariable.MustBeOneOf(Names, () => typeof(KnownHandlers).Assembly);
}
