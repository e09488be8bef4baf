using System.Diagnostics;

namespace ConfirmFlow.Template.Tests;

/// <summary>What cfn-lint says of the template. Skipped, and counted as skipped, where Python lacks it.</summary>
public sealed class Linting
{
    [Theory]
    [InlineData("template.yaml")]
    [InlineData("policies/action-role.yaml")]
    [InlineData("policies/developer-roles.yaml")]
    public void A_template_as_written_has_no_finding(string template)
    {
        Assert.SkipUnless(Has("cfnlint"), "python3 has no cfn-lint here: the template was not linted.");

        AssertNoFinding(Repo.At(template));
    }

    [Theory]
    [InlineData("SampleData=true")]
    [InlineData("SampleData=false")]
    [InlineData(
        "SlackSecretArn=arn:aws:secretsmanager:us-east-1:123456789012:secret:slack-0aBcDe", "TeamsSecretArn=arn:aws:secretsmanager:us-east-1:123456789012:secret:teams-0aBcDe",
        "SecretsLayerArn=arn:aws:lambda:us-east-1:177933569100:layer:AWS-Parameters-and-Secrets-Lambda-Extension:12", "MakeChatTopic=true")]
    [InlineData(
        "MailDomain=example.com", "MakeMailIdentity=true", "ConfirmDomain=confirm.example.com", "ConfirmCertificateArn=arn:aws:acm:us-east-1:123456789012:certificate/1",
        "Architecture=arm64", "VpcId=vpc-12345678", "SubnetIds=subnet-12345678,subnet-87654321", "SecurityGroupIds=sg-12345678")]
    public void The_template_as_translated_has_no_finding(params string[] parameters)
    {
        Assert.SkipUnless(Has("cfnlint"), "python3 has no cfn-lint here: the translated template was not linted.");
        Assert.SkipUnless(Has("samtranslator"), "python3 has no aws-sam-translator here: the template was not translated.");

        var translated = Path.Combine(Path.GetTempPath(), $"confirmflow-{Guid.NewGuid():N}.json");
        try
        {
            var (exit, output) = Python([Repo.At("tests/ConfirmFlow.Template.Tests/translate.py"), Repo.At("template.yaml"), translated, .. parameters]);
            Assert.True(exit == 0, output);
            AssertNoFinding(translated);
        }
        finally
        {
            File.Delete(translated);
        }
    }

    private static void AssertNoFinding(string template)
    {
        var (exit, output) = Python(
            "-c", "from cfnlint.runner import main; main()", "--non-zero-exit-code", "warning", "--regions", "us-east-1", "--template", template);

        Assert.True(exit == 0, output);
    }

    private static bool Has(string module) => Python("-c", $"import {module}").Exit == 0;

    private static (int Exit, string Output) Python(params string[] arguments)
    {
        var start = new ProcessStartInfo("python3", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["AWS_EC2_METADATA_DISABLED"] = "true";
        try
        {
            using var python = Process.Start(start)!;
            var errors = python.StandardError.ReadToEndAsync();
            var output = python.StandardOutput.ReadToEnd();
            python.WaitForExit();
            return (python.ExitCode, output + errors.GetAwaiter().GetResult());
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            return (127, missing.Message);
        }
    }
}
