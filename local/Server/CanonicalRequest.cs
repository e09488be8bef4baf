using System.Text;
using Microsoft.AspNetCore.Http;

namespace ConfirmFlow.Local;

/// <summary>The text that Signature Version 4 signs. (IAM User Guide, "Create a signed AWS API request".)</summary>
internal static class CanonicalRequest
{
    /// <summary>Puts it together from what came over the wire.</summary>
    /// <param name="request">The request.</param>
    /// <param name="rawTarget">Path and query as they were sent.</param>
    /// <param name="signedHeaders">The headers to take, in this order.</param>
    /// <param name="bodyHash">SHA-256 of the body.</param>
    public static string Of(HttpRequest request, string rawTarget, IReadOnlyList<string> signedHeaders, string bodyHash)
    {
        var parts = rawTarget.Split('?', 2);
        var text = new StringBuilder(request.Method).Append('\n')
            .Append(EncodeAgain(parts[0])).Append('\n')
            .Append(parts.Length > 1 ? Query(parts[1]) : "").Append('\n');
        foreach (var name in signedHeaders)
        {
            text.Append(name).Append(':').AppendJoin(',', request.Headers[name].Select(Folded)).Append('\n');
        }

        return text.Append('\n').AppendJoin(';', signedHeaders).Append('\n').Append(bodyHash).ToString();
    }

    // Every service but S3 signs the path encoded twice.
    private static string EncodeAgain(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    private static string Query(string query) => string.Join('&',
        query.Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('=', 2))
            .Select(pair => (Name: Normal(pair[0]), Value: pair.Length > 1 ? Normal(pair[1]) : ""))
            .OrderBy(pair => pair.Name, StringComparer.Ordinal).ThenBy(pair => pair.Value, StringComparer.Ordinal)
            .Select(pair => $"{pair.Name}={pair.Value}"));

    private static string Normal(string encoded) => Uri.EscapeDataString(Uri.UnescapeDataString(encoded));

    private static string Folded(string? value) =>
        string.Join(' ', (value ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
