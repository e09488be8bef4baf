namespace ConfirmFlow.VirtualTime.Tests;

/// <summary>Groups, the requester, mail that does not arrive, amounts, taking back and withdrawing.</summary>
internal static class AboutPeople
{
    private const string Groups = """{"approvers":{"ops":["@ada","@grace"],"board":["@linus"]},""";

    public static Fortnight[] All { get; } =
    [
        new("groups and single people, each once", Groups + """ "actions":{"refund-order":{"ruling":"ask","deadline":"8h","stages":[{"approvers":["board","ops","@ada","@barbara"],"quorum":2}]}}}""", "1 13:00 barbara approves\n1 13:30 linus approves",
            """
            1 12:00 ask linus ada grace barbara
            1 13:30 ran
            1 13:30 Done rita linus ada grace barbara
            """),
        new("the requester is not asked", Single("""{"approvers":["@rita","@ada"],"quorum":1}"""), "",
            """
            1 12:00 ask ada
            2 12:00 Expired rita ada
            """),
        new("the requester's stage is passed over", Single("""{"approvers":["@rita"],"quorum":1,"wait":"4h"},{"approvers":["@ada"],"quorum":1}"""), "1 12:01 ada approves",
            """
            1 12:00 ask ada
            1 12:01 ran
            1 12:01 Done rita ada
            """),
        new("who cannot be mailed is passed over", Single("""{"approvers":["@ada"],"quorum":1,"wait":"4h"},{"approvers":["@linus"],"quorum":1}"""), "1 13:00 linus approves",
            """
            1 12:00 ask linus
            1 13:00 ran
            1 13:00 Done rita linus
            """) { Bouncing = ["ada"] },
        new("enough others can be mailed", Single("""{"approvers":["@ada","@grace"],"quorum":1,"reminders":["2h"]}"""), "",
            """
            1 12:00 ask grace
            1 14:00 remind grace
            2 12:00 Expired rita grace
            """) { Bouncing = ["ada"] },
        new("who is locked out is passed over, and reminded no more", Single("""{"approvers":["@ada"],"quorum":1,"wait":"4h","reminders":["1h"]},{"approvers":["@ada","@linus"],"quorum":1,"reminders":["2h"]}""", Typed), Errs + "1 15:00 linus approves",
            """
            1 12:00 ask ada
            1 12:10 told ada 422
            1 12:11 told ada 422
            1 12:12 told ada 422
            1 12:13 told ada 422
            1 12:14 ask linus
            1 12:14 told ada 422
            1 14:14 remind linus
            1 15:00 ran
            1 15:00 Done rita ada linus
            """),
        new("a stage that is asked sooner is reminded from then on, and keeps its time", Single("""{"approvers":["@ada"],"quorum":1,"wait":"4h"},{"approvers":["@linus"],"quorum":1,"wait":"4h","reminders":["2h","3h"]},{"approvers":["@grace"],"quorum":1}""", Typed), Errs,
            """
            1 12:00 ask ada
            1 12:10 told ada 422
            1 12:11 told ada 422
            1 12:12 told ada 422
            1 12:13 told ada 422
            1 12:14 ask linus
            1 12:14 told ada 422
            1 14:14 remind linus
            1 15:14 remind linus
            1 20:00 ask grace
            2 12:00 Expired rita ada linus grace
            """),
        new("so is one that had been mailed before all of it", Single("""{"approvers":["@ada","@linus"],"quorum":2,"wait":"4h"},{"approvers":["@linus"],"quorum":1,"wait":"4h","reminders":["2h"]},{"approvers":["@grace"],"quorum":1}""", Typed), Errs,
            """
            1 12:00 ask ada linus
            1 12:10 told ada 422
            1 12:11 told ada 422
            1 12:12 told ada 422
            1 12:13 told ada 422
            1 12:14 told ada 422
            1 14:14 remind linus
            1 20:00 ask grace
            2 12:00 Expired rita ada linus grace
            """),
        new("the only one is locked out", Single("""{"approvers":["@ada"],"quorum":1,"reminders":["1h"]}""", Typed), Errs,
            """
            1 12:00 ask ada
            1 12:10 told ada 422
            1 12:11 told ada 422
            1 12:12 told ada 422
            1 12:13 told ada 422
            1 12:14 told ada 422
            2 12:00 Expired rita ada
            """),
        new("the agent withdraws", Single("""{"approvers":["@ada"],"quorum":1,"reminders":["1h","2h"]}"""), "1 13:30 agent withdraws",
            """
            1 12:00 ask ada
            1 13:00 remind ada
            1 13:30 Withdrawn rita ada
            """),
        new("half an approval is taken back", Single("""{"approvers":["@ada","@grace"],"quorum":2,"reminders":["1h"]}"""), "1 12:30 ada approves\n1 13:30 ada takes back\n1 14:00 grace approves",
            """
            1 12:00 ask ada grace
            1 13:00 remind grace
            1 13:30 Taken back rita ada grace
            1 14:00 told grace 409
            """),
        new("what has run cannot be taken back", Single("""{"approvers":["@ada"],"quorum":1}"""), "1 12:30 ada approves\n1 12:31 ada takes back",
            """
            1 12:00 ask ada
            1 12:30 ran
            1 12:30 Done rita ada
            1 12:31 told ada 409
            """),
        new("policy approves at once", """{"actions":{"refund-order":{"ruling":"approve","reason":"Cheap."}}}""", "",
            """
            1 12:00 ran
            1 12:00 Done rita
            """),
        new("a small amount takes one", Amounts, "1 13:00 ada approves",
            """
            1 12:00 ask ada grace
            1 13:00 ran
            1 13:00 Done rita ada grace
            """) { Amount = "500.00" },
        new("a larger one takes two", Amounts, "1 13:00 ada approves\n1 14:00 linus approves",
            """
            1 12:00 ask ada grace linus
            1 14:00 ran
            1 14:00 Done rita ada grace linus
            """) { Amount = "500.01" },
        new("too large a one is denied", Amounts, "", "1 12:00 refused denied-by-policy") { Amount = "5000.01" },
    ];

    private const string Amounts = Groups + """
         "actions":{"refund-order":{"ruling":"ask","deadline":"24h","stages":[{"approvers":["ops"],"quorum":1}],"when":[
        {"if":{"amount":{"over":5000}},"ruling":"deny","reason":"Too much."},
        {"if":{"amount":{"over":500}},"ruling":"ask","deadline":"24h","stages":[{"approvers":["ops","board"],"quorum":2}]}]}}}
        """;

    private const string Typed = "\"challenge\":\"target\",";

    // Five times.
    private const string Errs = "1 12:10 ada errs\n1 12:11 ada errs\n1 12:12 ada errs\n1 12:13 ada errs\n1 12:14 ada errs\n";

    private static string Single(string stages, string challenge = "") => $$$$"""{"actions":{"refund-order":{"ruling":"ask","deadline":"24h",{{{{challenge}}}}"stages":[{{{{stages}}}}]}}}""";
}
