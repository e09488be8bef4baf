using System.Globalization;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions;

/// <summary>English.</summary>
internal sealed class EnglishWords : Words
{
    private static readonly string[] Numbers = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    public override string Language => "en";

    // Numbers, times and lists.
    public override string Count(int number) => number >= 0 && number < Numbers.Length ? Numbers[number] : number.ToString(CultureInfo.InvariantCulture);

    public override string Duration(TimeSpan time) => time switch
    {
        { Ticks: <= 0 } => "no time",
        { TotalSeconds: < 1 } => "less than a second",
        { TotalMinutes: < 1 } => Unit(time.Seconds, "second"),
        { TotalMinutes: < 10 } => Two(time.Minutes, "minute", time.Seconds, "second"),
        { TotalHours: < 1 } => Unit(time.Minutes, "minute"),
        { TotalDays: < 1 } => Two(time.Hours, "hour", time.Minutes, "minute"),
        _ => Two(time.Days, "day", time.Hours, "hour"),
    };

    public override string Day(DateTime day, bool withYear) => day.ToString(withYear ? "d MMMM yyyy" : "d MMMM", CultureInfo.InvariantCulture);
    public override string EveryDay => "every day";
    public override string Short(DayOfWeek day) => day.ToString()[..3];
    public override string And => "and";

    // Every page.
    public override string Request(RequestId id) => $"Request {id.Value}";
    public override string NothingDoneYet => "Nothing has been done yet.";

    // The page that asks.
    public override string Asks(string title) => $"Approve? {title}";
    public override string NotSent(string title) => $"Not sent. {title}";
    public override Sentence TimeLeft(TimeSpan left, Moment until) => $"{Duration(left)} left, until {until}";
    public override Sentence AskedThrough(Person requester, Foreign agent) => $"{requester} asked for this through the agent {agent}.";
    public override string WhatWillHappen => "What will happen";
    public override string ExactlyWhat => "Exactly what you decide on";
    public override string Action => "Action";
    public override string NotGiven => "not given";
    public override string Empty => "empty";
    public override string RunsAs => "Runs as";
    public override Sentence RunsAsFor(Exact role, string label, Exact target) => $"{role}, for {new Foreign(InWords.Small(label))} {target} only";
    public override string MayBegin => "May begin";
    public override Sentence BeginsNow(string hours) => $"{hours}: now";
    public override Sentence BeginsNext(string hours, Moment begins) => $"{hours}: next on {begins}";
    public override string Fingerprint => "Fingerprint";
    public override string FingerprintInMail => "The mail shows the same one.";
    public override string LinkIsYours => "This link is yours alone: please do not pass it on. Opening it changes nothing; only pressing a button does.";

    // Who decides.
    public override string QuorumTooLarge(int quorum, int people) => $"{Count(quorum)} would have to approve, which {Count(people)} cannot";
    public override string QuorumOne => "one approval is needed";
    public override string QuorumBoth => "both must approve";
    public override string QuorumAll(int people) => $"all {Count(people)} must approve";
    public override string QuorumOf(int quorum, int people) => $"{Count(quorum)} of {Count(people)} must approve";
    public override string OneOfGroups(int groups) => $"one of {Count(groups)} groups must approve";
    public override string AnyOfTheseGroups => "any one of these groups can approve";
    public override string WhyAsked => "Why you are asked";
    public override Sentence Until(Moment deadline) => $"By {deadline}. One denial ends it.";
    public override Sentence AskedFor(Sentence others) => $"You are asked {others}.";
    public override string AskedFirst => "Asked first";
    public override string AskedLater => "Asked later";
    public override string You => "You";
    public override string Has(Verdict verdict, bool you) => verdict switch { Verdict.Approve => "approved", Verdict.TakeBack => "took the approval back", _ => "denied" };
    public override string NotMailed => "could not be mailed";
    public override string CanOnlyDeny(bool you) => "can only deny, after too many wrong answers";
    public override string TooFewAreLeft => "Too few are left who can approve it. It can still be denied.";
    public override Sentence AskedAt(Moment at) => $"asked {at}, has not decided";
    public override string NotAskedWhileAway => "is not asked while away: the others are enough";
    public override string BeingAsked => "is being asked";
    public override Sentence WillBeAsked(Moment then, IReadOnlyList<Person> others) => $"Unless it is decided by {then}, {People(others)} will be asked too.";
    public override Sentence For(Person person) => $"for {person}";
    public override Sentence AwayUntil(Foreign reason, Moment until) => $"{reason} until {until}";
    public override string NobodyStandsIn => "nobody stands in";
    public override Sentence StandInAsked(Person person) => $"{person} asked for this";
    public override Sentence StandInNotMailed(Person person) => $"{person} could not be mailed";
    public override Sentence StandInApproved(Person person) => $"{person} has approved it already";
    public override Sentence StandInLocked(Person person) => $"{person} can only deny, after too many wrong answers";
    public override Sentence StandInAskedAlready(Person person) => $"{person} is asked already";

