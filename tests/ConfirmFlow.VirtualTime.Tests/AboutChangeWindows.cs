using static ConfirmFlow.VirtualTime.Tests.AboutQuietHours;

namespace ConfirmFlow.VirtualTime.Tests;

/// <summary>Change windows, who hears that one is waited for, and nights in which clocks are changed. Berlin is an hour before UTC in winter, two in summer.</summary>
internal static class AboutChangeWindows
{
    private const string Weekdays = """{"zone":"Etc/UTC","hours":[{"days":["mon","tue","wed","thu","fri"],"from":"08:00","until":"18:00"}]}""";
    private const string InBerlin = """{"zone":"Europe/Berlin","hours":[{"days":["mon","tue","wed","thu","fri"],"from":"08:00","until":"18:00"}]}""";

    public static Fortnight[] All { get; } =
    [
        new("what is approved in the window runs at once", Window(Weekdays), "1 14:00 ada approves",
            """
            1 12:00 ask ada
            1 14:00 ran
            1 14:00 Done rita ada
            """),
        new("what is approved in the evening runs in the morning", Window(Weekdays), "1 19:00 ada approves",
            """
            1 12:00 ask ada
            1 19:00 Approved rita
            2 08:00 ran
            2 08:00 Done rita ada
            """),
        new("what is approved on Friday evening runs on Monday", Window(Weekdays), "5 18:00 ada approves",
            """
            1 12:00 ask ada
            5 18:00 Approved rita
            8 08:00 ran
            8 08:00 Done rita ada
            """),
        new("what waits for its window can be taken back", Window(Weekdays), "5 18:00 ada approves\n7 03:00 ada takes back",
            """
            1 12:00 ask ada
            5 18:00 Approved rita
            7 03:00 Taken back rita ada
            """),
        new("what waits for its window can be withdrawn", Window(Weekdays), "1 19:00 ada approves\n1 20:00 agent withdraws",
            """
            1 12:00 ask ada
            1 19:00 Approved rita
            1 20:00 Withdrawn rita ada
            """),
        new("in the window's last minute it is too late", Window(Weekdays), "1 17:59 ada approves",
            """
            1 12:00 ask ada
            1 17:59 Approved rita
            2 08:00 ran
            2 08:00 Done rita ada
            """),
        new("what policy approves waits too", $$$$"""{"actions":{"refund-order":{"ruling":"approve","reason":"Cheap.","usableFor":"4d","changeWindow":{{{{Weekdays}}}} }}}""", "",
            """
            1 12:00 Approved rita
            3 08:00 ran
            3 08:00 Done rita
            """) { Start = "2026-11-28T12:00Z" },
        new("a window over the night in which clocks are set forward", Window(InBerlin), "1 17:30 ada approves",
            """
            1 12:00 ask ada
            1 17:30 Approved rita
            4 06:00 ran
            4 06:00 Done rita ada
            """) { Start = "2027-03-26T12:00Z" },
        new("a window over the night in which clocks are set back", Window(InBerlin), "1 17:00 ada approves",
            """
            1 12:00 ask ada
            1 17:00 Approved rita
            4 07:00 ran
            4 07:00 Done rita ada
            """) { Start = "2027-10-29T12:00Z" },
        new("quiet hours and a window together", Quiet(NightsAndWeekends, """{"approvers":["ops"],"quorum":2,"reminders":["8h"]}""", "7d", ""","usableFor":"3d","changeWindow":""" + Weekdays), "2 07:30 ada approves\n2 19:00 grace approves",
            """
            1 12:00 ask ada grace
            2 07:00 remind ada grace
            2 19:00 Approved rita
            3 08:00 ran
            3 08:00 Done rita ada grace
            """),
        new("whoever has not decided hears what waits for its window, in quiet hours too", Quiet(Nights, """{"approvers":["ops","@linus"],"quorum":1,"reminders":["8h"]}""", "7d", ""","usableFor":"3d","changeWindow":""" + Weekdays), "1 19:00 grace approves",
            """
            1 12:00 ask ada grace linus
            1 19:00 Approved ada linus rita
            2 08:00 ran
            2 08:00 Done rita ada grace linus
            """),
        new("whoever has not been asked hears nothing of what waits", Quiet(Nights, """{"approvers":["ops"],"quorum":1,"wait":"1d"},{"approvers":["@linus"],"quorum":1}""", "7d", ""","usableFor":"3d","changeWindow":""" + Weekdays), "1 19:00 grace approves",
            """
            1 12:00 ask ada grace
            1 19:00 Approved ada rita
            2 08:00 ran
            2 08:00 Done rita ada grace
            """),
        new("whoever was asked later hears of it too, and whoever could not be mailed does not", Quiet(Nights, """{"approvers":["ops"],"quorum":1,"wait":"1h"},{"approvers":["@linus"],"quorum":1}""", "7d", ""","usableFor":"3d","changeWindow":""" + Weekdays), "1 19:00 linus approves",
            """
            1 12:00 ask ada
            1 13:00 ask linus
            1 19:00 Approved ada rita
            2 08:00 ran
            2 08:00 Done rita ada linus
            """) { Bouncing = ["grace"] },
        new("who was told that it waits is told once, however it ends", Quiet(Nights, """{"approvers":["ops"],"quorum":1}""", "7d", ""","usableFor":"3d","changeWindow":""" + Weekdays), "5 19:00 ada approves\n6 09:00 ada approves\n7 09:00 ada takes back",
            """
            1 12:00 ask ada grace
            5 19:00 Approved grace rita
            6 09:00 told ada 409
            7 09:00 Taken back rita ada grace
            """),
        new("what is approved in the window tells nobody that it waits", Quiet(Nights, """{"approvers":["ops"],"quorum":1}""", "7d", ""","usableFor":"3d","changeWindow":""" + Weekdays), "1 14:00 ada approves",
            """
            1 12:00 ask ada grace
            1 14:00 ran
            1 14:00 Done rita ada grace
            """),
    ];

    private static string Window(string hours) =>
        $$$$"""{"actions":{"refund-order":{"ruling":"ask","deadline":"7d","usableFor":"3d","changeWindow":{{{{hours}}}},"stages":[{"approvers":["@ada"],"quorum":1}]}}}""";
}
