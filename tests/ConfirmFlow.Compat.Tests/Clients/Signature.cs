using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace ConfirmFlow.Compat.Tests;

/// <summary>Signature Version 4, computed anew from what arrived.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html</remarks>
internal sealed partial record Signature(string AccessKey, string Date, string Region, string Service, string SignedHeaders, string Value)
{
    public static Signature In(Asked request)
    {
        var match = Form().Match(request.Headers["authorization"]);
        Assert.True(match.Success, request.Headers["authorization"]);
        string Part(string name) => match.Groups[name].Value;
        return new Signature(Part("key"), Part("date"), Part("region"), Part("service"), Part("headers"), Part("signature"));
    }

    /// <summary>What the signature has to be when the request was signed with this secret.</summary>
    public string Expected(Asked request, string secret)
    {
        var headers = string.Concat(SignedHeaders.Split(';').Select(name => $"{name}:{request.Headers[name].Trim()}\n"));
        var canonical = $"{request.Method}\n{request.Path}\n\n{headers}\n{SignedHeaders}\n{Hex(SHA256.HashData(request.Body))}";
        var scope = $"{Date}/{Region}/{Service}/aws4_request";
        var text = $"AWS4-HMAC-SHA256\n{request.Headers["x-amz-date"]}\n{scope}\n{Hex(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)))}";

        var key = new[] { Date, Region, Service, "aws4_request" }
            .Aggregate(Encoding.UTF8.GetBytes("AWS4" + secret), (key, part) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(part)));
        return Hex(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)));
    }

    private static string Hex(byte[] bytes) => Convert.ToHexString(bytes).ToLower(CultureInfo.InvariantCulture);

    [GeneratedRegex("^AWS4-HMAC-SHA256 Credential=(?<key>[^/]+)/(?<date>[0-9]{8})/(?<region>[^/]+)/(?<service>[^/]+)/aws4_request, SignedHeaders=(?<headers>[a-z0-9;-]+), Signature=(?<signature>[0-9a-f]{64})$")]
    private static partial Regex Form();
}
