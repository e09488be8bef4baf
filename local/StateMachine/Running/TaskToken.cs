using System.Security.Cryptography;

namespace ConfirmFlow.Local;

/// <summary>What completes a waiting task: 384 random bytes and a checksum, in base64 with <c>+ / =</c> in it, as AWS's tokens have.</summary>
/// <remarks>As long as AWS's, so that whoever stores or hands on a token learns here what it takes. The limit is 2,048 characters.</remarks>
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
