namespace ConfirmFlow.Story.Tests;

/// <summary>One bad callback of Slack's, and what its sender is answered.</summary>
/// <param name="Name">What is bad about it.</param>
/// <param name="Body">The body.</param>
/// <param name="Status">The status of the answer.</param>
/// <param name="Answer">All that the answer says.</param>
internal sealed record BadCallback(string Name, Func<KnownLinks, string> Body, int Status, string Answer)
{
    /// <summary>The method.</summary>
    public string Method { get; init; } = "POST";

    /// <summary>How long ago it says that it was sent.</summary>
    public TimeSpan Late { get; init; }

    /// <summary>What stands in the place of the time, and is signed with the body; null for no such header.</summary>
    public Func<string, string?> Time { get; init; } = genuine => genuine;

    /// <summary>What stands in the place of the signature; null for no such header.</summary>
    public Func<string, string?> Signature { get; init; } = genuine => genuine;

    /// <summary>What it is signed with; null for the secret of the app.</summary>
    public string? Secret { get; init; }

    /// <summary>Who is told something in Slack beside, and what; null for nobody.</summary>
    public (Func<KnownLinks, string> Account, string Words)? Told { get; init; }
}
