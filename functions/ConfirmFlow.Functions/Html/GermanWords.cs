using System.Globalization;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions;

/// <summary>German.</summary>
internal sealed class GermanWords : Words
{
    private static readonly string[] Numbers = ["keine", "eine", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf"];

    private static readonly string[] Months = ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"];

    private static readonly string[] Days = ["So", "Mo", "Di", "Mi", "Do", "Fr", "Sa"];

    public override string Language => "de";

    // Zahlen, Zeiten und Aufzählungen. What is counted is always of feminine gender here: Zustimmung, Person, Gruppe.
    public override string Count(int number) => number >= 0 && number < Numbers.Length ? Numbers[number] : number.ToString(CultureInfo.InvariantCulture);

    public override string Duration(TimeSpan time) => time switch
    {
        { Ticks: <= 0 } => "keine Zeit",
        { TotalSeconds: < 1 } => "weniger als eine Sekunde",
        { TotalMinutes: < 1 } => Unit(time.Seconds, "Sekunde", "Sekunden"),
        { TotalMinutes: < 10 } => Two(Unit(time.Minutes, "Minute", "Minuten"), time.Seconds, "Sekunde", "Sekunden"),
        { TotalHours: < 1 } => Unit(time.Minutes, "Minute", "Minuten"),
        { TotalDays: < 1 } => Two(Unit(time.Hours, "Stunde", "Stunden"), time.Minutes, "Minute", "Minuten"),
        _ => Two(Unit(time.Days, "Tag", "Tage"), time.Hours, "Stunde", "Stunden"),
    };

    public override string Day(DateTime day, bool withYear) => string.Create(CultureInfo.InvariantCulture, $"{day.Day}. {Months[day.Month - 1]}{(withYear ? $" {day.Year}" : "")}");
    public override string EveryDay => "täglich";
    public override string Short(DayOfWeek day) => Days[(int)day];
    public override string And => "und";

    // Jede Seite.
    public override string Request(RequestId id) => $"Anfrage {id.Value}";
    public override string NothingDoneYet => "Bisher ist nichts geschehen.";

    // Die Seite, die fragt.
    public override string Asks(string title) => $"Zustimmen? {title}";
    public override string NotSent(string title) => $"Nicht gesendet. {title}";
    public override Sentence TimeLeft(TimeSpan left, Moment until) => $"noch {Duration(left)}, bis {until}";
    public override Sentence AskedThrough(Person requester, Foreign agent) => $"{requester} bittet darum durch den Agenten {agent}.";
    public override string WhatWillHappen => "Was geschehen wird";
    public override string ExactlyWhat => "Worüber genau Sie entscheiden";
    public override string Action => "Aktion";
    public override string NotGiven => "nicht angegeben";
    public override string Empty => "leer";
    public override string RunsAs => "Läuft als";
    public override Sentence RunsAsFor(Exact role, string label, Exact target) => $"{role}, nur für {new Foreign(label)} {target}";
    public override string MayBegin => "Darf beginnen";
    public override Sentence BeginsNow(string hours) => $"{hours}: jetzt";
    public override Sentence BeginsNext(string hours, Moment begins) => $"{hours}: das nächste Mal am {begins}";
    public override string Fingerprint => "Fingerabdruck";
    public override string FingerprintInMail => "In der E-Mail steht derselbe.";
    public override string LinkIsYours => "Dieser Link gehört nur Ihnen: Bitte geben Sie ihn nicht weiter. Ihn zu öffnen ändert nichts; erst ein Druck auf eine Schaltfläche tut es.";

    // Wer entscheidet.
    public override string QuorumTooLarge(int quorum, int people) => $"{Count(quorum)} müssten zustimmen, was {Count(people)} nicht {(people == 1 ? "kann" : "können")}";
    public override string QuorumOne => "eine Zustimmung ist nötig";
    public override string QuorumBoth => "beide müssen zustimmen";
    public override string QuorumAll(int people) => $"alle {Count(people)} müssen zustimmen";
    public override string QuorumOf(int quorum, int people) => $"{Count(quorum)} von {Count(people)} {(quorum == 1 ? "muss" : "müssen")} zustimmen";
    public override string OneOfGroups(int groups) => $"eine von {Count(groups)} Gruppen muss zustimmen";
    public override string AnyOfTheseGroups => "jede dieser Gruppen kann zustimmen";
    public override string WhyAsked => "Warum Sie gefragt werden";
    public override Sentence Until(Moment deadline) => $"Bis {deadline}. Eine einzige Ablehnung beendet die Anfrage.";
    public override Sentence AskedFor(Sentence others) => $"Sie werden gefragt {others}.";
    public override string AskedFirst => "Zuerst gefragt";
    public override string AskedLater => "Später gefragt";
    public override string You => "Sie";
    public override string Has(Verdict verdict, bool you) => verdict switch
    {
        Verdict.Approve => you ? "haben zugestimmt" : "hat zugestimmt",
        Verdict.TakeBack => you ? "haben Ihre Zustimmung zurückgenommen" : "hat die Zustimmung zurückgenommen",
        _ => you ? "haben abgelehnt" : "hat abgelehnt",
    };

    public override string NotMailed => "per E-Mail nicht erreichbar";
    public override string CanOnlyDeny(bool you) => $"{(you ? "können" : "kann")} nur noch ablehnen, zu oft wurde etwas Falsches eingegeben";
    public override string TooFewAreLeft => "Es sind zu wenige übrig, die zustimmen können. Ablehnen ist weiterhin möglich.";
    public override Sentence AskedAt(Moment at) => $"gefragt: {at}, noch keine Entscheidung";
    public override string NotAskedWhileAway => "während der Abwesenheit nicht gefragt: die anderen genügen";
    public override string BeingAsked => "die Frage ist unterwegs";
    public override Sentence WillBeAsked(Moment then, IReadOnlyList<Person> others) => $"Ist bis {then} nichts entschieden, {(others.Count == 1 ? "wird" : "werden")} auch {People(others)} gefragt.";
    public override Sentence For(Person person) => $"für {person}";
    public override Sentence AwayUntil(Foreign reason, Moment until) => $"{reason} bis {until}";
    public override string NobodyStandsIn => "niemand vertritt";
    public override Sentence StandInAsked(Person person) => $"{person} hat selbst darum gebeten";
    public override Sentence StandInNotMailed(Person person) => $"{person} war per E-Mail nicht erreichbar";
    public override Sentence StandInApproved(Person person) => $"{person} hat schon zugestimmt";
    public override Sentence StandInLocked(Person person) => $"{person} kann nur noch ablehnen, zu oft wurde etwas Falsches eingegeben";
    public override Sentence StandInAskedAlready(Person person) => $"{person} wird schon gefragt";

    // Das Formular.
    public override string YourDecision => "Ihre Entscheidung";
    public override string Reason => "Grund";
    public override string ChooseReason => "Wählen Sie einen, sagen Sie es unten mit eigenen Worten, oder beides.";
    public override string NoReason => "Keiner davon";
    public override string ReasonsToDeny => "Um abzulehnen";
    public override string ReasonsToApprove => "Um zuzustimmen";
    public override string Comment => "Kommentar";
    public override string NeededToDeny(bool reasonsOffered) => reasonsOffered ? "Nötig, um ohne einen Grund von oben abzulehnen." : "Nötig, um abzulehnen.";
    public override string NotNeeded => "Nicht nötig.";
    public override string WhoWillSeeIt => "Ihn sehen der Agent, wer darum gebeten hat, und alle anderen Gefragten.";
    public override string Deny => "Ablehnen";
    public override string Approve => "Zustimmen";
    public override string NotTaken => "Ihre Entscheidung wurde nicht angenommen";

    // Was einzugeben ist.
    public override string Code => "Zahlencode";
    public override Sentence AsksForCode(Person requester) => $"Um zuzustimmen, fragen Sie {requester} nach den sechs Ziffern, die der Agent dieser Person gezeigt hat, und geben Sie sie hier ein. Sie stehen in keiner E-Mail.";
    public override Sentence AsksForTarget(Exact target) => $"Um zuzustimmen, geben Sie hier {target} ein.";
    public override string NotNeededToDeny => "Nicht nötig, um abzulehnen.";
    public override string Locked(bool othersCan) => $"Mit Ihrem Link wurde zu oft etwas Falsches eingegeben. Sie können hier nicht mehr zustimmen. Ablehnen können Sie weiterhin{(othersCan ? ", und andere können zustimmen" : "")}.";

    public override string Refused(Refusal refusal, ApprovalRequest request, Person approver) => refusal.Code switch
    {
        RefusalCode.ReasonNeeded => "Bitte sagen Sie, warum Sie ablehnen.",
        RefusalCode.ReasonNotOffered => "Der gewählte Grund passt nicht zu dieser Entscheidung. Bitte wählen Sie einen anderen oder keinen.",
        RefusalCode.TickNeeded => "Um Ihre Zustimmung zurückzunehmen, kreuzen Sie bitte das Kästchen an.",
        RefusalCode.MalformedCall => $"Ein Kommentar hat höchstens {Decision.CommentLimit} Zeichen.",
        RefusalCode.ChallengeNeeded when request.Policy.Challenge is Challenge.Code => "Um zuzustimmen, geben Sie bitte den Zahlencode ein.",
        RefusalCode.ChallengeNeeded => "Um zuzustimmen, geben Sie bitte ein, wonach gefragt wird.",
        RefusalCode.ChallengeFailed => request.AnswersLeft(approver) switch
        {
            0 => "Auch das war falsch. Sie können hier nicht mehr zustimmen; ablehnen können Sie weiterhin.",
            1 => "Danach war nicht gefragt. Ist es noch einmal falsch, so können Sie hier nicht mehr zustimmen.",
            var left => $"Danach war nicht gefragt. Sie haben noch {Count(left)} Versuche.",
        },
        RefusalCode.ChallengeLocked => "Es wurde zu oft etwas Falsches eingegeben: Sie können hier nicht mehr zustimmen. Ablehnen können Sie weiterhin.",
        RefusalCode.DecidedBefore => request.DecisionOf(approver)?.Verdict switch
        {
            Verdict.Approve => "Sie haben schon zugestimmt.",
            Verdict.TakeBack => "Sie haben Ihre Zustimmung schon zurückgenommen.",
            _ => "Sie haben schon abgelehnt.",
        },
        RefusalCode.NothingToTakeBack => "Sie haben nicht zugestimmt.",
        RefusalCode.TooLate when request.Status is Status.Executing => "Zum Zurücknehmen ist es zu spät: die Aktion hat begonnen.",
        RefusalCode.TooLate => "Zum Zurücknehmen ist es zu spät: die Anfrage ist erledigt.",
        RefusalCode.Expired => "Die Zeit für die Entscheidung ist vorbei.",
        RefusalCode.AlreadySettled => "Diese Anfrage wurde schon entschieden.",
        _ => "Das war nicht möglich.",
    };

    // Was man entschieden hat.
    public override string Said(Verdict verdict) => verdict switch
    {
        Verdict.Approve => "Sie haben zugestimmt",
        Verdict.TakeBack => "Sie haben Ihre Zustimmung zurückgenommen",
        _ => "Sie haben abgelehnt",
    };

    public override Sentence SaidAt(Verdict verdict, Moment at) => $"{Said(verdict)}: {at}.";
    public override Sentence NothingMoreToDo(Moment decided) => $"{decided}. Hier gibt es für Sie nichts weiter zu tun.";
    public override string SecondThoughts => "Doch nicht?";
    public override string TakingBack => "Sie können Ihre Zustimmung zurücknehmen, bis die Aktion beginnt. Das beendet die Anfrage: Nichts wird geschehen, und es muss neu darum gebeten werden.";
    public override string SureToTakeBack => "Ich nehme meine Zustimmung zurück und beende damit die Anfrage.";
    public override string TakeBack => "Meine Zustimmung zurücknehmen";
    public override string Counted => "Gezählt";
    public override string WhatNow => "Was nun geschieht";
    public override string ClosePage => "Sie können diese Seite schließen.";
    public override string RunsNow => "Die Anfrage ist genehmigt: die Aktion läuft jetzt.";
    public override string IsApproved => "Die Anfrage ist genehmigt.";
    public override Sentence RunsWhenWindowOpens(Moment begins) => $"Die Aktion beginnt, wenn ihr Zeitfenster sich öffnet: {begins}.";
    public override Sentence MoreNeeded(int missing, Moment deadline) => $"{InWords.Capital(Count(missing))} {(missing == 1 ? "weitere Zustimmung ist" : "weitere Zustimmungen sind")} nötig bis {deadline}.";
    public override string MailWillSay => "Eine E-Mail wird Ihnen sagen, wie es ausging.";
    public override Sentence Ended(bool takenBack, Person requester, bool withReason) =>
        $"Nichts ist geschehen, und nichts wird geschehen: {(takenBack ? "eine zurückgenommene Zustimmung" : "eine einzige Ablehnung")} beendet die Anfrage. {requester}, der Agent und alle anderen Gefragten erfahren es{(withReason ? " mit Ihrer Begründung" : "")}.";

    // Wie es um eine Anfrage steht.
    public override string WhoDecided => "Wer entschieden hat";
    public override string PressChangedNothing => "Ihr Druck auf die Schaltfläche hat nichts geändert.";
    public override string AboutIsInMail => "Worum es ging, steht in Ihrer E-Mail.";
    public override string AboutIsInMessage => "Worum es geht, steht in der Nachricht, die hierher geführt hat.";
    public override OutcomeInWords Open(string quorum, Moment deadline) => new("Offen", "Die Anfrage ist noch offen", $"Bisher ist nichts geschehen. {InWords.Capital(quorum)}, bis {deadline}.");
    public override OutcomeInWords OutOfTime(Moment deadline) => new("Abgelaufen", "Die Zeit für die Entscheidung ist vorbei", $"Nichts ist geschehen. Entschieden werden konnte bis {deadline}.");
    public override OutcomeInWords ApprovedUntilWindow(Moment begins) => new("Genehmigt", "Die Anfrage wurde genehmigt", $"Bisher ist nichts geschehen. Die Aktion beginnt, wenn ihr Zeitfenster sich öffnet: {begins}. Eine E-Mail wird sagen, wie es ausging.", "yes");
    public override OutcomeInWords ApprovedAboutToRun => new("Genehmigt", "Die Anfrage wurde genehmigt", $"Die Aktion läuft gleich. Eine E-Mail wird sagen, wie es ausging.", "yes");
    public override OutcomeInWords ApprovedRunning => new("Genehmigt", "Die Anfrage wurde genehmigt", $"Die Aktion läuft. Eine E-Mail wird sagen, wie es ausging.", "yes");
    public override OutcomeInWords Executed(Moment? at) => new("Erledigt", "Die Anfrage wurde genehmigt und ausgeführt", $"Die Aktion ist gelaufen{On(at)}.", "yes");
    public override OutcomeInWords FailedBefore => new("Gescheitert", "Die Anfrage scheiterte, bevor etwas begann", $"Nichts ist geschehen: ihre Schritte misslangen immer wieder.", "no");
    public override OutcomeInWords Failed(Moment? at) => new("Gescheitert", "Die Anfrage wurde genehmigt, aber sie scheiterte", $"Die Aktion wurde begonnen und blieb ohne Wirkung{On(at)}.", "no");
    public override OutcomeInWords Unknown => new("Bitte prüfen", "Niemand weiß, ob die Aktion gewirkt hat", $"Die Aktion wurde begonnen, und wie sie ausging, ist nicht bekannt. Jemand muss nachsehen.", "no");
    public override OutcomeInWords TakenBack(Moment? at) => new("Zurückgenommen", "Die Zustimmung wurde zurückgenommen", $"Nichts ist geschehen. Eine der gefragten Personen nahm ihre Zustimmung zurück{On(at)}.", "no");
    public override OutcomeInWords Denied(Moment? at) => new("Abgelehnt", "Die Anfrage wurde abgelehnt", $"Nichts ist geschehen. Die Anfrage wurde abgelehnt{On(at)}.", "no");
    public override OutcomeInWords NotRunInTime => new("Abgelaufen", "Die Anfrage wurde genehmigt, aber nicht rechtzeitig ausgeführt", $"Nichts ist geschehen, und die Genehmigung gilt nicht mehr.");
    public override OutcomeInWords Withdrawn(Moment? at) => new("Zurückgezogen", "Die Anfrage wurde zurückgezogen", $"Nichts ist geschehen. Der Agent zog die Anfrage zurück{On(at)}.");
    public override OutcomeInWords NotAsked => new("Verweigert", "Niemand wurde um Genehmigung gebeten", $"Nichts ist geschehen: die heutige Richtlinie fragt danach anders als zu der Zeit, als die Anfrage entstand. Es kann erneut darum gebeten werden.", "no");
    public override OutcomeInWords AtTheLastCheck => new("Verweigert", "Die Anfrage wurde bei der letzten Prüfung verweigert", $"Nichts ist geschehen: was genehmigt wurde, darf nicht mehr laufen.", "no");
    public override OutcomeInWords Closed => new("Geschlossen", "Die Anfrage ist geschlossen", $"Niemand kann mehr über sie entscheiden.");

    // Der Eingang.
    public override string Inbox => "Was auf Sie wartet";
    public override Sentence InboxUntil(Moment made) => $"Alles, wonach Sie gefragt waren, als die E-Mail mit diesem Link an Sie ging: {made}. Was später kam, zeigt der Link in einer neueren E-Mail.";
    public override Sentence InboxIsYours(Moment until) => $"Dieser Link gehört nur Ihnen: Bitte geben Sie ihn nicht weiter. Er gilt bis {until}. Ihn zu öffnen ändert nichts; erst ein Druck auf eine Schaltfläche tut es.";
    public override string Waiting => "Wartet auf Ihre Entscheidung";
    public override string NothingWaits => "Nichts wartet auf Ihre Entscheidung.";
    public override string Together => "Diesen können Sie zusammen zustimmen";
    public override string HowTogether => "Kreuzen Sie an, wem Sie zustimmen. Jede Anfrage ist vollständig gezeigt und wird für sich entschieden.";
    public override string ApproveTicked => "Dem Angekreuzten zustimmen";
    public override string OpenAlone => "Einzeln öffnen, um abzulehnen oder etwas dazu zu sagen";
    public override string Decided => "Was Sie entschieden haben";
    public override string NothingDecided => "Noch nichts von dem, was noch entschieden werden kann oder es in der letzten Woche konnte.";
    public override string NotAll => "Es ist mehr, als hier gezeigt werden kann: Bitte öffnen Sie das Übrige aus Ihren E-Mails.";
    public override string BackToInbox => "Zurück zu allem, was auf Sie wartet";
    public override string ApprovedOf(int approved, int ticked) => approved == 0 ? "Sie haben keiner davon zugestimmt" : $"Zugestimmt: {Count(approved)} von {Count(ticked)}";
    public override (string Heading, string Assurance, string Advice) NothingTicked => ("Sie haben nichts angekreuzt", "Nichts wurde geändert.", "Bitte gehen Sie zurück und kreuzen Sie an, wem Sie zustimmen.");

    // Seiten, die von keiner Anfrage wissen.
    public override (string Heading, string Assurance, string Advice) UnknownLink => ("Dieser Link führt zu nichts", "Nichts wurde geändert.",
        "Vielleicht wurde er unterwegs abgeschnitten, oder wozu er führte, wird nicht mehr aufbewahrt. Bitte öffnen Sie die neueste E-Mail noch einmal und folgen Sie ihrer Schaltfläche, oder kopieren Sie den ganzen Link aus dem Text der E-Mail.");

    public override (string Heading, string Assurance, string Advice) UnreadableForm => ("Das war nicht lesbar", "Nichts wurde geändert.",
        "Was gesendet wurde, ist nicht das Formular dieser Seite. Bitte öffnen Sie den Link aus Ihrer E-Mail noch einmal und entscheiden Sie dort.");

    public override (string Heading, string Assurance, string Advice) Fault => ("Bei uns ging etwas schief", "Bitte versuchen Sie es in einer Minute noch einmal.",
        "Hatten Sie eine Schaltfläche gedrückt, so öffnen Sie den Link aus Ihrer E-Mail noch einmal: die Seite sagt, ob Sie entschieden haben. Noch einmal zu entscheiden zählt nur einmal.");

    public override (string Heading, string Assurance, string Advice) Changed => ("Darüber kann niemand mehr entscheiden", "Nichts wurde geändert.",
        "Die Aktion ist nicht mehr so festgelegt wie zu der Zeit, als um sie gebeten wurde: niemand kann ihr zustimmen. Es muss neu um sie gebeten werden.");

    private static Sentence On(Moment? at)
    {
        if (at is { } moment) return $": {moment}";
        return Sentence.None;
    }

    private static string Two(string large, int small, string one, string many) => small == 0 ? large : $"{large} {Unit(small, one, many)}";

    private static string Unit(int number, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{number} {(number == 1 ? one : many)}");
}
