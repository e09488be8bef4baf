using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace ConfirmFlow.Local;

/// <summary>What a run with <c>--chat</c> has for chats: an app in Slack, webhooks in Teams, and the secrets of both.</summary>
internal sealed class LocalChats(string endpoint, Func<string> policy)
{
    private readonly ConcurrentDictionary<string, string> words = new();
    private readonly ConcurrentDictionary<string, RoleSession> readers = new();

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

    /// <summary>The value of a secret, as it is told to one reader: what is called with it later shows who calls. Null where there is no such secret.</summary>
    public string? ValueOf(string? arn, RoleSession reader) => arn switch
    {
        SlackSecret => new JsonObject { ["botToken"] = "xoxb-" + WordFor(reader), ["signingSecret"] = SigningSecret }.ToJsonString(),
        TeamsSecret => new JsonObject(Webhooks.Select(name => KeyValuePair.Create(name, (JsonNode?)$"{endpoint}{TeamsWebhooks}{WordFor(reader)}/{name}"))).ToJsonString(),
        _ => null,
    };

    /// <summary>Who was told this bot's token; null where nobody was.</summary>
    public RoleSession? HolderOfToken(string token) => token.StartsWith("xoxb-", StringComparison.Ordinal) ? readers.GetValueOrDefault(token["xoxb-".Length..]) : null;

    /// <summary>Who was told the address of a webhook, and its name; null where nobody was.</summary>
    public (RoleSession Holder, string Name)? HolderOfWebhook(string path) =>
        path[TeamsWebhooks.Length..].Split('/') is [var word, var name] && readers.TryGetValue(word, out var holder) ? (holder, name) : null;

    /// <summary>The accounts that the policy maps, and whom to.</summary>
    public IReadOnlyDictionary<string, string> Users => Policy.ObjectOf("slackUsers").ToDictionary(user => user.Key, user => user.Value.Text());

    /// <summary>What Slack calls the app's conversation with one account, which is another name than the account's.</summary>
    public static string AloneWith(string account) => "D" + account[1..];

    /// <summary>Whose conversation with the app that is; null where it is nobody's.</summary>
    public string? AccountIn(string conversation) => Users.Keys.FirstOrDefault(account => AloneWith(account) == conversation);

    /// <summary>The channels in Slack that the policy names, by the groups that are told there.</summary>
    public ILookup<string, string> Channels => Groups.Where(group => group.Body["slack"] is JsonObject).ToLookup(group => group.Body.ObjectOf("slack").TextOf("channel") ?? "", group => group.Name);

    private string WordFor(RoleSession reader) => words.GetOrAdd(reader.AccessKeyId, _ =>
    {
        var word = RandomNumberGenerator.GetHexString(24, lowercase: true);
        readers[word] = reader;
        return word;
    });

    private IEnumerable<string> Webhooks => Groups.Select(group => group.Body.ObjectOf("teams").TextOf("webhook")).OfType<string>().Distinct();

    private IEnumerable<(string Name, JsonObject Body)> Groups =>
        from member in Policy.ObjectOf("approvers")
        where member.Value is JsonObject
        select (member.Key, (JsonObject)member.Value!);

    private JsonObject Policy => (JsonObject)JsonNode.Parse(policy())!;
}
