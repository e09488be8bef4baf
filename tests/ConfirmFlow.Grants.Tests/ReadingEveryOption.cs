using ConfirmFlow.Local;

namespace ConfirmFlow.Grants.Tests;

public sealed class ReadingEveryOption
{
    [Fact]
    public void Every_statement_of_the_projects_own_template_is_there() => Assert.NotEmpty(EveryOption.Read(File.ReadAllText(Tree.Find().Template)).Roles);

    [Fact]
    public void A_statement_that_no_known_parameter_brings_is_named()
    {
        var text = """
            Parameters: { New: { Type: String, Default: "" } }
            Conditions: { HasNew: !Not [!Equals [!Ref New, ""]] }
            Resources:
              Role:
                Type: AWS::IAM::Role
                Properties:
                  AssumeRolePolicyDocument: { Version: "2012-10-17", Statement: [] }
                  Policies:
                    - PolicyName: own
                      PolicyDocument:
                        Version: "2012-10-17"
                        Statement:
                          - !If [HasNew, { Sid: Hidden, Effect: Allow, Action: "s3:GetObject", Resource: "*" }, !Ref AWS::NoValue]
            """;

        Assert.Contains("Role/Hidden", Assert.Throws<StartError>(() => EveryOption.Read(text)).Message, StringComparison.Ordinal);
    }
}
