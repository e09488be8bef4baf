namespace ConfirmFlow.Domain;

/// <summary>A resource of a session policy, written without knowing the stack.</summary>
internal static class SessionResource
{
    private static readonly string[] Known = ["partition", "region", "account", "stack"];

    /// <summary>What is wrong with the way it is written; null when nothing is.</summary>
    public static string? Flaw(string resource)
    {
        var rest = Known.Aggregate(resource, (text, name) => text.Replace($"{{{name}}}", "", StringComparison.Ordinal));
        if (rest.AsSpan().IndexOfAny('{', '}', '$') >= 0) return "holds a placeholder that is not partition, region, account or stack";
        if (rest.Any(c => c is <= ' ' or > '~' or '"' or '\\' or '?')) return "holds a character that an ARN cannot have";
        if (resource.IndexOf(':', StringComparison.Ordinal) <= 0) return "does not name a service";

        var wildcard = resource.IndexOf('*', StringComparison.Ordinal);
        return wildcard < 0 || (wildcard == resource.Length - 1 && resource.EndsWith("/*", StringComparison.Ordinal))
            ? null
            : "has a wildcard that is not the whole last part of a path";
    }

    public static string Arn(string resource, StackPlace place)
    {
        var whole = resource;
        if (!resource.StartsWith("arn:", StringComparison.Ordinal))
        {
            var colon = resource.IndexOf(':', StringComparison.Ordinal);
            whole = $"arn:{{partition}}:{resource[..colon]}:{{region}}:{{account}}:{resource[(colon + 1)..]}";
        }

        return whole
            .Replace("{partition}", place.Partition, StringComparison.Ordinal)
            .Replace("{region}", place.Region, StringComparison.Ordinal)
            .Replace("{account}", place.Account, StringComparison.Ordinal)
            .Replace("{stack}", place.Stack, StringComparison.Ordinal);
    }
}
