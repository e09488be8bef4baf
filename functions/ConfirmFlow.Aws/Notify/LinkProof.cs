using System.Security.Cryptography;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Aws;

/// <summary>SHA-256 (hex) of a link's token. An approval stores it; the link's item is filed under the SHA-256 of it.</summary>
/// <remarks>Who can read links therefore cannot make a proof, and who can read decisions cannot make a token. What buttons stand for is of other kinds, so that IAM can tell who may read them.</remarks>
public sealed record LinkProof(string Value)
{
    private const string Kind = "link#";

    /// <summary>The key of the link's item.</summary>
    public string Key => KeyOf(Filed);

    /// <summary>The key of the item of a message's buttons.</summary>
    public string ButtonKey => "button#" + Filed;

    /// <summary>The key of the item of what one approver decides by in a chat.</summary>
    public string PressKey => "press#" + Filed;

    private string Filed => Convert.ToHexStringLower(SHA256.HashData(Convert.FromHexString(Value)));

    /// <summary>The key of the item that has this name among links.</summary>
    public static string KeyOf(string name) => Kind + name;

    /// <summary>The name among links of the item with this key.</summary>
    public static string NameOf(string key) => key[Kind.Length..];

    /// <summary>Whether a text is of the form of a proof, or of a name; a decision that was not made by a link may hold any text.</summary>
    public static bool IsOne(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigitLower);

    /// <summary>What a decision keeps of it: an approval the proof itself, anything else what follows from it (HMAC with SHA-256), so that nobody who reads a denial can make an approval of it.</summary>
    public string Of(Verdict verdict) => verdict is Verdict.Approve ? Value : Convert.ToHexStringLower(HMACSHA256.HashData(Convert.FromHexString(Value), "no"u8));

    /// <summary>The proof that follows from a token.</summary>
    public static LinkProof Of(ReadOnlySpan<byte> secret) => new(Convert.ToHexStringLower(SHA256.HashData(secret)));
}
