namespace ConfirmFlow.VirtualTime.Tests;

/// <summary>Quiet hours, and nights in which clocks are changed. Berlin is an hour before UTC in winter, two in summer.</summary>
internal static class AboutQuietHours
{
    internal const string Nights = """{"zone":"Europe/Berlin","hours":[{"from":"18:00","until":"08:00"}]}""";
    internal const string NightsAndWeekends = """{"zone":"Europe/Berlin","hours":[{"from":"18:00","until":"08:00"},{"days":["sat","sun"]}]}""";

    public static Fortnight[] All { get; } =
    [
        new("a reminder waits for the morning", Quiet(Nights, """{"approvers":["ops"],"quorum":1,"reminders":["8h"]}""", "2d"), "",
            """
            1 12:00 ask ada grace
            2 07:00 remind ada grace
            3 12:00 Expired rita ada grace
            """),
        new("of several that wait one is sent, and then the next in time", Quiet(Nights, """{"approvers":["ops"],"quorum":1,"reminders":["6h","8h","10h","20h"]}""", "2d"), "",
            """
            1 12:00 ask ada grace
            2 07:00 remind ada grace
            2 08:00 remind ada grace
            3 12:00 Expired rita ada grace
            """),
        new("another group is reminded in time", Quiet(Nights, """{"approvers":["ops","@linus"],"quorum":1,"reminders":["8h"]}""", "2d"), "",
            """
            1 12:00 ask ada grace linus
            1 20:00 remind linus
            2 07:00 remind ada grace
            3 12:00 Expired rita ada grace linus
            """),
        new("a member of two groups belongs to the first", """{"approvers":{"ops":{"members":["@ada"],"quietHours":""" + Nights + """},"all":["@ada","@linus"]},"actions":{"refund-order":{"ruling":"ask","deadline":"2d","stages":[{"approvers":["ops","all"],"quorum":1,"reminders":["8h"]}]}}}""", "",
            """
            1 12:00 ask ada linus
            1 20:00 remind linus
            2 07:00 remind ada
            3 12:00 Expired rita ada linus
            """),
        new("a member of two groups has the quiet hours of both, whichever is named first", Members("all", "ops"), "",
            """
            1 12:00 ask ada linus
            1 20:00 remind linus
            2 07:00 remind ada
            3 12:00 Expired rita ada linus
            """),
        new("a member of a quiet group who is named by another group alone", Members("all"), "",
            """
            1 12:00 ask ada linus
            1 20:00 remind linus
            2 07:00 remind ada
            3 12:00 Expired rita ada linus
            """),
        new("a member of a quiet group who is named by their address", Members("@linus", "@ada"), "",
            """
            1 12:00 ask linus ada
            1 20:00 remind linus
            2 07:00 remind ada
            3 12:00 Expired rita linus ada
            """),
        new("a member of a quiet group who is named by it in another stage", Quiet(Nights, """{"approvers":["@ada","@linus"],"quorum":1,"wait":"1d","reminders":["8h"]},{"approvers":["ops"],"quorum":1}""", "2d"), "",
            """
            1 12:00 ask ada linus
            1 20:00 remind linus
            2 07:00 remind ada
            2 12:00 ask grace
            3 12:00 Expired rita ada linus grace
            """),
        new("two groups' quiet hours add up", Two("""{"from":"07:00","until":"12:00"}""", """["ops","all"]"""), "",
            """
            1 12:00 ask ada linus
            2 07:00 remind linus
            2 11:00 remind ada
            3 12:00 Expired rita ada linus
            """),
        new("where two groups' quiet hours leave no time, those of the group that was named hold", Two("""{"from":"07:30","until":"18:30"}""", """["ops","all"]"""), "",
            """
            1 12:00 ask ada linus
            2 07:00 remind ada linus
            3 12:00 Expired rita ada linus
            """),
        new("where they leave no time and no group was named, none hold", Two("""{"from":"07:30","until":"18:30"}""", """["@ada"]"""), "",
            """
            1 12:00 ask ada
            1 20:00 remind ada
            3 12:00 Expired rita ada
            """),
        new("deadlines do not wait", Quiet(Nights, """{"approvers":["ops"],"quorum":1,"reminders":["6h"]}""", "8h"), "",
            """
            1 12:00 ask ada grace
            1 20:00 Expired rita ada grace
            """),
        new("stages and first notices do not wait", Quiet(Nights, """{"approvers":["@linus"],"quorum":1,"wait":"8h"},{"approvers":["ops"],"quorum":1,"reminders":["1h"]}""", "1d"), "",
            """
            1 12:00 ask linus
            1 20:00 ask ada grace
            2 07:00 remind ada grace
            2 12:00 Expired rita linus ada grace
            """),
        new("who decides at night is not reminded in the morning", Quiet(Nights, """{"approvers":["ops"],"quorum":2,"reminders":["8h"]}""", "2d"), "1 23:00 ada approves",
            """
            1 12:00 ask ada grace
            2 07:00 remind grace
            3 12:00 Expired rita ada grace
            """),
        new("what is settled at night is not reminded of", Quiet(Nights, """{"approvers":["ops"],"quorum":1,"reminders":["8h"]}""", "2d"), "1 23:00 ada approves",
            """
            1 12:00 ask ada grace
            1 23:00 ran
            1 23:00 Done rita ada grace
            """),
        new("two weeks with their weekends", Quiet(NightsAndWeekends, """{"approvers":["ops"],"quorum":2,"reminders":{"first":"1d","factor":1,"count":10}}""", "14d"), "3 09:00 ada approves",
            """
            1 12:00 ask ada grace
            2 12:00 remind ada grace
            3 12:00 remind grace
            4 12:00 remind grace
            5 12:00 remind grace
            8 07:00 remind grace
            8 12:00 remind grace
            9 12:00 remind grace
            10 12:00 remind grace
            11 12:00 remind grace
            15 12:00 Expired rita ada grace
            """),
        new("a whole weekend is waited for", Quiet(NightsAndWeekends, """{"approvers":["ops"],"quorum":1,"reminders":["6h"]}""", "4d"), "",
            """
            1 12:00 ask ada grace
            4 07:00 remind ada grace
            5 12:00 Expired rita ada grace
            """) { Start = "2026-11-27T12:00Z" },
        new("the morning after clocks are set forward", Quiet(Nights, """{"approvers":["ops"],"quorum":1,"reminders":["8h"]}""", "2d"), "",
            """
            1 12:00 ask ada grace
            2 06:00 remind ada grace
            3 12:00 Expired rita ada grace
            """) { Start = "2027-03-27T12:00Z" },
        new("the morning after clocks are set back", Quiet(Nights, """{"approvers":["ops"],"quorum":1,"reminders":["8h"]}""", "2d"), "",
            """
            1 12:00 ask ada grace
            2 07:00 remind ada grace
            3 12:00 Expired rita ada grace
            """) { Start = "2027-10-30T12:00Z" },
        new("quiet until a time that comes twice", Quiet("""{"zone":"Europe/Berlin","hours":[{"from":"22:00","until":"02:30"}]}""", """{"approvers":["ops"],"quorum":1,"reminders":["12h"]}""", "2d"), "",
            """
            1 12:00 ask ada grace
            2 01:30 remind ada grace
            3 12:00 Expired rita ada grace
            """) { Start = "2027-10-30T12:00Z" },
        new("quiet until a time that does not come", Quiet("""{"zone":"Europe/Berlin","hours":[{"from":"22:00","until":"02:30"}]}""", """{"approvers":["ops"],"quorum":1,"reminders":["12h"]}""", "2d"), "",
            """
            1 12:00 ask ada grace
            2 01:00 remind ada grace
            3 12:00 Expired rita ada grace
            """) { Start = "2027-03-27T12:00Z" },
    ];

