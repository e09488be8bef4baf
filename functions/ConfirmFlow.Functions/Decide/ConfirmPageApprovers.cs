using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions;

/// <summary>The part of the confirm page that says who decides, who has, and until when.</summary>
internal static class ConfirmPageApprovers
{
    public static Html Section(ApprovalRequest request, Person approver, DateTimeOffset now)
    {
        var stages = request.StagesReached.ToList();
        var heading = stages.Count == 1 ? QuorumInWords.Of(stages[0]) : "any one of these groups can approve";
        return Html.Of($"""
            <section aria-labelledby="who">
            <h2 id="who">{InWords.Capital(heading)}</h2>
            <p>By {InWords.Moment(request.Deadline)}. One denial ends it.</p>
            {(StandInInWords.For(request, approver, now) is { } others ? Html.Of($"<p>You are asked for <bdi>{others}</bdi>.</p>") : Html.None)}
            {stages.Select((stage, index) => Group(request, stage, index, stages.Count == 1, approver, now))}
            {Next(request, now)}
            </section>
            """);
    }

    private static Html Group(ApprovalRequest request, Stage stage, int index, bool isOnly, Person approver, DateTimeOffset now) => Html.Of($"""
        {(isOnly ? Html.None : Html.Of($"<h3>{(index == 0 ? "Asked first" : "Asked later")}: {QuorumInWords.Of(stage)}</h3>"))}
        <ul class="people">
        {request.Seats(index, now).Select(seat => Entry(request, seat, approver, now))}
        </ul>
        """);

    private static Html Entry(ApprovalRequest request, Seat seat, Person approver, DateTimeOffset now)
    {
        var person = seat.Yes?.By ?? (request.DecisionOf(seat.Approver) is null ? seat.Asked : null) ?? seat.Approver;
        var behind = StandInInWords.Behind(request, seat, person, now) is { Length: > 0 } words ? Html.Of($" <bdi>{words}</bdi>") : Html.None;
        var name = person == approver ? Html.Of($"<strong>You</strong> (<bdi>{person.Address}</bdi>){behind}") : Html.Of($"<bdi>{person.Address}</bdi>{behind}");
        return request.DecisionOf(person) switch
        {
            { Verdict: Verdict.Approve } said => Html.Of($"""<li class="approved"><span class="mark" aria-hidden="true">✓</span> <div>{name} approved {Said(said, now)}</div></li>"""),
            { } said => Html.Of($"""<li class="denied"><span class="mark" aria-hidden="true">✕</span> <div>{name} denied {Said(said, now)}</div></li>"""),
            null => Html.Of($"""<li><span class="mark" aria-hidden="true">…</span> <div>{name} <div class="when">{Asked(request, seat, person, now)}</div></div></li>"""),
        };
    }

    private static Html Said(Decision said, DateTimeOffset now) => Html.Of($"""
        <div class="when">{InWords.Clock(said.At, now)}</div> {Comment(said.Words)}
        """);

    /// <summary>An approver's words, marked as such.</summary>
    public static Html Comment(string comment) =>
        comment.Length == 0 ? Html.None : Html.Of($"<blockquote>{Untrusted.Shown(comment)}</blockquote>");

    private static string Asked(ApprovalRequest request, Seat seat, Person person, DateTimeOffset now) =>
        request.IsUnreachable(person) ? "could not be mailed"
        : request.Notices.FirstOrDefault(notice => notice.To == person && !notice.Refused) is { } notice ? $"asked at {InWords.Clock(notice.At, now)}, has not decided"
        : seat.Asked is null ? "is not asked while away: the others are enough"
        : "is being asked";

    private static Html Next(ApprovalRequest request, DateTimeOffset now)
    {
        if (request.Stage + 1 >= request.Policy.Stages.Length) return Html.None;

        var then = request.StageStarted + request.Policy.Stages[request.Stage].Wait;
        var others = request.Policy.Stages[request.Stage + 1].Approvers.Except(request.Approvers).ToList();
        return others.Count == 0 ? Html.None : Html.Of($"""
            <p class="hint next">If it is still open at {InWords.Clock(then, now)}, {Names(others)} will be asked too.</p>
            """);
    }

    private static Html Names(List<Person> people) =>
        Html.Join(people.Select((person, index) => Html.Of($"{(index == 0 ? "" : index == people.Count - 1 ? " and " : ", ")}<bdi>{person.Address}</bdi>")));
}
