using ConfirmFlow.Domain;

namespace ConfirmFlow.Local;

/// <summary>The kinds of facts as a history names them.</summary>
internal static class FactInWords
{
    public static string Of(Fact fact) => fact switch
    {
        Fact.Opened => "Request opened",
        Fact.ApprovedByPolicy => "Approved by policy",
        Fact.NoticeSent => "Mail sent",
        Fact.NoticeRefused => "Mail refused",
        Fact.ChatSent => "Asked in a chat",
        Fact.ChatRefused => "Chat did not take a message",
        Fact.TurnedAway => "Nobody asked",
        Fact.ReminderDue => "Reminder due",
        Fact.Escalated => "Next stage asked",
        Fact.Decided => "Decision counted",
        Fact.ChallengeFailed => "Wrong answer given",
        Fact.TakenBack => "Approval taken back",
        Fact.Withdrawn => "Withdrawn",
        Fact.Expired => "Expired",
        Fact.Claimed => "Execution claimed",
        Fact.Executed => "Action ran",
        Fact.Failed => "Action failed",
        Fact.Refused => "Refused",
        Fact.OutcomeUnknown => "Outcome unknown",
        Fact.Faulted => "Step failed",
        Fact.Resumed => "Carried on",
        Fact.Reported => "Outcome reported",
        _ => "Something else",
    };
}