    internal static string Quiet(string hours, string stages, string deadline, string more = "") =>
        $$$$"""{"approvers":{"ops":{"members":["@ada","@grace"],"quietHours":{{{{hours}}}}}},"actions":{"refund-order":{"ruling":"ask","deadline":"{{{{deadline}}}}"{{{{more}}}},"stages":[{{{{stages}}}}]}}}""";

    // Ada in a group that is quiet at night; ada and linus in one that is not.
    private static string Members(params string[] named) =>
        $$$$"""{"approvers":{"ops":{"members":["@ada"],"quietHours":{{{{Nights}}}}},"all":["@ada","@linus"]},"actions":{"refund-order":{"ruling":"ask","deadline":"2d","stages":[{"approvers":[{{{{string.Join(',', named.Select(name => $"\"{name}\""))}}}}],"quorum":1,"reminders":["8h"]}]}}}""";

    // Ada and linus in a group that is quiet at night; ada in another with hours of its own as well.
    private static string Two(string days, string named) =>
        $$$$"""{"approvers":{"ops":{"members":["@ada","@linus"],"quietHours":{{{{Nights}}}}},"all":{"members":["@ada"],"quietHours":{"zone":"Europe/Berlin","hours":[{{{{days}}}}]}}},"actions":{"refund-order":{"ruling":"ask","deadline":"2d","stages":[{"approvers":{{{{named}}}},"quorum":1,"reminders":["8h"]}]}}}""";
}
