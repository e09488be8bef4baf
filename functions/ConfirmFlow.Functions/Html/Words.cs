using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions;

/// <summary>Everything that pages say, in one language: a language that lacks a sentence does not compile.</summary>
/// <remarks>What the action's definition says is in <see cref="OfDefinitions"/>, in every language: it is part of what is decided on, and its digest covers it.</remarks>
internal abstract class Words
{
    /// <summary>The language in which the catalog's definitions and the reasons of policy.json are written (BCP 47): a fork that writes them in another one says so here.</summary>
    public const string OfDefinitions = "en";

    public static Words English { get; } = new EnglishWords();
    public static Words German { get; } = new GermanWords();

    /// <summary>The languages there are; the first one is for readers who want none of them.</summary>
    public static IReadOnlyList<Words> All { get; } = [English, German];

    /// <summary>The words that a browser's Accept-Language header asks for; null where it sent none.</summary>
    public static Words Preferred(string? acceptLanguage) =>
        AcceptLanguage.Best(acceptLanguage, [.. All.Select(words => words.Language)]) is { } best ? All.Single(words => words.Language == best) : All[0];

    /// <summary>The language (BCP 47).</summary>
    public abstract string Language { get; }

    // Numbers, times and lists.
    public abstract string Count(int number);
    public abstract string Duration(TimeSpan time);
    public abstract string Day(DateTime day, bool withYear);
    public abstract string EveryDay { get; }
    public abstract string Short(DayOfWeek day);
    public abstract string And { get; }

    /// <summary>Day and time.</summary>
    public Moment Moment(DateTimeOffset at) => new(at, $"{Day(at.UtcDateTime, withYear: true)}, {InWords.Hour(at)}");

    /// <summary>The time, with the day where it is another day than today, and the year where it is another one.</summary>
    public Moment Clock(DateTimeOffset at, DateTimeOffset now) => at.UtcDateTime.Date == now.UtcDateTime.Date
        ? new(at, InWords.Hour(at))
        : new(at, $"{Day(at.UtcDateTime, at.UtcDateTime.Year != now.UtcDateTime.Year)}, {InWords.Hour(at)}");

    /// <summary>People one after the other, such as <c>a, b and c</c>.</summary>
    public Sentence People(IReadOnlyList<Person> people) => List([.. people.Select(person => (Sentence)$"{person}")]);

    /// <summary>One after the other, such as <c>a, b and c</c>.</summary>
    public Sentence List(IReadOnlyList<Sentence> items)
    {
        var all = Sentence.None;
        for (var index = 0; index < items.Count; index++)
        {
            if (index > 0) all.AppendLiteral(index == items.Count - 1 ? $" {And} " : ", ");
            all.AppendFormatted(items[index]);
        }

        return all;
    }

    // Every page.
    public abstract string Request(RequestId id);
    public abstract string NothingDoneYet { get; }

    // The page that asks.
    public abstract string Asks(string title);
    public abstract string NotSent(string title);
    public abstract Sentence TimeLeft(TimeSpan left, Moment until);
    public abstract Sentence AskedThrough(Person requester, Foreign agent);
    public abstract string WhatWillHappen { get; }
    public abstract string ExactlyWhat { get; }
    public abstract string Action { get; }
    public abstract string NotGiven { get; }
    public abstract string Empty { get; }
    public abstract string RunsAs { get; }
    public abstract Sentence RunsAsFor(Exact role, string label, Exact target);
    public abstract string MayBegin { get; }
    public abstract Sentence BeginsNow(string hours);
    public abstract Sentence BeginsNext(string hours, Moment begins);
    public abstract string Fingerprint { get; }
    public abstract string FingerprintInMail { get; }
    public abstract string LinkIsYours { get; }

    // Who decides.
    public abstract string QuorumTooLarge(int quorum, int people);
    public abstract string QuorumOne { get; }
    public abstract string QuorumBoth { get; }
    public abstract string QuorumAll(int people);
    public abstract string QuorumOf(int quorum, int people);
    public abstract string OneOfGroups(int groups);
    public abstract string AnyOfTheseGroups { get; }
    public abstract string WhyAsked { get; }
    public abstract Sentence Until(Moment deadline);
    public abstract Sentence AskedFor(Sentence others);
    public abstract string AskedFirst { get; }
    public abstract string AskedLater { get; }
    public abstract string You { get; }
    public abstract string Has(Verdict verdict, bool you);
    public abstract string NotMailed { get; }
    public abstract string CanOnlyDeny(bool you);
    public abstract string TooFewAreLeft { get; }
    public abstract Sentence AskedAt(Moment at);
    public abstract string NotAskedWhileAway { get; }
    public abstract string BeingAsked { get; }
    public abstract Sentence WillBeAsked(Moment then, IReadOnlyList<Person> others);
    public abstract Sentence For(Person person);
    public abstract Sentence AwayUntil(Foreign reason, Moment until);
    public abstract string NobodyStandsIn { get; }
    public abstract Sentence StandInAsked(Person person);
    public abstract Sentence StandInNotMailed(Person person);
    public abstract Sentence StandInApproved(Person person);
    public abstract Sentence StandInLocked(Person person);
    public abstract Sentence StandInAskedAlready(Person person);

