namespace ConfirmFlow.Local;

/// <summary>One route of the HTTP API, with the function behind it.</summary>
internal sealed class HttpApiRoute(RouteResource route, string functionArn)
{
    private readonly string[] pattern = route.Path[1..].Split('/');

    /// <summary>The route.</summary>
    public RouteResource Route => route;

    /// <summary>The function's ARN.</summary>
    public string FunctionArn => functionArn;

    /// <summary>The path parameters when method and path fit, else null; a slash more is another path.</summary>
    public Dictionary<string, string>? Match(string method, string rawPath)
    {
        if (!rawPath.StartsWith('/') || (route.Method is not "ANY" && route.Method != method))
        {
            return null;
        }

        var parts = rawPath[1..].Split('/');
        var parameters = new Dictionary<string, string>();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] is ['{', .. var greedy, '+', '}'])
            {
                parameters[greedy] = Uri.UnescapeDataString(string.Join('/', parts[i..]));
                return parts.Length > i ? parameters : null;
            }

            if (i >= parts.Length || !Fits(pattern[i], parts[i], parameters))
            {
                return null;
            }
        }

        return parts.Length == pattern.Length ? parameters : null;
    }

    private static bool Fits(string wanted, string part, Dictionary<string, string> parameters)
    {
        if (wanted is not ['{', .. var name, '}'])
        {
            return wanted == part;
        }

        parameters[name] = Uri.UnescapeDataString(part);
        return part.Length > 0;
    }
}
