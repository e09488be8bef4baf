using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions;

/// <summary>What an approver who is reminded does not know from the mails before.</summary>
internal static class NewsInWords
{
    /// <summary>A sentence for each thing that happened since the last mail to them, in the order of time; one that says so where nothing has.</summary>
    /// <param name="request">A pending request.</param>
    /// <param name="approver">Who is reminded.</param>
    /// <param name="now">Coordinated universal time.</param>
    public static IReadOnlyList<string> For(ApprovalRequest request, Person approver, DateTimeOffset now)
    {
        var before = request.Notices.Where(notice => notice.To == approver && !notice.Refused).Select(notice => notice.At).DefaultIfEmpty(request.Opened).Max();
        var decided = request.Decisions.Where(said => said.At > before).Select(said => (said.At, $"{StandInInWords.Name(request, said)} {Verb(said.Verdict)}"));
        var escalated = request.History.Where(entry => entry.What is Fact.Escalated && entry.At > before).Select(entry => (entry.At, "More people were asked"));
        var locked = request.FailedChallenges.Select(failed => failed.By).Distinct().Where(request.IsLocked)
            .Select(person => (request.FailedChallenges.Last(failed => failed.By == person).At, $"{person} can only deny now, after too many wrong answers"))
            .Where(each => each.At > before);
        IReadOnlyList<string> all = [.. decided.Concat(escalated).Concat(locked).OrderBy(each => each.At).Select(each => $"{each.Item2}, {InWords.Clock(each.At, now)}.")];
        return all.Count > 0 ? all : [$"Nobody has decided. {InWords.Capital(InWords.Duration(request.Deadline - now))} left when this was sent."];
    }

    private static string Verb(Verdict verdict) => verdict switch
    {
        Verdict.Approve => "approved",
        Verdict.TakeBack => "took the approval back",
        _ => "denied",
    };
}
