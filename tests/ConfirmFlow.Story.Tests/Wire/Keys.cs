using System.Text.Json;
using Amazon.Runtime;

namespace ConfirmFlow.Story.Tests;

/// <summary>What a caller signs with.</summary>
internal sealed record Keys(string Id, string Secret, string? Token = null)
{
    /// <summary>The local run's administrator.</summary>
    public static Keys Administrator { get; } = new("local", "local");

    /// <summary>The same for a client of the SDK.</summary>
    public AWSCredentials Credentials => Token is null ? new BasicAWSCredentials(Id, Secret) : new SessionAWSCredentials(Id, Secret, Token);

    /// <summary>Reads those of a session that the local run tells of.</summary>
    public static Keys Of(JsonElement session) =>
        new(session.GetProperty("accessKeyId").GetString()!, session.GetProperty("secretAccessKey").GetString()!, session.GetProperty("sessionToken").GetString());

    /// <summary>Reads those of a role that the local run lends.</summary>
    public static Keys Lent(JsonElement role) =>
        new(role.GetProperty("AccessKeyId").GetString()!, role.GetProperty("SecretAccessKey").GetString()!, role.GetProperty("SessionToken").GetString());
}
