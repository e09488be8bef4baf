namespace ConfirmFlow.Domain;

/// <summary>How a condition compares a parameter with what the policy says.</summary>
public enum Comparison
{
    /// <summary>In no way: nothing fits.</summary>
    None = 0,

    /// <summary>A number that is larger, or a later date.</summary>
    Over,

    /// <summary>A number that is at least as large.</summary>
    AtLeast,

    /// <summary>A number that is smaller, or an earlier date.</summary>
    Under,

    /// <summary>A number that is at most as large.</summary>
    AtMost,

    /// <summary>One of these values.</summary>
    Is,

    /// <summary>A value that is none of these.</summary>
    IsNot,

    /// <summary>Any value.</summary>
    Given,

    /// <summary>No value.</summary>
    NotGiven,
}
