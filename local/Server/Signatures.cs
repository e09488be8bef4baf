using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace ConfirmFlow.Local;

/// <summary>Finds out who signed a request, and does not believe it before the signature is right.</summary>
internal sealed class Signatures(Sessions sessions, Stack stack, TimeProvider time)
{
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    /// <summary>The caller.</summary>
    /// <exception cref="AwsError">
    /// <c>UnrecognizedClientException</c>, <c>ExpiredTokenException</c> or <c>InvalidSignatureException</c>; a query service has other words for them.
    /// </exception>
    public Caller Verify(HttpRequest request, SignedBy signed, ReadOnlySpan<byte> body)
    {
        var session = sessions.Find(signed.AccessKeyId);
        var secret = signed.AccessKeyId == Callers.AdministratorKey ? Callers.AdministratorKey : session?.SecretAccessKey;
        if (secret is null || (session is not null && request.Headers["X-Amz-Security-Token"] != session.SessionToken))
        {
            throw new AwsError(400, "UnrecognizedClientException", "The security token included in the request is invalid.");
        }

        CheckScope(request, signed);
        var target = request.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        if (!signed.Matches(request, target, body, secret))
        {
            throw Invalid("The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method.");
        }

        return session switch
        {
            null => Callers.Administrator(stack),
            _ when session.Expires <= time.GetUtcNow() =>
                throw new AwsError(400, "ExpiredTokenException", "The security token included in the request is expired."),
            _ => Callers.For(session, stack),
        };
    }

    private void CheckScope(HttpRequest request, SignedBy signed)
    {
        if (signed.Region != stack.Region)
        {
            throw Invalid($"Credential should be scoped to a valid region, not '{signed.Region}'; here it is {stack.Region}.");
        }

        // What is not signed could have been put there by anybody.
        if (!signed.SignedHeaders.Contains("host") || request.Headers.Keys.FirstOrDefault(name => IsUnsigned(name, signed)) is not null)
        {
            throw Invalid("Host and every header that begins with x-amz- must be signed.");
        }

        var dated = DateTimeOffset.TryParseExact(
            request.Headers["X-Amz-Date"], "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at);
        if (!dated || (time.GetUtcNow() - at).Duration() > Skew || !request.Headers["X-Amz-Date"].ToString().StartsWith(signed.Date, StringComparison.Ordinal))
        {
            throw Invalid("Signature expired, or not yet current.");
        }
    }

    private static bool IsUnsigned(string header, SignedBy signed) =>
        header.StartsWith("x-amz-", StringComparison.OrdinalIgnoreCase)
        && !signed.SignedHeaders.Contains(header.ToLowerInvariant());

    private static AwsError Invalid(string message) => new(400, "InvalidSignatureException", message);
}
