using Microsoft.AspNetCore.Http;

namespace ConfirmFlow.Local;

/// <summary>Reads the bodies of requests.</summary>
internal static class Bodies
{
    /// <summary>A request's whole body; the server caps its size.</summary>
    public static async Task<byte[]> Read(HttpRequest request, CancellationToken cancel)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancel);
        return body.ToArray();
    }
}
