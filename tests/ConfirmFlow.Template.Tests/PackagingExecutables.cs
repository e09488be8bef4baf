using System.Diagnostics;
using System.Text.Json;
using System.Xml.Linq;

namespace ConfirmFlow.Template.Tests;

/// <summary>What <c>sam build</c> makes of the two executables: it runs <c>dotnet lambda package</c> in each CodeUri.</summary>
public sealed class PackagingExecutables
{
    // Amazon.Common.DotNetCli.Tools/Utilities.cs: sam build's "--runtime" is no switch of `dotnet msbuild`, so the tool falls back to the first element
    // of that name in the project's text. Without PublishAot it would not build in the container; without SelfContained it would say "--self-contained False".
    [Theory]
    [MemberData(nameof(NamingHandlers.Executables), MemberType = typeof(NamingHandlers))]
    public void What_the_packaging_tool_looks_for_is_in_the_text_of_the_project(string executable)
    {
        var groups = XDocument.Load(Assert.Single(Directory.GetFiles(Repo.At(executable), "*.csproj"))).Root!.Elements("PropertyGroup").ToList();

        Assert.Equal(
            ["net10.0", "Exe", "true", "true"],
            ((string[])["TargetFramework", "OutputType", "PublishAot", "SelfContained"]).Select(name => groups.Elements(name).First().Value));
    }

    // GenerateRuntimeConfigurationFiles is said by that tool alone, always.
    [Theory]
    [MemberData(nameof(NamingHandlers.Executables), MemberType = typeof(NamingHandlers))]
    public async Task What_is_packaged_is_native_and_called_bootstrap_and_stands_on_the_published_packages(string executable)
    {
        string[] properties = ["AssemblyName", "PublishAot", "SelfContained", "StripSymbols", "AwsPackagesMode"];
        using var asked = Process.Start(new ProcessStartInfo(
            "dotnet", ["msbuild", Repo.At(executable), "-p:GenerateRuntimeConfigurationFiles=true", $"-getProperty:{string.Join(',', properties)}"]) { RedirectStandardOutput = true })!;

        var told = JsonDocument.Parse(await asked.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)).RootElement.GetProperty("Properties");

        Assert.Equal(["bootstrap", "true", "true", "true", "nuget"], properties.Select(name => told.GetProperty(name).GetString()));
    }

    // Two at once would write what they have in common to the same obj/. And a cache would look at a CodeUri, not at what its project refers to.
    [Theory]
    [InlineData("parallel")]
    [InlineData("cached")]
    public void Executables_are_built_one_after_the_other_and_always(string option) =>
        Assert.Contains($"{option} = false", File.ReadAllLines(Repo.At("samconfig.toml")));
}
