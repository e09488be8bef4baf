using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Aws;

/// <summary>The secret of one confirm link: 256 random bits, base64url. It exists in the mail only; what is stored follows from it.</summary>
public sealed class LinkToken
{
    private const int Bytes = 32;
    private const int Characters = 43;
    private readonly byte[] _secret;

    private LinkToken(byte[] secret) => _secret = secret;

    /// <summary>Makes a new one.</summary>
    public static LinkToken New() => new(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>Reads one out of a link.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out LinkToken? token)
    {
        var secret = new byte[Bytes];
        // The last character carries four spare bits: only the spelling that this program writes is a token.
        var good = text is { Length: Characters } && Base64Url.IsValid(text) && Base64Url.TryDecodeFromChars(text, secret, out var written)
            && written == Bytes && Base64Url.EncodeToString(secret) == text;
        token = good ? new LinkToken(secret) : null;
        return good;
    }

    /// <summary>The proof that whoever decides held the token.</summary>
    public LinkProof Proof => LinkProof.Of(_secret);

    /// <summary>What one approver decides by when they press a button that carries this token: nobody has it who has only the button, or only the other share of the key.</summary>
    /// <remarks>HKDF with SHA-256 (RFC 5869): the token is the input keying material, the share the salt, the approver's address the info.</remarks>
    public LinkToken For(Person approver, KeyShare share) => new(HKDF.DeriveKey(HashAlgorithmName.SHA256, _secret, Bytes, share.Bytes, Encoding.UTF8.GetBytes(approver.Address)));

    /// <summary>The link's last path segment.</summary>
    public string Reveal() => Base64Url.EncodeToString(_secret);
}
