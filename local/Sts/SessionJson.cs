using System.Globalization;
using System.Text.Json.Nodes;

namespace ConfirmFlow.Local;

/// <summary>A session as JSON, in the journal and for programs.</summary>
internal static class SessionJson
{
    /// <summary>Writes a session.</summary>
    public static JsonObject Write(RoleSession session) => new()
    {
        ["at"] = Instant.Text(session.At),
        ["roleArn"] = session.RoleArn,
        ["sessionName"] = session.SessionName,
        ["sourceIdentity"] = session.SourceIdentity,
        ["tags"] = new JsonObject(session.Tags.Select(tag => KeyValuePair.Create(tag.Key, (JsonNode?)JsonValue.Create(tag.Value)))),
        ["transitiveTagKeys"] = new JsonArray([.. session.TransitiveTagKeys.Select(key => JsonValue.Create(key))]),
        ["policy"] = session.Policy,
        ["assumedBy"] = session.AssumedBy,
        ["accessKeyId"] = session.AccessKeyId,
        ["secretAccessKey"] = session.SecretAccessKey,
        ["sessionToken"] = session.SessionToken,
        ["expires"] = Instant.Text(session.Expires),
    };

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static RoleSession Read(JsonObject json) => new()
    {
        At = Read(json, "at"),
        RoleArn = json.TextOf("roleArn")!,
        SessionName = json.TextOf("sessionName")!,
        SourceIdentity = json.TextOf("sourceIdentity"),
        Tags = json.ObjectOf("tags").ToDictionary(tag => tag.Key, tag => tag.Value.Text()),
        TransitiveTagKeys = json.TextsOf("transitiveTagKeys"),
        Policy = json.TextOf("policy"),
        AssumedBy = json.TextOf("assumedBy"),
        AccessKeyId = json.TextOf("accessKeyId")!,
        SecretAccessKey = json.TextOf("secretAccessKey")!,
        SessionToken = json.TextOf("sessionToken")!,
        Expires = Read(json, "expires"),
    };

    private static DateTimeOffset Read(JsonObject json, string name) =>
        DateTimeOffset.Parse(json.TextOf(name)!, CultureInfo.InvariantCulture);
}