    // The form.
    public abstract string YourDecision { get; }
    public abstract string Reason { get; }
    public abstract string ChooseReason { get; }
    public abstract string NoReason { get; }
    public abstract string ReasonsToDeny { get; }
    public abstract string ReasonsToApprove { get; }
    public abstract string Comment { get; }
    public abstract string NeededToDeny(bool reasonsOffered);
    public abstract string NotNeeded { get; }
    public abstract string WhoWillSeeIt { get; }
    public abstract string Deny { get; }
    public abstract string Approve { get; }
    public abstract string NotTaken { get; }

    // What an approver has to type.
    public abstract string Code { get; }
    public abstract Sentence AsksForCode(Person requester);
    public abstract Sentence AsksForTarget(Exact target);
    public abstract string NotNeededToDeny { get; }
    public abstract string Locked(bool othersCan);

    /// <summary>Why something was refused; of those refusals only that pages show.</summary>
    public abstract string Refused(Refusal refusal, ApprovalRequest request, Person approver);

    // What one has decided.
    public abstract string Said(Verdict verdict);
    public abstract Sentence SaidAt(Verdict verdict, Moment at);
    public abstract Sentence NothingMoreToDo(Moment decided);
    public abstract string SecondThoughts { get; }
    public abstract string TakingBack { get; }
    public abstract string SureToTakeBack { get; }
    public abstract string TakeBack { get; }
    public abstract string Counted { get; }
    public abstract string WhatNow { get; }
    public abstract string ClosePage { get; }
    public abstract string RunsNow { get; }
    public abstract string IsApproved { get; }
    public abstract Sentence RunsWhenWindowOpens(Moment begins);
    public abstract Sentence MoreNeeded(int missing, Moment deadline);
    public abstract string MailWillSay { get; }
    public abstract Sentence Ended(bool takenBack, Person requester, bool withReason);

    // How a request stands.
    public abstract string PressChangedNothing { get; }
    public abstract string WhoDecided { get; }
    public abstract string AboutIsInMail { get; }
    public abstract string AboutIsInMessage { get; }
    public abstract OutcomeInWords Open(string quorum, Moment deadline);
    public abstract OutcomeInWords OutOfTime(Moment deadline);
    public abstract OutcomeInWords ApprovedUntilWindow(Moment begins);
    public abstract OutcomeInWords ApprovedAboutToRun { get; }
    public abstract OutcomeInWords ApprovedRunning { get; }
    public abstract OutcomeInWords Executed(Moment? at);
    public abstract OutcomeInWords FailedBefore { get; }
    public abstract OutcomeInWords Failed(Moment? at);
    public abstract OutcomeInWords Unknown { get; }
    public abstract OutcomeInWords TakenBack(Moment? at);
    public abstract OutcomeInWords Denied(Moment? at);
    public abstract OutcomeInWords NotRunInTime { get; }
    public abstract OutcomeInWords Withdrawn(Moment? at);
    public abstract OutcomeInWords NotAsked { get; }
    public abstract OutcomeInWords AtTheLastCheck { get; }
    public abstract OutcomeInWords Closed { get; }

    // The inbox.
    public abstract string Inbox { get; }
    public abstract Sentence InboxUntil(Moment made);
    public abstract Sentence InboxIsYours(Moment until);
    public abstract string Waiting { get; }
    public abstract string NothingWaits { get; }
    public abstract string Together { get; }
    public abstract string HowTogether { get; }
    public abstract string ApproveTicked { get; }
    public abstract string OpenAlone { get; }
    public abstract string Decided { get; }
    public abstract string NothingDecided { get; }
    public abstract string NotAll { get; }
    public abstract string BackToInbox { get; }
    public abstract string ApprovedOf(int approved, int ticked);
    public abstract (string Heading, string Assurance, string Advice) NothingTicked { get; }

    // Pages that know of no request: heading, what is certain, what to do.
    public abstract (string Heading, string Assurance, string Advice) UnknownLink { get; }
    public abstract (string Heading, string Assurance, string Advice) UnreadableForm { get; }
    public abstract (string Heading, string Assurance, string Advice) Fault { get; }
    public abstract (string Heading, string Assurance, string Advice) Changed { get; }
}
