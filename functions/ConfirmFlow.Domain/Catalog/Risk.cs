namespace ConfirmFlow.Domain;

/// <summary>How much an action can harm. What nobody has judged counts as high.</summary>
public enum Risk
{
    /// <summary>Cannot be undone, or harms many.</summary>
    High = 0,

    /// <summary>Can be undone with effort.</summary>
    Medium,

    /// <summary>Easily undone.</summary>
    Low,
}
