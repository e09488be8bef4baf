using ConfirmFlow.Aws;

namespace ConfirmFlow.Functions;

/// <summary>The chats of this stack: those whose secret template.yaml names, else none.</summary>
internal static class ChatComposition
{
    // Less than a step may last, so that a chat that hangs is noted as one that did not take a message.
    private static readonly HttpClient Http = ChatClient.Of(Environment.GetEnvironmentVariable("CONFIRMFLOW_CHAT_AUTHORITIES"), TimeSpan.FromSeconds(4));

    /// <summary>Slack, where <c>CONFIRMFLOW_SLACK_APP_ARN</c> has the ARN of its secret.</summary>
    public static ISlack Slack => Arn("CONFIRMFLOW_SLACK_APP_ARN") is null ? new NoChat() : new SlackWebApi(Http, new Uri(Variables.Required("CONFIRMFLOW_SLACK_API")), SlackSecrets, TimeProvider.System);

    /// <summary>Teams, where <c>CONFIRMFLOW_TEAMS_WEBHOOKS_ARN</c> has the ARN of its secret.</summary>
    public static ITeams Teams => Arn("CONFIRMFLOW_TEAMS_WEBHOOKS_ARN") is { } arn ? new TeamsWebhook(Http, Secrets(arn)) : new NoChat();

    /// <summary>The secret of the app in Slack.</summary>
    public static ISecrets SlackSecrets => Secrets(Variables.Required("CONFIRMFLOW_SLACK_APP_ARN"));

    // The session token changes while a process lives.
    private static ExtensionSecrets Secrets(string arn) => new(Http, Extension, arn, () => Variables.Required("AWS_SESSION_TOKEN"));

    // The port is the extension's own setting: https://docs.aws.amazon.com/secretsmanager/latest/userguide/retrieving-secrets_lambda.html.
    private static Uri Extension => new($"http://localhost:{Environment.GetEnvironmentVariable("PARAMETERS_SECRETS_EXTENSION_HTTP_PORT") ?? "2773"}/");

    private static string? Arn(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } arn ? arn : null;
}
