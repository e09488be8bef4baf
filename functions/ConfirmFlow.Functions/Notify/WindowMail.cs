using ConfirmFlow.Aws;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions;

/// <summary>The mail that tells the requester, and the approvers who were asked and have not decided, that a request is approved and waits for its change window: the outcome's, before it is there.</summary>
public static class WindowMail
{
    private const int Named = 3;

    /// <summary>The mail.</summary>
    /// <param name="request">A request that is approved and waits for its change window.</param>
    /// <param name="definition">The definition it was opened with; null when the catalog has none or has changed it since.</param>
    /// <param name="to">The requester, or an approver who was asked.</param>
    /// <param name="now">Coordinated universal time.</param>
    public static Mail For(ApprovalRequest request, ActionDefinition? definition, Person to, DateTimeOffset now)
    {
        var outcome = OutcomeInWords.Of(request, now);
        var advice = to == request.Requester
            ? "Until it begins, it can be withdrawn through the agent that asked for it."
            : "Nothing is asked of you any more. Until it begins, whoever approved it can take that back.";
        return OutcomeMail.For(request, definition, outcome with { Meaning = $"{Approvers(request)} approved this. {outcome.Meaning} {advice}" }, to, now);
    }

    // All of them stand in the details.
    private static Sentence Approvers(ApprovalRequest request)
    {
        List<Sentence> people = [.. request.Decisions.Where(said => said.Verdict is Verdict.Approve).Select(said => StandInInWords.Behind(request, said, Words.English) is { } behind ? $"{said.By} ({behind})" : (Sentence)$"{said.By}")];
        return people.Count switch
        {
            0 => $"Policy",
            <= Named + 1 => Words.English.List(people),
            var all => Words.English.List([.. people[..Named], $"{Words.English.Count(all - Named)} others"]),
        };
    }
}
