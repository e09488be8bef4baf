namespace ConfirmFlow.Functions.Tests;

public sealed class ReachingChats
{
    // On Amazon Linux there are a hundred and forty of them: reading those takes longer than all else that a start does, and most starts call no chat.
    [Fact]
    public void Whom_chats_are_certified_by_is_read_for_the_first_call_of_one_and_not_before()
    {
        var broken = Path.GetTempFileName();
        File.WriteAllText(broken, "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");
        var variables = new Dictionary<string, string>
        {
            ["CONFIRMFLOW_CHAT_AUTHORITIES"] = broken,
            ["CONFIRMFLOW_SLACK_APP_ARN"] = "arn:aws:secretsmanager:us-east-1:123456789012:secret:slack-AbCdEf",
            ["CONFIRMFLOW_SLACK_API"] = "https://slack.example.com/api/",
            ["CONFIRMFLOW_TEAMS_WEBHOOKS_ARN"] = "arn:aws:secretsmanager:us-east-1:123456789012:secret:teams-AbCdEf",
        };
        foreach (var (name, value) in variables) Environment.SetEnvironmentVariable(name, value);
        try
        {
            Assert.IsType<Aws.SlackWebApi>(ChatComposition.Slack);
            Assert.IsType<Aws.TeamsWebhook>(ChatComposition.Teams);
        }
        finally
        {
            foreach (var name in variables.Keys) Environment.SetEnvironmentVariable(name, null);
            File.Delete(broken);
        }
    }
}
