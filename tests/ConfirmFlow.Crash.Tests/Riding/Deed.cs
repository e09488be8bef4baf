namespace ConfirmFlow.Crash.Tests;

/// <summary>Something that is done about a request once it has been asked for and its approvers have their mails.</summary>
internal enum Deed
{
    /// <summary>The next approver opens their link, and approves.</summary>
    Approve,

    /// <summary>The last approver opens their inbox, the request there, and approves.</summary>
    ApproveInInbox,

    /// <summary>The next approver opens their link, and denies.</summary>
    Deny,

    /// <summary>The first approver presses the button in Slack that approves.</summary>
    ApproveInSlack,

    /// <summary>The first approver presses the button in Slack that denies, and says why in the window that opens.</summary>
    DenyInSlack,

    /// <summary>Somebody who was not asked presses the button in Slack that approves.</summary>
    PressInVain,

    /// <summary>The last approver presses the same button of the same page again.</summary>
    PressAgain,

    /// <summary>The agent takes the request back.</summary>
    Withdraw,

    /// <summary>The last approver opens their link again, and takes their approval back.</summary>
    TakeBack,

    /// <summary>Nobody decides until the first reminder is due.</summary>
    LetAnHourPass,

    /// <summary>Nobody decides until the next stage is to be asked.</summary>
    LetTheStagePass,

    /// <summary>The deadline passes.</summary>
    LetTimePass,

    /// <summary>The execution that carries it is stopped from outside, as soon as what is given has gone wrong where it is to stand still.</summary>
    StopTheRun,

    /// <summary>The lease of its executor comes to its end.</summary>
    EndTheLease,
}
