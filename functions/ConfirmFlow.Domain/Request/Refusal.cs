namespace ConfirmFlow.Domain;

/// <summary>An expected no: a code for programs and a sentence that is safe to show to the one who asked.</summary>
public sealed record Refusal(RefusalCode Code, string Message);

/// <summary>Why something was refused.</summary>
public enum RefusalCode
{
    /// <summary>Not said; treated like any other no.</summary>
    Unspecified = 0,

    /// <summary>The call is not of the form its door takes.</summary>
    MalformedCall,

    /// <summary>The catalog has no such action.</summary>
    UnknownAction,

    /// <summary>A parameter is missing, unknown or not allowed.</summary>
    BadParameters,

    /// <summary>The call does not say who the agent speaks for.</summary>
    RequesterMissing,

    /// <summary>A requester was named where the door takes none.</summary>
    RequesterNotTaken,

    /// <summary>Policy says that nobody can approve this.</summary>
    DeniedByPolicy,

    /// <summary>No stage has enough approvers other than the requester.</summary>
    NobodyCanApprove,

    /// <summary>The idempotency key was used for something else.</summary>
    IdempotencyConflict,

    /// <summary>There is no such request, or it is not for this caller: both answer alike.</summary>
    UnknownRequest,

    /// <summary>The request is settled.</summary>
    AlreadySettled,

    /// <summary>The time to decide, or to use an approval, has passed.</summary>
    Expired,

    /// <summary>Nobody decides on their own request.</summary>
    OwnRequest,

    /// <summary>The request was not sent to this person.</summary>
    NotNamed,

    /// <summary>This approver has decided before.</summary>
    DecidedBefore,

    /// <summary>Who takes an approval back has not given one.</summary>
    NothingToTakeBack,

    /// <summary>The action has begun, or the request is settled: an approval cannot be taken back any more.</summary>
    TooLate,

    /// <summary>A denial needs a reason.</summary>
    ReasonNeeded,

    /// <summary>An approval needs an answer to the challenge.</summary>
    ChallengeNeeded,

    /// <summary>The answer to the challenge is wrong.</summary>
    ChallengeFailed,

    /// <summary>There were too many wrong answers.</summary>
    ChallengeLocked,

    /// <summary>Policy offers no such reason for what was pressed.</summary>
    ReasonNotOffered,

    /// <summary>Taking an approval back needs a tick beside the press.</summary>
    TickNeeded,

    /// <summary>What would run is not what was shown.</summary>
    Changed,

    /// <summary>Not approved, or not by enough of the right people.</summary>
    NotApproved,

    /// <summary>The change window is closed.</summary>
    OutsideWindow,

    /// <summary>Somebody else holds the right to run it for now.</summary>
    Claimed,
}
