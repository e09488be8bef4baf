namespace ConfirmFlow.VirtualTime.Tests;

/// <summary>Approvers who are away. Day 1 is 23 November.</summary>
internal static class AboutStandingIn
{
    public static Fortnight[] All { get; } =
    [
        new("linus stands in", Policy(Away("ada", "linus", 22, 30), """{"approvers":["@ada"],"quorum":1,"reminders":["2h"]}"""), "1 15:00 linus approves",
            """
            1 12:00 ask linus
            1 14:00 remind linus
            1 15:00 ran
            1 15:00 Done rita linus
            """),
        new("somebody goes while it waits", Policy(Away("ada", "linus", "23T17:00", "30T00:00"), """{"approvers":["@ada"],"quorum":1,"reminders":["2h","6h"]}"""), "",
            """
            1 12:00 ask ada
            1 14:00 remind ada
            1 17:00 ask linus
            1 18:00 remind linus
            2 12:00 Expired rita ada linus
            """),
        new("who is asked just before a reminder is not reminded by it", Policy(Away("ada", "linus", "23T17:50", "30T00:00"), """{"approvers":["@ada","@grace"],"quorum":2,"reminders":["6h","8h"]}"""), "",
            """
            1 12:00 ask ada grace
            1 17:50 ask linus
            1 18:00 remind grace
            1 20:00 remind linus grace
            2 12:00 Expired rita ada grace linus
            """),
        new("nor is who is asked just before the morning for which a reminder waits", """{"approvers":{"ops":{"members":["@ada"],"quietHours":{"zone":"Etc/UTC","hours":[{"from":"18:00","until":"07:00"}]}}},"delegations":[""" + Away("ada", "linus", "24T06:59", "30T00:00")
            + """],"actions":{"refund-order":{"ruling":"ask","deadline":"24h","stages":[{"approvers":["ops"],"quorum":1,"reminders":["8h","22h"]}]}}}""", "",
            """
            1 12:00 ask ada
            2 06:59 ask linus
            2 10:00 remind linus
            2 12:00 Expired rita ada linus
            """),
        new("somebody comes back while it waits", Policy(Away("ada", "linus", "20T00:00", "23T18:00"), """{"approvers":["@ada"],"quorum":1}"""), "1 19:00 linus approves",
            """
            1 12:00 ask linus
            1 18:00 ask ada
            1 19:00 ran
            1 19:00 Done rita linus ada
            """),
        new("whoever comes back to a place that is taken is not asked", Policy(Away("ada", "linus", "20T00:00", "23T18:00"), """{"approvers":["@ada","@grace"],"quorum":2,"reminders":["7h"]}"""), "1 13:00 linus approves\n1 20:00 grace approves",
            """
            1 12:00 ask linus grace
            1 19:00 remind grace
            1 20:00 ran
            1 20:00 Done rita linus grace
            """),
        new("somebody goes who was asked and decides all the same", Policy(Away("ada", "linus", "23T17:00", "30T00:00"), """{"approvers":["@ada"],"quorum":1}"""), "1 20:00 ada approves",
            """
            1 12:00 ask ada
            1 17:00 ask linus
            1 20:00 ran
            1 20:00 Done rita ada linus
            """),
        new("the requester stands in for nobody", Policy(Away("ada", "rita", 20, 30), """{"approvers":["@ada"],"quorum":1}"""), "",
            """
            1 12:00 ask ada
            2 12:00 Expired rita ada
            """),
        new("a line that ends in the requester", Policy(Away("ada", "linus", 20, 30) + "," + Away("linus", "rita", 20, 30), """{"approvers":["@ada","@grace"],"quorum":1}"""), "",
            """
            1 12:00 ask grace
            2 12:00 Expired rita grace
            """),
        new("whoever stands in is away too", Policy(Away("ada", "linus", 20, 30) + "," + Away("linus", "edsger", 20, 30), """{"approvers":["@ada"],"quorum":1}"""), "1 13:00 edsger approves",
            """
            1 12:00 ask edsger
            1 13:00 ran
            1 13:00 Done rita edsger
            """),
        new("a colleague of the same stage does not count twice", Policy(Away("ada", "grace", "20T00:00", "23T18:00"), """{"approvers":["@ada","@grace"],"quorum":1}"""), "1 20:00 ada approves",
            """
            1 12:00 ask grace
            1 18:00 ask ada
            1 20:00 ran
            1 20:00 Done rita grace ada
            """),
        new("where both are needed, whoever is away is asked", Policy(Away("ada", "grace", 20, 30), """{"approvers":["@ada","@grace"],"quorum":2}"""), "1 13:00 grace approves\n1 20:00 ada approves",
            """
            1 12:00 ask ada grace
            1 20:00 ran
            1 20:00 Done rita ada grace
            """),
        new("one person for two counts once", Policy(Away("ada", "linus", 20, 30) + "," + Away("grace", "linus", 20, 30), """{"approvers":["@ada","@grace"],"quorum":2}"""), "1 13:00 linus approves\n1 14:00 grace approves",
            """
            1 12:00 ask linus grace
            1 14:00 ran
            1 14:00 Done rita linus grace
            """),
        new("one person for two, one after the other, who is counted for the second, and the first is reminded", Policy(Away("ada", "linus", "20T00:00", "23T18:00") + "," + Away("grace", "linus", "23T18:00", "30T00:00"), """{"approvers":["@ada","@grace"],"quorum":2,"reminders":["8h"]}"""), "1 19:00 linus approves\n1 21:00 ada approves",
            """
            1 12:00 ask linus grace
            1 18:00 ask ada
            1 20:00 remind ada
            1 21:00 ran
            1 21:00 Done rita linus grace ada
            """),
        new("one person for two, one after the other, who is counted for the first, and the second is reminded although away", Policy(Away("ada", "linus", "20T00:00", "23T18:00") + "," + Away("grace", "linus", "23T18:00", "30T00:00"), """{"approvers":["@ada","@grace"],"quorum":2,"reminders":["8h"]}"""), "1 13:00 linus approves\n1 21:00 grace approves",
            """
            1 12:00 ask linus grace
            1 20:00 remind grace
            1 21:00 ran
            1 21:00 Done rita linus grace
            """),
        new("who sits on a place makes room for whoever comes back to it", Policy(Away("ada", "linus", "20T00:00", "23T18:00") + "," + Away("grace", "linus", 20, 30), """{"approvers":["@ada","@grace"],"quorum":2,"wait":"20h","reminders":["8h"]},{"approvers":["@linus"],"quorum":1}"""), "1 13:00 linus approves\n1 21:00 ada approves",
            """
            1 12:00 ask linus grace
            1 18:00 ask ada
            1 20:00 remind ada
            1 21:00 ran
            1 21:00 Done rita linus grace ada
            """),
        new("a stage after which another comes, whose stand-in has approved, is not over before its time", Policy(Away("ada", "linus", "20T00:00", "23T18:00") + "," + Away("grace", "linus", "23T18:00", "30T00:00"), """{"approvers":["@ada","@grace"],"quorum":2,"wait":"20h"},{"approvers":["@linus"],"quorum":1}"""), "1 13:00 linus approves",
            """
            1 12:00 ask linus grace
            2 08:00 ran
            2 08:00 Done rita linus grace
            """),
        new("one person for two is enough where one is", Policy(Away("ada", "linus", 20, 30) + "," + Away("grace", "linus", 20, 30), """{"approvers":["@ada","@grace"],"quorum":1,"reminders":["1h"]}"""), "",
            """
            1 12:00 ask linus
            1 13:00 remind linus
            2 12:00 Expired rita linus
            """),
        new("who stands in cannot be mailed", Policy(Away("ada", "linus", 20, 30), """{"approvers":["@ada"],"quorum":1}"""), "1 13:00 ada approves",
            """
            1 12:00 ask ada
            1 13:00 ran
            1 13:00 Done rita ada
            """) { Bouncing = ["linus"] },
        new("the next stage is away", Policy(Away("linus", "edsger", 20, 30), """{"approvers":["@ada"],"quorum":1,"wait":"4h"},{"approvers":["@linus"],"quorum":1}"""), "1 17:00 edsger approves",
            """
            1 12:00 ask ada
            1 16:00 ask edsger
            1 17:00 ran
            1 17:00 Done rita ada edsger
            """),
        new("who was asked does not stand in for who is asked next", Policy(Away("linus", "ada", 20, 30), """{"approvers":["@ada"],"quorum":1,"wait":"4h"},{"approvers":["@linus"],"quorum":1}"""), "",
            """
            1 12:00 ask ada
            1 16:00 ask linus
            2 12:00 Expired rita ada linus
            """),
        new("a leave that is over", Policy(Away("ada", "linus", "01T00:00", "23T12:00"), """{"approvers":["@ada"],"quorum":1}"""), "",
            """
            1 12:00 ask ada
            2 12:00 Expired rita ada
            """),
        new("standing in for a quiet group", """{"approvers":{"ops":{"members":["@ada"],"quietHours":{"zone":"Europe/Berlin","hours":[{"from":"18:00","until":"08:00"}]}}},"delegations":[""" + Away("ada", "linus", 20, 30)
            + """],"actions":{"refund-order":{"ruling":"ask","deadline":"24h","stages":[{"approvers":["ops"],"quorum":1,"reminders":["8h"]}]}}}""", "",
            """
            1 12:00 ask linus
            2 07:00 remind linus
            2 12:00 Expired rita linus
            """),
        new("a member of a quiet group stands in for somebody of none", """{"approvers":{"ops":{"members":["@linus"],"quietHours":{"zone":"Europe/Berlin","hours":[{"from":"18:00","until":"08:00"}]}}},"delegations":[""" + Away("ada", "linus", 20, 30)
            + """],"actions":{"refund-order":{"ruling":"ask","deadline":"24h","stages":[{"approvers":["@ada","@grace"],"quorum":1,"reminders":["8h"]}]}}}""", "",
            """
            1 12:00 ask linus grace
            1 20:00 remind grace
            2 07:00 remind linus
            2 12:00 Expired rita linus grace
            """),
        new("quiet hours of whom they stand in for and of their own group add up", """{"approvers":{"ops":{"members":["@ada"],"quietHours":{"zone":"Europe/Berlin","hours":[{"from":"18:00","until":"08:00"}]}},"late":{"members":["@linus"],"quietHours":{"zone":"America/New_York","hours":[{"until":"06:00"}]}}},"delegations":[""" + Away("ada", "linus", 20, 30)
            + """],"actions":{"refund-order":{"ruling":"ask","deadline":"24h","stages":[{"approvers":["ops"],"quorum":1,"reminders":["8h"]}]}}}""", "",
            """
            1 12:00 ask linus
            2 11:00 remind linus
            2 12:00 Expired rita linus
            """),
    ];

    private static string Policy(string delegations, string stages) =>
        $$$$"""{"delegations":[{{{{delegations}}}}],"actions":{"refund-order":{"ruling":"ask","deadline":"24h","stages":[{{{{stages}}}}]}}}""";

    private static string Away(string who, string standIn, int fromDay, int untilDay) => Away(who, standIn, $"{fromDay}T00:00", $"{untilDay}T00:00");

    private static string Away(string who, string standIn, string from, string until) =>
        $$$$"""{"approver":"@{{{{who}}}}","standIn":"@{{{{standIn}}}}","from":"2026-11-{{{{from}}}}Z","until":"2026-11-{{{{until}}}}Z","reason":"on leave"}""";
}
