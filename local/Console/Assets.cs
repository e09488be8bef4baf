using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace ConfirmFlow.Local;

/// <summary>The console's own style sheet and script, kept in the program.</summary>
/// <param name="Path">Where it is served; another one when the content is.</param>
/// <param name="Type">Its media type.</param>
/// <param name="Content">What is in it.</param>
internal sealed record Asset(string Path, string Type, byte[] Content)
{
    public async Task Send(HttpResponse response)
    {
        response.ContentType = Type;
        response.Headers.CacheControl = "max-age=31536000, immutable";
        response.Headers.XContentTypeOptions = "nosniff";
        response.ContentLength = Content.Length;
        if (!HttpMethods.IsHead(response.HttpContext.Request.Method)) await response.Body.WriteAsync(Content);
    }
}

/// <summary>All assets.</summary>
internal static class Assets
{
    public static Asset Style { get; } = Load("console.css", "text/css; charset=utf-8");

    public static Asset Script { get; } = Load("console.js", "text/javascript; charset=utf-8");

    public static Asset? Find(string path) => path == Style.Path ? Style : path == Script.Path ? Script : null;

    private static Asset Load(string name, string type)
    {
        using var resource = typeof(Assets).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not in the program.");
        var content = new byte[resource.Length];
        resource.ReadExactly(content);
        return new($"/local/{Convert.ToHexStringLower(SHA256.HashData(content))[..12]}-{name}", type, content);
    }
}