    // The form.
    public override string YourDecision => "Your decision";
    public override string Reason => "Reason";
    public override string ChooseReason => "Choose one, say it in your own words below, or do both.";
    public override string NoReason => "None of these";
    public override string ReasonsToDeny => "To deny";
    public override string ReasonsToApprove => "To approve";
    public override string Comment => "Comment";
    public override string NeededToDeny(bool reasonsOffered) => reasonsOffered ? "Needed to deny without a reason from above." : "Needed to deny.";
    public override string NotNeeded => "Not needed.";
    public override string WhoWillSeeIt => "The agent, the requester and the other approvers will see it.";
    public override string Deny => "Deny";
    public override string Approve => "Approve";
    public override string NotTaken => "Your decision was not taken";

    // What an approver has to type.
    public override string Code => "Code";
    public override Sentence AsksForCode(Person requester) => $"To approve, ask {requester} for the six digits that the agent has shown them, and type them here. They are in no mail.";
    public override Sentence AsksForTarget(Exact target) => $"To approve, type {target} here.";
    public override string NotNeededToDeny => "Not needed to deny.";
    public override string Locked(bool othersCan) => $"Too many wrong answers were given with your link. You can no longer approve this. You can still deny it{(othersCan ? ", and others can approve it" : "")}.";

    public override string Refused(Refusal refusal, ApprovalRequest request, Person approver) => refusal.Message;

    // What one has decided.
    public override string Said(Verdict verdict) => verdict switch
    {
        Verdict.Approve => "You approved this",
        Verdict.TakeBack => "You took your approval back",
        _ => "You denied this",
    };

    public override Sentence SaidAt(Verdict verdict, Moment at) => $"{Said(verdict)}: {at}.";
    public override Sentence NothingMoreToDo(Moment decided) => $"{decided}. There is nothing more for you to do here.";
    public override string SecondThoughts => "Second thoughts?";
    public override string TakingBack => "You can take your approval back until the action begins. That ends the request: nothing will be done, and it has to be asked for again.";
    public override string SureToTakeBack => "I take my approval back, and end the request with that.";
    public override string TakeBack => "Take back my approval";
    public override string Counted => "Counted";
    public override string WhatNow => "What happens now";
    public override string ClosePage => "You can close this page.";
    public override string RunsNow => "It is approved: the action runs now.";
    public override string IsApproved => "It is approved.";
    public override Sentence RunsWhenWindowOpens(Moment begins) => $"The action begins on {begins}, when its change window opens.";
    public override Sentence MoreNeeded(int missing, Moment deadline) => $"{InWords.Capital(Count(missing))} {(missing == 1 ? "more approval is" : "more approvals are")} needed by {deadline}.";
    public override string MailWillSay => "You will get a mail that says how it went.";
    public override Sentence Ended(bool takenBack, Person requester, bool withReason) =>
        $"Nothing was done, and nothing will be: {(takenBack ? "an approval taken back" : "one denial")} ends it. {requester}, the agent and the other approvers are told{(withReason ? " your reason" : "")}.";

