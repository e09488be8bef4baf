using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace ConfirmFlow.Local;

/// <summary>What an <c>Authorization</c> header of Signature Version 4 says.</summary>
/// <param name="AccessKeyId">Whose key.</param>
/// <param name="Date">The day of the scope, <c>yyyyMMdd</c>.</param>
/// <param name="Region">The scope's region.</param>
/// <param name="Service">The scope's service.</param>
/// <param name="SignedHeaders">The headers under the signature, lower case.</param>
/// <param name="Signature">The signature, lower-case hexadecimal.</param>
internal sealed record SignedBy(
    string AccessKeyId, string Date, string Region, string Service, IReadOnlyList<string> SignedHeaders, string Signature)
{
    private const string Scheme = "AWS4-HMAC-SHA256";

    /// <summary>Whether a request claims to be signed.</summary>
    public static bool IsClaimedBy(HttpRequest request) =>
        request.Headers.Authorization.ToString().StartsWith(Scheme, StringComparison.Ordinal);

    /// <summary>Reads the header; null when it is not of this form.</summary>
    public static SignedBy? Read(string authorization)
    {
        var fields = authorization[Scheme.Length..].Split(',', StringSplitOptions.TrimEntries)
            .Select(field => field.Split('=', 2)).Where(field => field.Length == 2).ToLookup(field => field[0], field => field[1]);
        return fields["Credential"].FirstOrDefault()?.Split('/') is [var key, var date, var region, var service, "aws4_request"]
            && fields["SignedHeaders"].FirstOrDefault() is { } headers
            && fields["Signature"].FirstOrDefault() is { } signature
            ? new(key, date, region, service, headers.Split(';'), signature)
            : null;
    }

    /// <summary>Whether the signature was made with this secret over this request.</summary>
    public bool Matches(HttpRequest request, string rawTarget, ReadOnlySpan<byte> body, string secret)
    {
        var canonical = CanonicalRequest.Of(request, rawTarget, SignedHeaders, Convert.ToHexStringLower(SHA256.HashData(body)));
        var toSign = $"{Scheme}\n{request.Headers["X-Amz-Date"]}\n{Date}/{Region}/{Service}/aws4_request\n{Hash(canonical)}";
        var key = Mac(Mac(Mac(Mac(Encoding.UTF8.GetBytes("AWS4" + secret), Date), Region), Service), "aws4_request");
        return CryptographicOperations.FixedTimeEquals(
            Encoding.ASCII.GetBytes(Convert.ToHexStringLower(Mac(key, toSign))), Encoding.ASCII.GetBytes(Signature));
    }

    private static byte[] Mac(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
