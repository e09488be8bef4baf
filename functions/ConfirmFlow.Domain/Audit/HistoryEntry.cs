namespace ConfirmFlow.Domain;

/// <summary>One fact about a request: what happened, when, by whom.</summary>
/// <param name="At">Coordinated universal time.</param>
/// <param name="What">The kind of fact.</param>
/// <param name="Who">A person's address, an agent's name, or the part of ConfirmFlow that did it.</param>
/// <param name="Note">A sentence for people; may hold text by people and agents, so it is encoded wherever it is shown.</param>
/// <param name="WriteId">The write that brought it.</param>
/// <param name="Hash">SHA-256 (hex) over the hash before and this entry.</param>
public sealed record HistoryEntry(DateTimeOffset At, Fact What, string Who, string Note, string WriteId, string Hash);

/// <summary>The kinds of facts.</summary>
public enum Fact
{
    /// <summary>A kind this version does not know.</summary>
    Other = 0,

    /// <summary>The request was opened.</summary>
    Opened,

    /// <summary>Policy approved it at once.</summary>
    ApprovedByPolicy,

    /// <summary>An approver was asked or reminded, or somebody told that it waits for its change window.</summary>
    NoticeSent,

    /// <summary>Somebody could not be mailed.</summary>
    NoticeRefused,

    /// <summary>A group was asked in a chat.</summary>
    ChatSent,

    /// <summary>A chat did not take a message.</summary>
    ChatRefused,

    /// <summary>Nobody was asked: it is not what policy would have asked.</summary>
    TurnedAway,

    /// <summary>A reminder became due.</summary>
    ReminderDue,

    /// <summary>The next stage was reached.</summary>
    Escalated,

    /// <summary>An approver decided.</summary>
    Decided,

    /// <summary>An approver took an approval back.</summary>
    TakenBack,

    /// <summary>The agent took the request back.</summary>
    Withdrawn,

    /// <summary>A deadline passed.</summary>
    Expired,

    /// <summary>An executor claimed the action.</summary>
    Claimed,

    /// <summary>The action ran.</summary>
    Executed,

    /// <summary>The action did not take effect.</summary>
    Failed,

    /// <summary>Execution was refused.</summary>
    Refused,

    /// <summary>Whether the action took effect is not known.</summary>
    OutcomeUnknown,

    /// <summary>A step failed and is tried again.</summary>
    Faulted,

    /// <summary>People and programs were told the outcome.</summary>
    Reported,

    /// <summary>The next run took over from an execution that had ended.</summary>
    Resumed,

    /// <summary>An approver gave a wrong answer to the challenge.</summary>
    ChallengeFailed,
}
