using System.Text.RegularExpressions;

namespace ConfirmFlow.Template.Tests;

/// <summary>The solution, which people open.</summary>
public sealed partial class BuildingTheSolution
{
    [Fact]
    public void Every_project_is_in_it()
    {
        // Asked by a script before anything can be built, and no part of the product.
        var projects = ((string[])["functions", "local", "tests", "bench", "compat"])
            .SelectMany(folder => Directory.EnumerateFiles(Repo.At(folder), "*.csproj", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 2 }))
            .Select(project => Path.GetRelativePath(Repo.Root, project)).Where(project => project != "compat/probe/probe.csproj");

        Assert.Equal(projects.Order(StringComparer.Ordinal), Project().Matches(File.ReadAllText(Repo.At("ConfirmFlow.sln"))).Select(match => match.Groups["path"].Value.Replace('\\', '/')).Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"""(?<path>[^""]+\.csproj)""")]
    private static partial Regex Project();
}
