namespace ConfirmFlow.Domain;

/// <summary>What policy says about an action. What is not said is denied.</summary>
public enum Ruling
{
    /// <summary>Nobody can approve it.</summary>
    Deny = 0,

    /// <summary>People decide.</summary>
    Ask,

    /// <summary>Approved at once, by the policy itself.</summary>
    Approve,
}
