using Microsoft.AspNetCore.Http;

namespace ConfirmFlow.Local;

/// <summary>Knows a call of an AWS service that nobody signed by where it goes, so that it is refused as AWS refuses it and does not look like a missing page.</summary>
internal static class UnsignedCall
{
    private static readonly string[] RestPaths = ["/2015-03-31/functions", "/v2/email"];

    /// <summary>How the service it is for would answer; null when it is for none.</summary>
    public static WireProtocol? ProtocolOf(HttpRequest request) => request switch
    {
        _ when request.Headers.ContainsKey("X-Amz-Target") => WireProtocol.Json10,
        _ when RestPaths.Any(path => request.Path.StartsWithSegments(path, StringComparison.Ordinal)) => WireProtocol.RestJson,
        // No page of the template or the console is posted to the root: it is where the query protocol and the JSON protocols send everything.
        { Method: "POST", Path.Value: "/" } => request.HasFormContentType ? WireProtocol.Query : WireProtocol.Json10,
        _ => null,
    };
}
