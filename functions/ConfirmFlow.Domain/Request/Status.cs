namespace ConfirmFlow.Domain;

/// <summary>Where a request stands. Nothing runs in the zero value.</summary>
public enum Status
{
    /// <summary>Waits for people.</summary>
    Pending = 0,

    /// <summary>Approved; the action may be claimed while the approval is usable.</summary>
    Approved,

    /// <summary>An executor has claimed it.</summary>
    Executing,

    /// <summary>The action ran; there is a receipt.</summary>
    Executed,

    /// <summary>The action did not take effect.</summary>
    Failed,

    /// <summary>Whether the action took effect is not known; a person finds out.</summary>
    Unknown,

    /// <summary>An approver said no, or took an approval back.</summary>
    Denied,

    /// <summary>The time to decide, or to use the approval, ran out.</summary>
    Expired,

    /// <summary>The requester's agent took it back.</summary>
    Withdrawn,

    /// <summary>At execution digest, catalog or today's policy said no; or nobody was asked, because policy would have asked something else.</summary>
    Refused,
}

/// <summary>What is true of a status wherever it is met.</summary>
public static class Statuses
{
    /// <summary>Whether nothing more will happen but telling people.</summary>
    public static bool IsSettled(this Status status) => status is not (Status.Pending or Status.Approved or Status.Executing);
}