    // How a request stands.
    public override string PressChangedNothing => "Your press changed nothing.";
    public override string WhoDecided => "Who decided";
    public override string AboutIsInMail => "What it was about is in your mail.";
    public override string AboutIsInMessage => "What it is about is in the message that led here.";
    public override OutcomeInWords Open(string quorum, Moment deadline) => new("Open", "This is still open", $"Nothing has been done yet. {InWords.Capital(quorum)}, by {deadline}.");
    public override OutcomeInWords OutOfTime(Moment deadline) => new("Expired", "The time to decide has passed", $"Nothing was done. It could be decided until {deadline}.");
    public override OutcomeInWords ApprovedUntilWindow(Moment begins) => new("Approved", "This was approved", $"Nothing has been done yet. The action begins on {begins}, when its change window opens. A mail will say how it went.", "yes");
    public override OutcomeInWords ApprovedAboutToRun => new("Approved", "This was approved", $"The action is about to run. A mail will say how it went.", "yes");
    public override OutcomeInWords ApprovedRunning => new("Approved", "This was approved", $"The action is running. A mail will say how it went.", "yes");
    public override OutcomeInWords Executed(Moment? at) => new("Done", "This was approved and done", $"The action ran{On(at)}.", "yes");
    public override OutcomeInWords FailedBefore => new("Failed", "This failed before it began", $"Nothing was done: its steps kept failing.", "no");
    public override OutcomeInWords Failed(Moment? at) => new("Failed", "This was approved, but it failed", $"The action was begun and did not take effect{On(at)}.", "no");
    public override OutcomeInWords Unknown => new("Please check", "Nobody knows whether this took effect", $"The action was begun, and how it ended is not known. A person has to look.", "no");
    public override OutcomeInWords TakenBack(Moment? at) => new("Taken back", "The approval was taken back", $"Nothing was done. An approver took the approval back{On(at)}.", "no");
    public override OutcomeInWords Denied(Moment? at) => new("Denied", "This was denied", $"Nothing was done. It was denied{On(at)}.", "no");
    public override OutcomeInWords NotRunInTime => new("Expired", "This was approved, but not run in time", $"Nothing was done, and the approval cannot be used any more.");
    public override OutcomeInWords Withdrawn(Moment? at) => new("Withdrawn", "This was withdrawn", $"Nothing was done. The agent took it back{On(at)}.");
    public override OutcomeInWords NotAsked => new("Refused", "Nobody was asked to approve this", $"Nothing was done: today's policy asks for this in another way than when it was opened. It can be asked for again.", "no");
    public override OutcomeInWords AtTheLastCheck => new("Refused", "This was refused at the last check", $"Nothing was done: what was approved may no longer run.", "no");
    public override OutcomeInWords Closed => new("Closed", "This is closed", $"Nobody can decide it any more.");

    // The inbox.
    public override string Inbox => "What waits for you";
    public override Sentence InboxUntil(Moment made) => $"All that you had been asked by {made}, when the mail was sent that this link is from. The link in a newer mail shows what came later.";
    public override Sentence InboxIsYours(Moment until) => $"This link is yours alone: please do not pass it on. It can be used until {until}. Opening it changes nothing; only pressing a button does.";
    public override string Waiting => "Waiting for your decision";
    public override string NothingWaits => "Nothing is waiting for your decision.";
    public override string Together => "These can be approved together";
    public override string HowTogether => "Tick those that you approve. Each of them is shown in full, and is decided by itself.";
    public override string ApproveTicked => "Approve what is ticked";
    public override string OpenAlone => "Open it alone, to deny it or to say something";
    public override string Decided => "What you decided";
    public override string NothingDecided => "Nothing yet of what can still be decided, or could in the last week.";
    public override string NotAll => "There is more than can be shown here: please open the rest from your mails.";
    public override string BackToInbox => "Back to all that waits for you";
    public override string ApprovedOf(int approved, int ticked) => approved == 0 ? "You approved none of these" : $"You approved {Count(approved)} of {Count(ticked)}";
    public override (string Heading, string Assurance, string Advice) NothingTicked => ("You ticked nothing", "Nothing was changed.", "Please go back, and tick what you approve.");

    // Pages that know of no request.
    public override (string Heading, string Assurance, string Advice) UnknownLink => ("This link does not work", "Nothing was changed.",
        "It may have been cut short on its way, or what it led to is no longer kept. Please open the newest mail again and follow its button, or copy the whole link from the mail’s plain text.");

    public override (string Heading, string Assurance, string Advice) UnreadableForm => ("That could not be read", "Nothing was changed.",
        "What was sent is not the form of this page. Please open the link from your mail again and decide there.");

    public override (string Heading, string Assurance, string Advice) Fault => ("Something went wrong on our side", "Please try again in a minute.",
        "If you had pressed a button, open the link from your mail again: the page says whether you have decided. Deciding again counts only once.");

    public override (string Heading, string Assurance, string Advice) Changed => ("This can no longer be decided", "Nothing was changed.",
        "The action is not defined as it was when it was asked for, so nobody can approve it. It has to be asked for again.");

    private static Sentence On(Moment? at)
    {
        if (at is { } moment) return $" on {moment}";
        return Sentence.None;
    }

    private static string Two(int large, string largeUnit, int small, string smallUnit) => small == 0 ? Unit(large, largeUnit) : $"{Unit(large, largeUnit)} {Unit(small, smallUnit)}";

    private static string Unit(int number, string unit) => string.Create(CultureInfo.InvariantCulture, $"{number} {unit}{(number == 1 ? "" : "s")}");
}
