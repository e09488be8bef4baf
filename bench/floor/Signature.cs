using System.Globalization;
using System.Security.Cryptography;
using System.Text;

/// <summary>Signature Version 4 of a GetItem, by hand.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html</remarks>
internal static class Signature
{
    public const string Target = "DynamoDB_20120810.GetItem";

    /// <summary>Signs with what Lambda puts into a function's environment.</summary>
    public static void Put(HttpRequestMessage request, byte[] body)
    {
        var time = DateTime.UtcNow.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        var region = Variable("AWS_REGION");
        var scope = $"{time[..8]}/{region}/dynamodb/aws4_request";
        List<(string Name, string Value)> signed = [("host", request.RequestUri!.Authority), ("x-amz-date", time), ("x-amz-target", Target)];
        if (Variable("AWS_SESSION_TOKEN") is { Length: > 0 } token) signed.Insert(2, ("x-amz-security-token", token));

        var names = string.Join(';', signed.Select(header => header.Name));
        var canonical = $"POST\n/\n\n{string.Concat(signed.Select(header => $"{header.Name}:{header.Value}\n"))}\n{names}\n{Hash(body)}";
        var key = Encoding.UTF8.GetBytes("AWS4" + Variable("AWS_SECRET_ACCESS_KEY"));
        foreach (var part in (string[])[time[..8], region, "dynamodb", "aws4_request"]) key = Hmac(key, part);
        var signature = Convert.ToHexStringLower(Hmac(key, $"AWS4-HMAC-SHA256\n{time}\n{scope}\n{Hash(Encoding.UTF8.GetBytes(canonical))}"));

        foreach (var (name, value) in signed.Where(header => header.Name is "x-amz-date" or "x-amz-security-token")) request.Headers.TryAddWithoutValidation(name, value);
        request.Headers.TryAddWithoutValidation(
            "Authorization", $"AWS4-HMAC-SHA256 Credential={Variable("AWS_ACCESS_KEY_ID")}/{scope}, SignedHeaders={names}, Signature={signature}");
    }

    private static string Variable(string name) => Environment.GetEnvironmentVariable(name) ?? "";

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static byte[] Hmac(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));
}
