namespace ConfirmFlow.VirtualTime.Tests;

/// <summary>Stages, quorums, reminders, deadlines.</summary>
internal static class AboutStages
{
    public static Fortnight[] All { get; } =
    [
        new("one approver approves", Policy("""{"approvers":["@ada"],"quorum":1}"""), "1 14:00 ada approves",
            """
            1 12:00 ask ada
            1 14:00 ran
            1 14:00 Done rita ada
            """),
        new("nobody decides", Policy("""{"approvers":["@ada","@grace"],"quorum":1}"""), "",
            """
            1 12:00 ask ada grace
            2 12:00 Expired rita ada grace
            """),
        new("one denies", Policy("""{"approvers":["@ada","@grace"],"quorum":2,"reminders":["1h"]}"""), "1 12:30 ada denies",
            """
            1 12:00 ask ada grace
            1 12:30 Denied rita ada grace
            """),
        new("a second press changes nothing", Policy("""{"approvers":["@ada","@grace"],"quorum":2}"""), "1 12:30 ada approves\n1 12:31 ada denies\n1 13:00 grace approves\n1 13:01 grace denies",
            """
            1 12:00 ask ada grace
            1 12:31 told ada 409
            1 13:00 ran
            1 13:00 Done rita ada grace
            1 13:01 told grace 409
            """),
        new("reminders at two times", Policy("""{"approvers":["@ada"],"quorum":1,"reminders":["1h","4h"]}"""), "",
            """
            1 12:00 ask ada
            1 13:00 remind ada
            1 16:00 remind ada
            2 12:00 Expired rita ada
            """),
        new("reminders that become rarer", Policy("""{"approvers":["@ada"],"quorum":1,"reminders":{"first":"1h","count":4}}"""), "",
            """
            1 12:00 ask ada
            1 13:00 remind ada
            1 15:00 remind ada
            1 19:00 remind ada
            2 03:00 remind ada
            2 12:00 Expired rita ada
            """),
        new("reminders up to an interval", Policy("""{"approvers":["@ada"],"quorum":1,"reminders":{"first":"1h","factor":2,"atMost":"4h","count":10}}"""), "",
            """
            1 12:00 ask ada
            1 13:00 remind ada
            1 15:00 remind ada
            1 19:00 remind ada
            1 23:00 remind ada
            2 03:00 remind ada
            2 07:00 remind ada
            2 11:00 remind ada
            2 12:00 Expired rita ada
            """),
        new("reminders by a half more each time, as many as fit", Policy("""{"approvers":["@ada"],"quorum":1,"reminders":{"first":"1h","factor":1.5,"count":10}}""", "8h"), "",
            """
            1 12:00 ask ada
            1 13:00 remind ada
            1 14:30 remind ada
            1 16:45 remind ada
            1 20:00 Expired rita ada
            """),
        new("reminders at equal intervals", Policy("""{"approvers":["@ada"],"quorum":1,"reminders":{"first":"6h","factor":1,"count":3}}"""), "2 01:00 ada approves",
            """
            1 12:00 ask ada
            1 18:00 remind ada
            2 00:00 remind ada
            2 01:00 ran
            2 01:00 Done rita ada
            """),
        new("two weeks of reminders", Policy("""{"approvers":["@ada"],"quorum":1,"reminders":{"first":"1d","factor":2,"atMost":"4d","count":10}}""", "14d"), "",
            """
            1 12:00 ask ada
            2 12:00 remind ada
            4 12:00 remind ada
            8 12:00 remind ada
            12 12:00 remind ada
            15 12:00 Expired rita ada
            """),
        new("reminders go to those who have not decided", Policy("""{"approvers":["@ada","@grace","@linus"],"quorum":2,"reminders":["1h","3h"]}"""), "1 12:30 ada approves\n1 16:00 grace approves",
            """
            1 12:00 ask ada grace linus
            1 13:00 remind grace linus
            1 15:00 remind grace linus
            1 16:00 ran
            1 16:00 Done rita ada grace linus
            """),
        new("a second stage is the escalation", Policy("""{"approvers":["@ada","@grace"],"quorum":1,"wait":"4h","reminders":["1h"]},{"approvers":["@linus"],"quorum":1}"""), "1 17:00 linus approves",
            """
            1 12:00 ask ada grace
            1 13:00 remind ada grace
            1 16:00 ask linus
            1 17:00 ran
            1 17:00 Done rita ada grace linus
            """),
        new("who was asked first can still approve", Policy("""{"approvers":["@ada"],"quorum":1,"wait":"4h"},{"approvers":["@linus"],"quorum":1}"""), "1 18:00 ada approves",
            """
            1 12:00 ask ada
            1 16:00 ask linus
            1 18:00 ran
            1 18:00 Done rita ada linus
            """),
        new("three stages and nobody", Policy("""{"approvers":["@ada"],"quorum":1,"wait":"1h"},{"approvers":["@grace"],"quorum":1,"wait":"1h"},{"approvers":["@linus"],"quorum":1}""", "6h"), "",
            """
            1 12:00 ask ada
            1 13:00 ask grace
            1 14:00 ask linus
            1 18:00 Expired rita ada grace linus
            """),
        new("reminders of a stage count from its start", Policy("""{"approvers":["@ada"],"quorum":1,"wait":"4h","reminders":["3h"]},{"approvers":["@grace"],"quorum":1,"reminders":["2h"]}""", "12h"), "",
            """
            1 12:00 ask ada
            1 15:00 remind ada
            1 16:00 ask grace
            1 18:00 remind grace
            2 00:00 Expired rita ada grace
            """),
        new("approvals of one stage satisfy the next", Policy("""{"approvers":["@ada","@grace"],"quorum":2,"wait":"4h"},{"approvers":["@ada","@linus"],"quorum":1}"""), "1 13:00 ada approves",
            """
            1 12:00 ask ada grace
            1 16:00 ran
            1 16:00 Done rita ada grace
            """),
        new("whoever is in two stages is asked once", Policy("""{"approvers":["@ada"],"quorum":1,"wait":"2h"},{"approvers":["@ada","@grace"],"quorum":1,"reminders":["1h"]}""", "6h"), "",
            """
            1 12:00 ask ada
            1 14:00 ask grace
            1 15:00 remind ada grace
            1 18:00 Expired rita ada grace
            """),
        new("reminder and escalation at the same time", Policy("""{"approvers":["@ada"],"quorum":1,"wait":"2h","reminders":["2h"]},{"approvers":["@grace"],"quorum":1}""", "6h"), "",
            """
            1 12:00 ask ada
            1 14:00 ask grace
            1 18:00 Expired rita ada grace
            """),
    ];

    private static string Policy(string stages, string deadline = "24h") => $$$$"""{"actions":{"refund-order":{"ruling":"ask","deadline":"{{{{deadline}}}}","stages":[{{{{stages}}}}]}}}""";
}
