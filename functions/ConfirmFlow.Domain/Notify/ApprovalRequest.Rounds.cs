namespace ConfirmFlow.Domain;

public sealed partial record ApprovalRequest
{
    /// <summary>Whoever is asked within this time of the opening was asked at once.</summary>
    public static TimeSpan Promptly { get; } = TimeSpan.FromMinutes(1);

    /// <summary>Whether a round of asking has begun that is about this request, to the letter.</summary>
    /// <remarks>Whoever opens requests could have put another one there while the round began.</remarks>
    public bool IsAskedAbout => Round is not null && Asked == RequestDigests.OfRound(this) && IsAsShown(RequestDigest);

    /// <summary>Whether this is still what another reading of the request was: a front door can put another one in its place.</summary>
    public bool IsAboutTheSameAs(ApprovalRequest other) => RequestDigests.OfRound(this) == RequestDigests.OfRound(other);

    /// <summary>Whether people wait to be asked for the first time.</summary>
    public bool IsToBeAskedAbout => Status is Status.Pending && !IsAskedAbout;

    /// <summary>Whether nobody was asked, and nobody will be: policy would have asked something else.</summary>
    public bool IsTurnedAway => !IsAskedAbout && History.Any(entry => entry.What is Fact.TurnedAway);

    /// <summary>The round that has begun.</summary>
    /// <exception cref="InvalidOperationException">None has: nobody may be asked yet.</exception>
    public string RoundBegun => IsAskedAbout ? Round! : throw new InvalidOperationException("Nobody is asked before a round has begun.");

    /// <summary>Begins the round of asking where none has begun; or notes that nobody is asked, where this is not what would have been opened under today's policy.</summary>
    /// <remarks>
    /// Whoever opens requests says with each who decides it, in which stages and until when. Here it is held against the policy itself, by a function that cannot write it. From then on it
    /// stands, whatever becomes of the policy.
    /// </remarks>
    /// <param name="definition">The catalog's entry, as it was when the request was opened.</param>
    /// <param name="place">Where it would run.</param>
    /// <param name="today">What policy says of the action with these parameters today.</param>
    /// <param name="stamp">Now.</param>
    public ApprovalRequest BeginRound(ActionDefinition definition, StackPlace place, ActionPolicy today, Stamp stamp)
    {
        if (!IsToBeAskedAbout || IsTurnedAway) return this;
        return IsAsOpened(definition, place, today, stamp.At)
            // Time to decide runs from when it was opened, where that is not long ago. Whoever opens requests could have opened this one earlier than anybody was asked.
            ? this with { Round = stamp.WriteId, Asked = RequestDigests.OfRound(this), StageStarted = stamp.At - Opened < Promptly ? StageStarted : stamp.At }
            : this with { History = History.With(stamp, Fact.TurnedAway, "notify", NotAsked) };
    }

    private const string NotAsked = "Nobody was asked: today's policy asks for this in another way. Please ask for it again.";

    // The digest covers what is asked for and by whom, the policy's text and the deadline. That the opening lies ahead would make everything last longer.
    private bool IsAsOpened(ActionDefinition definition, StackPlace place, ActionPolicy today, DateTimeOffset now) =>
        Opened <= now + Skew
        && Open(Id, new Proposal(definition, Parameters, Requester, Agent, place), today, new Stamp(Opened, "")).Is(out var opened, out _)
        && opened.Action == Action && (opened.Status, opened.ApprovedAt) == (Status, ApprovedAt) && IsAsShown(opened.RequestDigest)
        && Stage == 0 && Reminders == 0 && StageStarted == Opened && StageReached is null && Decisions.IsEmpty && FailedChallenges.IsEmpty && Notices.IsEmpty && WindowNotices.IsEmpty && Chats.IsEmpty;
}
