namespace ConfirmFlow.Local;

/// <summary>What the policies say to a request.</summary>
/// <param name="Allowed">Whether it may go on.</param>
/// <param name="Because">For a refusal: the end of AWS's sentence, from "because" or "with an explicit deny" on.</param>
internal sealed record Verdict(bool Allowed, string Because)
{
    /// <summary>It may.</summary>
    public static readonly Verdict Yes = new(true, "");

    /// <summary>A statement says no.</summary>
    public static Verdict Denied(string kind) => new(false, $"with an explicit deny in {kind}");

    /// <summary>No statement says yes.</summary>
    public static Verdict NotAllowed(string kind, string action) => new(false, $"because no {kind} allows the {action} action");
}
