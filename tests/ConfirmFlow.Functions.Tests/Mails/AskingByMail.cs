using ConfirmFlow.Aws;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions.Tests;

public sealed class AskingByMail
{
    [Fact]
    public void Both_parts_say_everything()
    {
        var mail = Ask(Samples.Asked().Approve(Samples.Grace, "checked the ticket"));
        foreach (var part in (string[])[Dom.Read(mail.Html).Body!.Words(), mail.Text])
        {
            foreach (var said in (string[])[
                "Delete customer c-01", "Cannot be undone", "rita@example.com asks for this", "ops-assistant", "Nothing has been done yet.",
                "The record of customer c-01 is removed from the customers table. Orders are kept.", "delete-customer", "Asked by the customer, ticket 4711", "not given",
                "DeleteCustomerAction, for customer c-01 only", "grace@example.com, 12:05 UTC", "checked the ticket", "Two of three must approve, by 23 November 2026, 17:30 UTC.",
                "5 hours 20 minutes left", Samples.Asked().Approve(Samples.Grace, "checked the ticket").RequestDigest.Fingerprint, "Opening it changes nothing. The link is yours alone: please do not forward this mail.", "Request ar-gaytemzugu3doobzmfrggzdfmy"])
                Assert.Contains(said, part, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Both_parts_say_why_people_are_asked_where_policy_says_it()
    {
        var reason = $"<b>More</b> than 500 EUR & more: {new string('x', 460)}";

        Assert.All(Parts(Ask(Samples.Explained(reason))), part => Assert.Matches(@"Why you are asked[\s|]+" + System.Text.RegularExpressions.Regex.Escape(reason), part));
        Assert.All(Parts(Ask(Samples.Asked())), part => Assert.DoesNotContain("Why you are asked", part, StringComparison.Ordinal));
    }

    [Fact]
    public void Its_links_are_the_confirm_link_and_the_inbox_and_nothing_is_loaded_or_tracked()
    {
        var mail = Ask(Samples.Asked());
        var html = Dom.Read(mail.Html);

        Assert.Equal([("Review and decide", Samples.Link.AbsoluteUri), ("All that waits for you", Samples.Inbox.AbsoluteUri)], html.QuerySelectorAll("a").Select(link => (link.TextContent, link.GetAttribute("href"))));
        Assert.All(html.QuerySelectorAll("a"), link => Assert.True(link.HasAttribute("ses:no-track")));
        Assert.Equal(3, mail.Html.Split("https://").Length);
        Assert.Empty(html.QuerySelectorAll("script, img, link, iframe, form, [src], [background]"));
        Assert.DoesNotContain("url(", mail.Html, StringComparison.OrdinalIgnoreCase);
        Assert.Equal([Samples.Link.AbsoluteUri, Samples.Inbox.AbsoluteUri], mail.Text.Split('\n').Where(line => line.StartsWith("https://", StringComparison.Ordinal)));
        Assert.All([mail.Text, html.Body!.TextContent], part => Assert.Contains("On the same host: this, what else you were asked until now, and what you decided. This link is yours alone as well, and good for 7 days.", part, StringComparison.Ordinal));
    }

    [Fact]
    public void Both_parts_say_to_check_where_the_button_leads_and_that_is_where_it_does()
    {
        var mail = Ask(Samples.Asked());
        var html = Dom.Read(mail.Html);

        Assert.Contains("The button opens a page on approvals.example.com that shows this action again, and where you approve or deny: check that address before you do.", html.Body!.Words(), StringComparison.Ordinal);
        Assert.Contains($"\nReview and decide on this page. It is on approvals.example.com: check that address before you approve or deny.\n\n{Samples.Link.AbsoluteUri}\n", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void From_the_second_group_on_both_parts_say_what_it_takes_of_whom()
    {
        var first = Samples.Asked("why not", 1, "ops-assistant", Samples.Stage(2, Samples.Ada, Samples.Grace), Samples.Stage(1, Samples.Linus));

        Assert.All(Parts(Ask(first)), part => Assert.DoesNotContain("Asked first", part, StringComparison.Ordinal));
        Assert.All(Parts(Ask(first.Advance(Samples.At(121), true))), part =>
        {
            Assert.Matches(@"Approval[\s|]+One of two groups must approve, by", part);
            Assert.Matches(@"Asked first[\s|]+Both must approve: ada@example\.com and grace@example\.com\.[\s|]+Asked later[\s|]+One approval is needed: linus@example\.com\.[\s|]+Fingerprint", part);
        });

        Person[] many = [.. Enumerable.Range(1, 20).Select(number => Person.Parse($"approver{number:00}@example.com"))];
        var crowded = Samples.Asked("why not", 1, "ops-assistant", Samples.Stage(2, [Samples.Ada, .. many]), Samples.Stage(1, Samples.Linus)).Advance(Samples.At(121), true);
        Assert.All(Parts(Ask(crowded)), part => Assert.Matches(@"Asked first[\s|]+Two of 21 must approve\.[\s|]+Asked later[\s|]+One approval is needed: linus@example\.com\.", part));
    }

    [Fact]
    public void The_subject_is_one_short_line_that_ends_with_the_request()
    {
        Assert.Equal("Approve? Delete customer c-01 (Cannot be undone) [ar-gaytemzugu3doobzmfrggzdfmy]", Ask(Samples.Asked()).Subject);
        Assert.Equal("Re: Approve? Delete customer c-01 (Cannot be undone) [ar-gaytemzugu3doobzmfrggzdfmy]", Ask(Samples.Asked(), reminder: 1).Subject);

        var wordy = Samples.DeleteCustomer with { Title = "Delete customer {customerId}: {reason}" };
        var subject = AskMail.For(Samples.Asked(Samples.Hostile + "\r\nBcc: evil@example.com" + Samples.Hostile), wordy, Samples.Ada, Samples.Link, Samples.Inbox, 0, Samples.Noon).Subject;
        Assert.InRange(subject.Length, 100, 200);
        Assert.EndsWith("[ar-gaytemzugu3doobzmfrggzdfmy]", subject, StringComparison.Ordinal);
        Assert.DoesNotContain(subject, char.IsControl);
        Assert.DoesNotContain(subject, c => c is '\u202E' or '\u200B' or '\u2028');
    }

    [Fact]
    public void A_list_of_mails_shows_beside_the_subject_who_asks_and_what_it_takes_until_when()
    {
        Assert.Equal("rita@example.com asks for this. Two of three must approve by 17:30 UTC. Nothing has been done yet.", Preview(Ask(Samples.Asked())));
        Assert.StartsWith("Reminder: rita@example.com asks for this.", Preview(Ask(Reminded(), reminder: 1)), StringComparison.Ordinal);
    }

    [Fact]
    public void Mail_programs_are_told_that_it_has_colours_of_its_own_for_light_and_dark()
    {
        var html = Dom.Read(Ask(Samples.Asked()).Html);

        Assert.All(["color-scheme", "supported-color-schemes"], name => Assert.Equal("light dark", Assert.Single(html.QuerySelectorAll($"head > meta[name={name}]")).GetAttribute("content")));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void However_long_the_title_is_its_subject_ends_with_target_risk_and_request(int reminder)
    {
        var wordy = Samples.DeleteCustomer with { Title = "Because of {reason}: delete customer {customerId}" };
        for (var length = 1; length <= 200; length++)
        {
            var (reason, words) = (string.Concat(Enumerable.Repeat("👍", length)), reminder > 0 ? "Re: Approve? Because of 👍" : "Approve? Because of 👍");
            var subject = AskMail.For(Samples.Asked(reason), wordy, Samples.Ada, Samples.Link, Samples.Inbox, reminder, Samples.Noon).Subject;

            Assert.StartsWith(words, subject, StringComparison.Ordinal);
            Assert.EndsWith(" customer c-01 (Cannot be undone) [ar-gaytemzugu3doobzmfrggzdfmy]", subject, StringComparison.Ordinal);
            Assert.True(subject.Length <= 200 && subject.EnumerateRunes().All(rune => rune.Value != 0xFFFD), subject);
            // All of the title, or an ellipsis where it was shortened.
            Assert.True(subject.Contains(reason + ": delete customer c-01 (", StringComparison.Ordinal) || subject.Contains("…, customer c-01 (", StringComparison.Ordinal), subject);
        }
    }

    [Fact]
    public void Its_subject_names_the_target_where_the_title_does_not_and_where_target_and_risk_are_as_long_as_can_be()
    {
        string Subject(string title, string risk) => AskMail.For(
            Samples.Asked(), Samples.DeleteCustomer with { Title = title, RiskInWords = risk }, Samples.Ada, Samples.Link, Samples.Inbox, 0, Samples.Noon).Subject;

        Assert.Equal("Approve? Delete a record, customer c-01 (Cannot be undone) [ar-gaytemzugu3doobzmfrggzdfmy]", Subject("Delete a record", "Cannot be undone"));
        var longest = new string('r', 100);
        Assert.EndsWith($", customer c-01 ({longest}) [ar-gaytemzugu3doobzmfrggzdfmy]", Subject(new string('t', 300), longest), StringComparison.Ordinal);
        Assert.StartsWith("Approve? ttttttttttttttttttt", Subject(new string('t', 300), new string('r', 200)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("החזר עבור הזמנה 1001, תודה")]
    [InlineData("استرداد الطلب 1001")]
    [InlineData("注文一〇〇一の返金をお願いします")]
    [InlineData("주문 1001 환불 👍")]
    public void Letters_of_every_script_arrive_in_their_own_direction(string reason)
    {
        var mail = Ask(Samples.Asked(reason));

        Assert.Contains(Dom.Read(mail.Html).QuerySelectorAll("td[dir=auto]"), cell => cell.TextContent == reason);
        Assert.Contains($"  | {reason}\n", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reminder_says_what_has_happened_since_the_mail_before()
    {
        var request = Reminded().Approve(Samples.Grace, "checked the ticket");

        Assert.All(Parts(Ask(request, reminder: 1)), part =>
        {
            Assert.Contains("Reminder: rita@example.com asks for this", part, StringComparison.Ordinal);
            Assert.Matches(@"Since the last mail to you[\s|]+grace@example\.com approved, 12:05 UTC\.", part);
        });
    }

    [Fact]
    public void A_reminder_says_that_nothing_has_happened() => Assert.All(
        Parts(Ask(Reminded(), reminder: 1)), part => Assert.Matches(@"Since the last mail to you[\s|]+Nobody has decided\. 5 hours 20 minutes left when this was sent\.", part));

    [Fact]
    public void A_reminder_leaves_out_what_the_mail_before_said()
    {
        var request = Samples.Asked().Approve(Samples.Grace, "checked the ticket");
        request = request with { Notices = [.. request.Notices, new Notice(Samples.Ada, 0, 0, Samples.At(6).At), new Notice(Samples.Linus, 0, 0, Samples.At(1).At)] };

        Assert.All(Parts(Ask(request, reminder: 1)), part => Assert.Matches(@"Since the last mail to you[\s|]+Nobody has decided\.", part));
    }

    [Fact]
    public void A_reminder_tells_who_can_only_deny_since_the_last_mail()
    {
        var failing = Samples.Failing(Challenge.Code, 4, quorum: 2);

        Assert.StartsWith("Nobody has decided.", Assert.Single(NewsInWords.For(failing, Samples.Grace, Samples.Noon.AddHours(2))), StringComparison.Ordinal);
        Assert.Equal(["ada@example.com can only deny now, after too many wrong answers, 12:09 UTC."], NewsInWords.For(Samples.Failing(Challenge.Code, 5, quorum: 2), Samples.Grace, Samples.Noon.AddHours(2)));
    }

    [Fact]
    public void A_reminder_says_that_more_people_were_asked()
    {
        var request = Samples.Asked("why not", 1, "ops-assistant", Samples.Stage(2, Samples.Ada, Samples.Grace), Samples.Stage(1, Samples.Linus)) with { Notices = [new Notice(Samples.Ada, 0, 0, Samples.At(1).At)] };

        var mail = AskMail.For(request.Approve(Samples.Grace, "ok").Advance(Samples.At(121), true), Samples.DeleteCustomer, Samples.Ada, Samples.Link, Samples.Inbox, 1, Samples.At(130).At);

        Assert.All(Parts(mail), part => Assert.Matches(@"Since the last mail to you[\s|]+grace@example\.com approved, 12:05 UTC\.[\s|]*More people were asked, 14:01 UTC\.", part));
    }

    [Fact]
    public void A_reminder_says_only_once_that_more_people_were_asked()
    {
        var request = Samples.Asked("why not", 1, "ops-assistant", Samples.Stage(2, Samples.Ada, Samples.Grace), Samples.Stage(1, Samples.Linus)).Advance(Samples.At(121), true);
        Mail Reminder(int mailed) => AskMail.For(request with { Notices = [new Notice(Samples.Ada, 0, 1, Samples.At(mailed).At)] }, Samples.DeleteCustomer, Samples.Ada, Samples.Link, Samples.Inbox, 2, Samples.At(130).At);

        Assert.All(Parts(Reminder(mailed: 120)), part => Assert.Contains("More people were asked", part, StringComparison.Ordinal));
        Assert.All(Parts(Reminder(mailed: 122)), part => Assert.Matches(@"Since the last mail to you[\s|]+Nobody has decided\.", part));
        Assert.All(Parts(Reminder(mailed: 122)), part => Assert.DoesNotContain("More people were asked", part, StringComparison.Ordinal));
    }

    [Fact]
    public void Who_is_not_reminded_is_told_no_news() => Assert.All(
        Parts(Ask(Reminded().Approve(Samples.Grace, "checked the ticket"))), part => Assert.DoesNotContain("Since the last mail", part, StringComparison.Ordinal));

    [Fact]
    public void Text_by_others_stays_text()
    {
        var mail = Ask(Samples.Asked(Samples.Hostile, 2, Samples.Hostile).Approve(Samples.Grace, Samples.Hostile));
        var plain = Ask(Samples.Asked("x", 2, "y").Approve(Samples.Grace, "z"));

        var elements = Dom.Read(mail.Html).All.Where(each => each.LocalName is not ("br" or "div" or "bdi")).Select(each => each.LocalName);
        Assert.Equal(Dom.Read(plain.Html).All.Where(each => each.LocalName is not ("br" or "div" or "bdi")).Select(each => each.LocalName), elements);
        Assert.DoesNotContain("{{", mail.Html.Split("</style>")[1], StringComparison.Ordinal);
        // No line of the plain text that is not marked as somebody else's comes from somebody else.
        Assert.Equal(Ours(plain), Ours(mail));
        Assert.Contains("  | https://evil.example/a/x", mail.Text.Split('\n'));
    }

    private static Mail Ask(ApprovalRequest request, int reminder = 0) => AskMail.For(request, Samples.DeleteCustomer, Samples.Ada, Samples.Link, Samples.Inbox, reminder, Samples.At(10).At);

    // What stands before everything else and is not shown once a mail is open.
    private static string Preview(Mail mail) => Assert.Single(Dom.Read(mail.Html).QuerySelectorAll("body > div:first-child[style*='display:none']")).TextContent;

    private static ApprovalRequest Reminded() => Samples.Asked() with { Notices = [new Notice(Samples.Ada, 0, 0, Samples.At(1).At)] };

    private static string[] Parts(Mail mail) => [Dom.Read(mail.Html).Body!.Words(), mail.Text];

    private static List<string> Ours(Mail mail) => [.. mail.Text.Split('\n').Where(line => !line.StartsWith("  | ", StringComparison.Ordinal))];
}
