using System.Reflection;
using Amazon.EventBridge;
using Amazon.Lambda.Annotations;
using Amazon.Lambda.Core;
using Amazon.Lambda.RuntimeSupport;
using Amazon.Lambda.Serialization.SystemTextJson;
using Amazon.SimpleEmailV2;
using Amazon.StepFunctions;

namespace ConfirmFlow.Compat.Tests;

public sealed class StandingInForThePublishedPackages
{
    private static readonly Assembly[] StandIns =
    [
        typeof(LambdaFunctionAttribute).Assembly, typeof(ILambdaContext).Assembly, typeof(LambdaBootstrap).Assembly, typeof(AwsNamingPolicy).Assembly,
        typeof(AmazonEventBridgeClient).Assembly, typeof(AmazonSimpleEmailServiceV2Client).Assembly, typeof(AmazonStepFunctionsClient).Assembly,
    ];

    private static readonly HashSet<string> Offered = [.. StandIns.SelectMany(PublicSurface.Of)];

    private static readonly HashSet<string> Names = [.. StandIns.Select(assembly => assembly.GetName().Name!)];

    /// <summary>Names in published.txt were read in the published packages' sources or API reference; a new one is looked up before it is added.</summary>
    [Fact]
    public void Nothing_is_offered_that_the_published_packages_do_not_have()
    {
        var published = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Surface", "published.txt")).ToHashSet();

        None(Offered.Except(published));
        None(published.Except(Offered));
    }

    [Theory]
    [InlineData("ConfirmFlow.Actions")]
    [InlineData("ConfirmFlow.Aws")]
    [InlineData("ConfirmFlow.Functions")]
    public void Everything_that_functions_use_is_offered(string assembly)
    {
        var used = UsedSurface.Of(Path.Combine(assembly == "ConfirmFlow.Functions" ? Built.Functions : Built.Actions, $"{assembly}.dll"), Names);

        Assert.NotEmpty(used);
        None(used.Except(Offered));
    }

    /// <summary>The domain is pure, so it can be read and tested without any of this.</summary>
    [Fact]
    public void The_domain_uses_none_of_them() => None(UsedSurface.Of(Path.Combine(Built.Actions, "ConfirmFlow.Domain.dll"), Names));

    /// <summary>Otherwise the test above would pass on a file it cannot read.</summary>
    [Fact]
    public void What_is_used_is_found()
    {
        var used = UsedSurface.Of(Path.Combine(Built.Sample, "ConfirmFlow.Compat.Sample.dll"), Names);

        Assert.Contains("Amazon.Lambda.Core Amazon.Lambda.Core.ILambdaContext.RemainingTime", used);
        Assert.Contains("Amazon.Lambda.RuntimeSupport Amazon.Lambda.RuntimeSupport.LambdaBootstrapBuilder.Create/2", used);
        Assert.Contains(
            "Amazon.Lambda.Serialization.SystemTextJson Amazon.Lambda.Serialization.SystemTextJson.SourceGeneratorLambdaJsonSerializer`1..ctor/0", used);
        None(used.Except(Offered));
    }

    private static void None(IEnumerable<string> lines)
    {
        var found = lines.Order(StringComparer.Ordinal).ToArray();
        Assert.True(found.Length == 0, string.Join('\n', found));
    }
}
