using System.Security.Cryptography;

namespace ConfirmFlow.Aws;

/// <summary>The other share of the key of a message's buttons, in hex: 256 random bits that are in no message, and that nobody may read but the function behind the buttons.</summary>
/// <remarks>What is seen in a channel is therefore not enough to decide as one of its approvers, whatever else may write decisions.</remarks>
public sealed record KeyShare(string Text)
{
    private const int Length = 32;

    /// <summary>Makes a new one.</summary>
    public static KeyShare New() => new(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Length)));

    internal byte[] Bytes => Convert.FromHexString(Text);
}
