using System.Security.Cryptography;

namespace ConfirmFlow.Local;

/// <summary>What completes a waiting task: 384 random bytes and a checksum, in base64 with <c>+ / =</c> in it.</summary>
/// <remarks>AWS's are long and have these characters too (2,048 at most): who mangles or cuts a token learns of it here.</remarks>
internal static class TaskToken
{
    private const int Random = 384;
    private const int Checksum = 4;

    public static string New()
    {
        Span<byte> bytes = stackalloc byte[Random + Checksum];
        while (true)
        {
            RandomNumberGenerator.Fill(bytes[..Random]);
            Sum(bytes[..Random]).CopyTo(bytes[Random..]);
            var token = Convert.ToBase64String(bytes);
            if (token.Contains('+') && token.Contains('/')) return token;
        }
    }

    /// <summary>Whether it can ever have been a token. The checksum guards nothing: it tells a foreign token from garbage.</summary>
    public static bool IsWellFormed(string token)
    {
        Span<byte> bytes = stackalloc byte[Random + Checksum];
        return token.Length == (Random + Checksum + 2) / 3 * 4
            && Convert.TryFromBase64String(token, bytes, out var length)
            && length == bytes.Length
            && Sum(bytes[..Random]).SequenceEqual(bytes[Random..]);
    }

    private static ReadOnlySpan<byte> Sum(ReadOnlySpan<byte> bytes) => SHA256.HashData(bytes).AsSpan(0, Checksum);
}
