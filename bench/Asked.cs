namespace ConfirmFlow.Bench;

/// <summary>What a function asks for before it answers, in words: one for each call.</summary>
internal static class Asked
{
    /// <summary>The app's secret, of the extension.</summary>
    public const string Secret = "the secret";

    /// <summary>An item that is there.</summary>
    public static string Item(string key) => $"what is at {key}";

    /// <summary>An item that is not there.</summary>
    public static string Nothing(string key) => $"what is not there at {key}";

    /// <summary>All of an index, which is empty.</summary>
    public static string Index(string name) => $"the empty index {name}";

    /// <summary>A change of an item.</summary>
    public static string Change(string key) => $"a change of {key}";

    /// <summary>That CloudFormation take this of a custom resource.</summary>
    public static string CustomResource(string status) => $"an end with {status}";

    /// <summary>Whether these calls, in this order and no others, were made. What is demanded may end before the key does, where it is known only to who has read what leads to it.</summary>
    public static bool Match(IReadOnlyCollection<string> demanded, IReadOnlyCollection<string> made) =>
        demanded.Count == made.Count && demanded.Zip(made).All(pair => pair.Second.StartsWith(pair.First, StringComparison.Ordinal));
}
