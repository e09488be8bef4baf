using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace ConfirmFlow.Domain;

/// <summary>What a canonical JSON text is known by: <c>v1:</c> and the SHA-256, in hexadecimal, of schema, line feed and text.</summary>
/// <remarks>The default value is no digest; <see cref="Of"/> never makes it.</remarks>
public readonly record struct Digest
{
    private const string Version = "v1:";
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly SearchValues<char> Hex = SearchValues.Create("0123456789abcdef");
    private readonly string? _value;

    private Digest(string value) => _value = value;

    /// <summary>The digest as stored and compared, 67 characters; empty for no digest.</summary>
    public string Value => _value ?? "";

    /// <summary>The first 64 bits in four groups, such as <c>7F3A 91C0 22DE B418</c>, for people to compare by eye.</summary>
    public string Fingerprint => _value is null
        ? "none"
        : string.Join(' ', _value[Version.Length..(Version.Length + 16)].ToUpperInvariant().Chunk(4).Select(group => new string(group)));

    /// <summary>Digests a canonical JSON text of the kind named by <paramref name="schema"/>, which keeps the kinds apart.</summary>
    public static Digest Of(string schema, string canonicalJson)
    {
        // A line feed in the schema would let one kind's text pass for another's.
        if (schema.Length == 0 || schema.Contains('\n', StringComparison.Ordinal))
            throw new ArgumentException("A schema is one line.", nameof(schema));
        return new(Version + Convert.ToHexStringLower(SHA256.HashData(Strict.GetBytes(schema + "\n" + canonicalJson))));
    }

    /// <summary>Reads a stored digest; false for anything <see cref="Of"/> could not have made.</summary>
    public static bool TryParse(string? text, out Digest digest)
    {
        digest = default;
        if (text is not { Length: 67 } || !text.StartsWith(Version, StringComparison.Ordinal)) return false;
        if (text.AsSpan(Version.Length).ContainsAnyExcept(Hex)) return false;
        digest = new(text);
        return true;
    }

    /// <summary>The same as <see cref="Value"/>.</summary>
    public override string ToString() => Value;
}
