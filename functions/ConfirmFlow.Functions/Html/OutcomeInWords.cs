using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions;

/// <summary>How a request stands, in words that tell nothing of what it is about.</summary>
/// <param name="Tag">One or two words.</param>
/// <param name="Heading">The same as a sentence.</param>
/// <param name="Meaning">What that means.</param>
/// <param name="Colour">The style class that goes with it: yes, no, or none.</param>
internal sealed record OutcomeInWords(string Tag, string Heading, Sentence Meaning, string Colour = "")
{
    /// <summary>What that means, as plain text.</summary>
    public string Sentence => Meaning.Text;

    /// <summary>In English.</summary>
    public static OutcomeInWords Of(ApprovalRequest request, DateTimeOffset now) => Of(request, now, Words.English);

    /// <summary>In any language.</summary>
    public static OutcomeInWords Of(ApprovalRequest request, DateTimeOffset now, Words words) => request.Status switch
    {
        Status.Pending when now >= request.Deadline => words.OutOfTime(words.Moment(request.Deadline)),
        Status.Pending => words.Open(QuorumInWords.Of(request, words), words.Moment(request.Deadline)),
        Status.Approved when request.Begins(now) is var begins && begins > now => words.ApprovedUntilWindow(words.Moment(begins)),
        Status.Approved => words.ApprovedAboutToRun,
        Status.Executing => words.ApprovedRunning,
        Status.Executed => words.Executed(At(request, words)),
        Status.Failed when request.Claim is null => words.FailedBefore,
        Status.Failed => words.Failed(At(request, words)),
        Status.Unknown => words.Unknown,
        Status.Denied when request.Denial?.Verdict is Verdict.TakeBack => words.TakenBack(At(request, words)),
        Status.Denied => words.Denied(At(request, words)),
        Status.Expired when request.ApprovedAt is not null => words.NotRunInTime,
        Status.Expired => words.OutOfTime(words.Moment(request.Deadline)),
        Status.Withdrawn => words.Withdrawn(At(request, words)),
        Status.Refused when request.IsTurnedAway => words.NotAsked,
        Status.Refused => words.AtTheLastCheck,
        _ => words.Closed,
    };

    private static Moment? At(ApprovalRequest request, Words words) => request.SettledAt is { } at ? words.Moment(at) : null;
}
