using System.Text.Json;
using Amazon.Lambda.Core;

namespace Amazon.Lambda.RuntimeSupport;

/// <summary>The client context, from the JSON in <c>Lambda-Runtime-Client-Context</c>.</summary>
internal sealed class ClientContext : IClientContext, IClientApplication
{
    public IDictionary<string, string> Environment { get; private init; }

    public IClientApplication Client { get; private init; }

    public IDictionary<string, string> Custom { get; private init; }

    public string AppPackageName { get; private init; }

    public string AppTitle { get; private init; }

    public string AppVersionCode { get; private init; }

    public string AppVersionName { get; private init; }

    public string InstallationId { get; private init; }

    /// <summary>Reads a context; an empty one where there is none.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static ClientContext Parse(string json)
    {
        if (string.IsNullOrWhiteSpace(json)) return new ClientContext();
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        return new ClientContext
        {
            Client = root.TryGetProperty("client", out var client) ? Application(client) : null,
            Custom = root.TryGetProperty("custom", out var custom) ? Texts(custom) : null,
            Environment = root.TryGetProperty("env", out var env) ? Texts(env) : null,
        };
    }

    private static ClientContext Application(JsonElement client)
    {
        var texts = Texts(client);
        return new ClientContext
        {
            AppPackageName = texts.GetValueOrDefault("app_package_name"),
            AppTitle = texts.GetValueOrDefault("app_title"),
            AppVersionCode = texts.GetValueOrDefault("app_version_code"),
            AppVersionName = texts.GetValueOrDefault("app_version_name"),
            InstallationId = texts.GetValueOrDefault("installation_id"),
        };
    }

    private static Dictionary<string, string> Texts(JsonElement element) =>
        element.EnumerateObject().ToDictionary(property => property.Name, property => property.Value.ToString());
}
