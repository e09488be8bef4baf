using System.Runtime.CompilerServices;

namespace ConfirmFlow.Aws.Tests;

/// <summary>Where the sources lie.</summary>
internal static class SourceTree
{
    public static string Path(string relative, [CallerFilePath] string here = "") =>
        System.IO.Path.GetFullPath(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(here)!, "..", "..", "..", relative));
}
