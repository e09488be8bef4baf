using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions;

/// <summary>How a request stands, in words that tell nothing of what it is about.</summary>
/// <param name="Tag">One or two words.</param>
/// <param name="Heading">The same as a sentence.</param>
/// <param name="Sentence">What that means.</param>
/// <param name="Colour">The style class that goes with it: yes, no, or none.</param>
internal sealed record OutcomeInWords(string Tag, string Heading, string Sentence, string Colour = "")
{
    public static OutcomeInWords Of(ApprovalRequest request, DateTimeOffset now) => request.Status switch
    {
        Status.Pending when now >= request.Deadline => OutOfTime(request),
        Status.Pending => new("Open", "This is still open", $"Nothing has been done yet. {InWords.Capital(QuorumInWords.Of(request))}, by {InWords.Moment(request.Deadline)}."),
        Status.Approved when request.Begins(now) is var begins && begins > now => new("Approved", "This was approved", $"Nothing has been done yet. The action begins on {InWords.Moment(begins)}, when its change window opens. A mail will say how it went.", "yes"),
        Status.Approved => new("Approved", "This was approved", "The action is about to run. A mail will say how it went.", "yes"),
        Status.Executing => new("Approved", "This was approved", "The action is running. A mail will say how it went.", "yes"),
        Status.Executed => new("Done", "This was approved and done", $"The action ran{At(request)}.", "yes"),
        Status.Failed when request.Claim is null => new("Failed", "This failed before it began", "Nothing was done: its steps kept failing.", "no"),
        Status.Failed => new("Failed", "This was approved, but it failed", $"The action was begun and did not take effect{At(request)}.", "no"),
        Status.Unknown => new("Please check", "Nobody knows whether this took effect", "The action was begun, and how it ended is not known. A person has to look.", "no"),
        Status.Denied when request.Denial?.Verdict is Verdict.TakeBack => new("Taken back", "The approval was taken back", $"Nothing was done. An approver took the approval back{At(request)}.", "no"),
        Status.Denied => new("Denied", "This was denied", $"Nothing was done. It was denied{At(request)}.", "no"),
        Status.Expired when request.ApprovedAt is not null => new("Expired", "This was approved, but not run in time", "Nothing was done, and the approval cannot be used any more."),
        Status.Expired => OutOfTime(request),
        Status.Withdrawn => new("Withdrawn", "This was withdrawn", $"Nothing was done. The agent took it back{At(request)}."),
        Status.Refused => new("Refused", "This was refused at the last check", "Nothing was done: what was approved may no longer run.", "no"),
        _ => new("Closed", "This is closed", "Nobody can decide it any more."),
    };

    private static OutcomeInWords OutOfTime(ApprovalRequest request) =>
        new("Expired", "The time to decide has passed", $"Nothing was done. It could be decided until {InWords.Moment(request.Deadline)}.");

    private static string At(ApprovalRequest request) => request.SettledAt is { } at ? $" on {InWords.Moment(at)}" : "";
}
