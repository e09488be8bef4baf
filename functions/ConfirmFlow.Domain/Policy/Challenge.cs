namespace ConfirmFlow.Domain;

/// <summary>What an approver has to know or do for an approval to count. A denial needs none of it.</summary>
public enum Challenge
{
    /// <summary>Nothing: a press is enough, whatever pressed.</summary>
    // The zero value, since a text that was kept before there were challenges says nothing of them. A policy file that says nothing never reads as this where there is any risk.
    None = 0,

    /// <summary>To type what the action is done to: nothing is approved by whoever presses without reading.</summary>
    Target,

    /// <summary>To type the binding code, which the agent shows to the requester and no mail or page does: nothing is approved by whoever, or whatever, only reads the mail.</summary>
    Code,
}
