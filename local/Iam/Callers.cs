using System.Security.Cryptography;

namespace ConfirmFlow.Local;

/// <summary>Makes callers and the keys they sign with.</summary>
internal static class Callers
{
    private const string KeyAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>The access key and the secret of the administrator.</summary>
    public const string AdministratorKey = "local";

    /// <summary>The administrator, who may do everything.</summary>
    public static Caller Administrator(Stack stack) =>
        new($"arn:{stack.Partition}:iam::{stack.Account}:user/local", "AIDALOCAL", null);

    /// <summary>The caller that a session is.</summary>
    public static Caller For(RoleSession session, Stack stack)
    {
        var role = session.RoleArn[(session.RoleArn.LastIndexOf('/') + 1)..];
        return new(
            $"arn:{stack.Partition}:sts::{stack.Account}:assumed-role/{role}/{session.SessionName}",
            $"{RoleId(session.RoleArn)}:{session.SessionName}",
            session);
    }

    /// <summary>A session with a key nobody has had before.</summary>
    public static RoleSession NewSession(string roleArn, string name, DateTimeOffset now, TimeSpan lasting) => new()
    {
        AccessKeyId = "ASIA" + RandomNumberGenerator.GetString(KeyAlphabet, 16),
        SecretAccessKey = Convert.ToBase64String(RandomNumberGenerator.GetBytes(30)),
        SessionToken = Convert.ToBase64String(RandomNumberGenerator.GetBytes(96)),
        RoleArn = roleArn,
        SessionName = name,
        At = now,
        Expires = now + lasting,
    };

    /// <summary>The id of a role: stable, and not its name.</summary>
    public static string RoleId(string roleArn)
    {
        var hash = SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(roleArn));
        return "AROA" + string.Concat(hash.Take(16).Select(part => KeyAlphabet[part % KeyAlphabet.Length]));
    }
}
