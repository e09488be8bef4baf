using System.Text.RegularExpressions;
using Xunit;

namespace ConfirmFlow.Template.Tests;

/// <summary>SECURITY.md and docs/least-privilege.md name a test for each claim; here each of them is looked for.</summary>
public sealed partial class KeepingSecurityClaims
{
    private static readonly string Text = File.ReadAllText(Path.Combine(Repo.Root, "SECURITY.md"));

    private static readonly string LeastPrivilege = File.ReadAllText(Path.Combine(Repo.Root, "docs/least-privilege.md"));

    public static TheoryData<string, string> NamedTests() => [.. TestName().Matches(Text + LeastPrivilege).Select(match => (match.Groups[1].Value, match.Groups[2].Value)).Distinct()];

    [Theory]
    [MemberData(nameof(NamedTests))]
    public void Every_test_that_is_named_exists(string topic, string test) => Assert.Contains(
        Directory.EnumerateFiles(Path.Combine(Repo.Root, "tests"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText),
        source => Regex.IsMatch(source, $@"class {topic}\b") && Regex.IsMatch(source, $@"^ +public (async Task|Task|void) {test}\(", RegexOptions.Multiline));

    [Fact]
    public void Every_claim_names_a_test()
    {
        var claims = Claim().Matches(Text.Split("## What is not held")[0]).ToList();

        Assert.True(claims.Count >= 15);
        Assert.All(claims, claim => Assert.Matches(TestName(), claim.Value));
    }

    [GeneratedRegex(@"`(\w+)\.(\w+)`")]
    private static partial Regex TestName();

    [GeneratedRegex(@"^\*\*[A-Z][0-9].*?(?=^\*\*[A-Z][0-9]|^## |\z)", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Claim();
}
