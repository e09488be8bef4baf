using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace ConfirmFlow.Local;

/// <summary>What a run with <c>--chat</c> has for chats: an app in Slack, webhooks in Teams, and the secrets of both.</summary>
internal sealed class LocalChats(string endpoint, Func<string> policy)
{
    /// <summary>Where the stand-in for Slack's Web API is.</summary>
    public const string SlackApi = "/local/slack/api/";

    /// <summary>Where the stand-in for webhooks of Teams is.</summary>
    public const string TeamsWebhooks = "/local/teams/";

    private const string SlackSecret = "arn:aws:secretsmanager:us-east-1:123456789012:secret:confirmflow/slack-l0ca1A";
    private const string TeamsSecret = "arn:aws:secretsmanager:us-east-1:123456789012:secret:confirmflow/teams-l0ca1A";

    /// <summary>What the template is told.</summary>
    public static IReadOnlyDictionary<string, string> Parameters { get; } = new Dictionary<string, string>
    {
        ["SlackSecretArn"] = SlackSecret,
        ["TeamsSecretArn"] = TeamsSecret,
        ["SecretsLayerArn"] = "arn:aws:lambda:us-east-1:177933569100:layer:AWS-Parameters-and-Secrets-Lambda-Extension:12",
    };

    /// <summary>The app's signing secret.</summary>
    public string SigningSecret { get; } = RandomNumberGenerator.GetHexString(32, lowercase: true);

    /// <summary>The bot's token.</summary>
    public string BotToken { get; } = "xoxb-" + RandomNumberGenerator.GetHexString(24, lowercase: true);

    /// <summary>The value of a secret; null where there is no such one.</summary>
    public string? ValueOf(string? arn) => arn switch
    {
        SlackSecret => new JsonObject { ["botToken"] = BotToken, ["signingSecret"] = SigningSecret }.ToJsonString(),
        TeamsSecret => new JsonObject(Webhooks.Select(name => KeyValuePair.Create(name, (JsonNode?)$"{endpoint}{TeamsWebhooks}{name}"))).ToJsonString(),
        _ => null,
    };

    /// <summary>The accounts that the policy maps, and whom to.</summary>
    public IReadOnlyDictionary<string, string> Users => Policy.ObjectOf("slackUsers").ToDictionary(user => user.Key, user => user.Value.Text());

    /// <summary>The channels in Slack that the policy names, by the groups that are told there.</summary>
    public ILookup<string, string> Channels => Groups.Where(group => group.Body["slack"] is JsonObject).ToLookup(group => group.Body.ObjectOf("slack").TextOf("channel") ?? "", group => group.Name);

    private IEnumerable<string> Webhooks => Groups.Select(group => group.Body.ObjectOf("teams").TextOf("webhook")).OfType<string>().Distinct();

    private IEnumerable<(string Name, JsonObject Body)> Groups =>
        from member in Policy.ObjectOf("approvers")
        where member.Value is JsonObject
        select (member.Key, (JsonObject)member.Value!);

    private JsonObject Policy => (JsonObject)JsonNode.Parse(policy())!;
}
