using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions;

/// <summary>The part of the confirm page that says who decides, who has, and until when.</summary>
internal static class ConfirmPageApprovers
{
    public static Html Section(ApprovalRequest request, Person approver, DateTimeOffset now, Words words) => Html.Of($"""
        <section aria-labelledby="who">
        <h2 id="who">{Heading(request, words)}</h2>
        {People(request, approver, now, words)}
        </section>
        """);

    /// <summary>How many of whom.</summary>
    public static string Heading(ApprovalRequest request, Words words) =>
        InWords.Capital(request.StagesReached.Count() == 1 ? QuorumInWords.Of(request.StagesReached.Single(), words) : words.AnyOfTheseGroups);

    /// <summary>Why they are asked, where policy says so, until when, and everybody with what they said.</summary>
    public static Html People(ApprovalRequest request, Person approver, DateTimeOffset now, Words words)
    {
        var stages = request.StagesReached.ToList();
        return Html.Of($"""
            {(request.Policy.Reason.Length > 0 ? Html.Of($"""<p class="why">{words.WhyAsked}: <bdi lang="{Words.OfDefinitions}">{InWords.Line(request.Policy.Reason)}</bdi></p>""") : Html.None)}
            <p>{words.Until(words.Moment(request.Deadline))}</p>
            {(request.CanStillBeApproved(now) ? Html.None : Html.Of($"<p>{words.TooFewAreLeft}</p>"))}
            {(StandInInWords.For(request, approver, now, words) is { } others ? Html.Of($"<p>{words.AskedFor(others)}</p>") : Html.None)}
            {stages.Select((stage, index) => Group(request, stage, index, stages.Count == 1, approver, now, words))}
            {Next(request, now, words)}
            """);
    }

    private static Html Group(ApprovalRequest request, Stage stage, int index, bool isOnly, Person approver, DateTimeOffset now, Words words) => Html.Of($"""
        {(isOnly ? Html.None : Html.Of($"<h3>{(index == 0 ? words.AskedFirst : words.AskedLater)}: {QuorumInWords.Of(stage, words)}</h3>"))}
        <ul class="people">
        {Rows(request, index, now).Select(row => Entry(request, row.Seat, row.Person, approver, now, words))}
        </ul>
        """);

    // Who sits on a place, then who could as well, and whoever else was asked for it or has decided.
    private static IReadOnlyList<(Seat Seat, Person Person)> Rows(ApprovalRequest request, int stage, DateTimeOffset now)
    {
        var seats = request.Seats(stage, now).Select(seat => (Seat: seat, First: seat.Yes?.By ?? (request.DecisionOf(seat.Approver) is null ? seat.Asked : null) ?? seat.Approver)).ToList();
        var shown = seats.Select(each => each.First).ToHashSet();
        return [.. seats.SelectMany(each => Others(each.Seat).Where(shown.Add).Select(person => (each.Seat, person)).Prepend((each.Seat, each.First)))];

        IEnumerable<Person> Others(Seat seat) => request.HaveStoodIn(stage, seat.Approver, now).Prepend(seat.Approver).Where(person => request.DecisionOf(person) is { } said
            ? person == seat.Approver || request.HaveStoodIn(stage, seat.Approver, said.At).Contains(person)
            : person == seat.Awaited || request.Notices.Any(notice => notice.To == person && notice.Stage == stage));
    }

    private static Html Entry(ApprovalRequest request, Seat seat, Person person, Person approver, DateTimeOffset now, Words words)
    {
        var behind = StandInInWords.Behind(request, seat, person, now, words);
        return request.DecisionOf(person) is { } said
            ? Said(said, behind, approver, Comment(said.Words), now, words)
            : Html.Of($"""<li><span class="mark" aria-hidden="true">…</span> <div>{Name(person, behind, approver, words)} <div class="when">{Asked(request, seat, person, approver, now, words)}</div></div></li>""");
    }

    /// <summary>Who has decided what, and when.</summary>
    /// <param name="said">The decision.</param>
    /// <param name="behind">What stands behind the name; null for nothing.</param>
    /// <param name="approver">Who reads it.</param>
    /// <param name="comment">What stands below.</param>
    /// <param name="now">Coordinated universal time.</param>
    /// <param name="words">The language.</param>
    public static Html Said(Decision said, Sentence? behind, Person approver, Html comment, DateTimeOffset now, Words words)
    {
        var (style, mark) = said.Verdict is Verdict.Approve ? ("approved", "✓") : ("denied", "✕");
        return Html.Of($"""
            <li class="{style}"><span class="mark" aria-hidden="true">{mark}</span> <div>{Name(said.By, behind, approver, words)} {words.Has(said.Verdict, said.By == approver)} <div class="when">{words.Clock(said.At, now)}</div> {comment}</div></li>
            """);
    }

    private static Html Name(Person person, Sentence? behind, Person approver, Words words)
    {
        var name = person == approver ? Html.Of($"<strong>{words.You}</strong> (<bdi>{person.Address}</bdi>)") : Html.Of($"<bdi>{person.Address}</bdi>");
        return behind is { } more ? Html.Of($"{name} {more}") : name;
    }

    /// <summary>An approver's words, marked as such.</summary>
    public static Html Comment(string comment) =>
        comment.Length == 0 ? Html.None : Html.Of($"<blockquote>{Untrusted.Shown(comment)}</blockquote>");

    private static Html Asked(ApprovalRequest request, Seat seat, Person person, Person approver, DateTimeOffset now, Words words) =>
        request.IsUnreachable(person) ? Html.Of($"{words.NotMailed}")
        : request.IsLocked(person) ? Html.Of($"{words.CanOnlyDeny(you: person == approver)}")
        : request.Notices.FirstOrDefault(notice => notice.To == person && !notice.Refused) is { } notice ? words.AskedAt(words.Clock(notice.At, now)).Html
        : seat.Asked is null ? Html.Of($"{words.NotAskedWhileAway}")
        : Html.Of($"{words.BeingAsked}");

    private static Html Next(ApprovalRequest request, DateTimeOffset now, Words words)
    {
        if (request.Stage + 1 >= request.Policy.Stages.Length) return Html.None;

        var then = request.StageStarted + request.Policy.Stages[request.Stage].Wait;
        var others = request.Seats(request.Stage + 1, then).Select(seat => seat.Asked).OfType<Person>().Except(request.Approvers).Where(person => !request.IsAsked(person)).ToList();
        return others.Count == 0 ? Html.None : Html.Of($"""
            <p class="hint next">{words.WillBeAsked(words.Clock(then, now), others)}</p>
            """);
    }
}
