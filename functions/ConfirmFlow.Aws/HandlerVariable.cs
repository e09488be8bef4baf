using System.Reflection;

namespace ConfirmFlow.Aws;

/// <summary>The variable that says which function of its executable a process is.</summary>
public static class HandlerVariable
{
    /// <summary>The exit code of a process that was started wrongly (sysexits.h: EX_USAGE).</summary>
    private const int Usage = 64;

    /// <summary>Ends the process with a clear message unless <c>ANNOTATIONS_HANDLER</c> names one of these functions.</summary>
    /// <remarks>Does nothing where the assembly is not what was started, as in a test or in a build tool.</remarks>
    public static void MustBeOneOf(IReadOnlyCollection<string> names, Func<Assembly> executable)
    {
        // First what costs least: each start comes here.
        var name = Environment.GetEnvironmentVariable("ANNOTATIONS_HANDLER");
        if (name is not null && names.Contains(name)) return;
        if (Assembly.GetEntryAssembly() != executable()) return;

        Console.Error.WriteLine($"ANNOTATIONS_HANDLER is {(string.IsNullOrEmpty(name) ? "not set" : $"“{name}”")}. This executable has: {string.Join(", ", names)}.");
        Environment.Exit(Usage);
    }
}
