namespace ConfirmFlow.Aws;

/// <summary>One secret that is a JSON object of texts.</summary>
public interface ISecrets
{
    /// <summary>The text under a name.</summary>
    /// <exception cref="SecretUnreadableException">The secret cannot be had, is no such object, or has nothing under that name.</exception>
    Task<string> Find(string name, CancellationToken cancel);
}

/// <summary>A secret cannot be used. The message names what was looked for and how the answer was, and nothing of what was in it.</summary>
public sealed class SecretUnreadableException(string name, string why) : Exception($"The secret has no {name}: {why}.");
