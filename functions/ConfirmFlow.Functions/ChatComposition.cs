using ConfirmFlow.Aws;

namespace ConfirmFlow.Functions;

/// <summary>The chats of this stack: those whose secret template.yaml names, else none.</summary>
internal static class ChatComposition
{
    // Less than a step may last, so that a chat that hangs is noted as one that did not take a message.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(4);

    private static readonly Lazy<HttpClient> Http = ChatClient.WhenCalled(Environment.GetEnvironmentVariable("CONFIRMFLOW_CHAT_AUTHORITIES"), Longest);

    // The extension is on the same machine, and shows no certificate. What it is asked with is for nobody else.
    private static readonly HttpClient Beside = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }) { Timeout = Longest };

    /// <summary>Slack, where <c>CONFIRMFLOW_SLACK_APP_ARN</c> has the ARN of its secret.</summary>
    public static ISlack Slack => Arn("CONFIRMFLOW_SLACK_APP_ARN") is null ? new NoChat() : new SlackWebApi(Http, new Uri(Variables.Required("CONFIRMFLOW_SLACK_API")), SlackSecrets, TimeProvider.System);

    /// <summary>Teams, where <c>CONFIRMFLOW_TEAMS_WEBHOOKS_ARN</c> has the ARN of its secret.</summary>
    public static ITeams Teams => Arn("CONFIRMFLOW_TEAMS_WEBHOOKS_ARN") is { } arn ? new TeamsWebhook(Http, Secrets(arn)) : new NoChat();

    /// <summary>The secret of the app in Slack.</summary>
    public static ISecrets SlackSecrets => Secrets(Variables.Required("CONFIRMFLOW_SLACK_APP_ARN"));

    // The session token changes while a process lives.
    private static ExtensionSecrets Secrets(string arn) => new(Beside, Extension, arn, () => Variables.Required("AWS_SESSION_TOKEN"));

    // By its address, as a name would be looked up at each start. The port is the extension's own setting: https://docs.aws.amazon.com/secretsmanager/latest/userguide/retrieving-secrets_lambda.html.
    private static Uri Extension => new($"http://127.0.0.1:{Environment.GetEnvironmentVariable("PARAMETERS_SECRETS_EXTENSION_HTTP_PORT") ?? "2773"}/");

    private static string? Arn(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } arn ? arn : null;
}
