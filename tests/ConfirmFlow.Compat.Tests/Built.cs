using System.Reflection;

namespace ConfirmFlow.Compat.Tests;

/// <summary>Where the build put what the tests look at.</summary>
internal static class Built
{
    public static string Actions => Said("Actions");

    public static string Functions => Said("Functions");

    public static string Sample => Said("Sample");

    /// <summary>Whether the build stands on compat/; otherwise it stands on the published packages.</summary>
    public static bool OnCompat => Said("AwsPackages") == "compat";

    private static string Said(string key) => typeof(Built).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
