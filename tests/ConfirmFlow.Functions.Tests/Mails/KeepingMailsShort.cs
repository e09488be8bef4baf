using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using ConfirmFlow.Aws;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions.Tests;

public sealed partial class KeepingMailsShort
{
    private const string Left = "too long to show here.";
    private const string Page = "The page has all of it.";
    private static readonly string[] Names = ["first", "second", "third", "fourth"];
    private static readonly Person[] People = [.. Enumerable.Range(1, 100).Select(number => Person.Parse($"{new string('p', 60)}{number:000}@{string.Join('.', Enumerable.Repeat(new string('e', 60), 3))}.com"))];

    // In each stage one approval is missing.
    private static readonly Person[] Approving = [.. People.Where((_, at) => at % 20 < 19)];
    private static readonly DateTimeOffset Now = Samples.Noon.AddMinutes(10);

    // With as many parameters as there can be, each as long as it can be.
    private static readonly ActionDefinition Wide = Samples.DeleteCustomer with
    {
        Parameters = [Samples.DeleteCustomer.Parameters[0], .. Names.Select(name => new Parameter(name, InWords.Capital(name), "A long one.", new TextRule(MaxLength: 4000, Multiline: true)))],
    };

    public static TheoryData<string> Letters => ["x", "\"", "'", "é", "返", "ה", "خ", "می\u200cخواهم ", "\U0001F600", "\\", "a\n"];

    public static TheoryData<string> Everything => [.. Letters.Select(each => each.Data), "<", ">", "&", "{", "}", "\u200c", "\u200d"];

    [Theory]
    [MemberData(nameof(Letters))]
    public void The_longest_parameters_that_a_catalog_allows_are_complete_in_both_parts_however_much_is_said_about_them(string letter)
    {
        var parameters = Longest(letter);

        foreach (var mail in new[] { Ask(With(parameters)), Ask(Discussed(letter, parameters)), Told(Discussed(letter, parameters)), Waits(Discussed(letter, parameters)) })
        {
            Assert.All(Sizes(mail), size => Assert.InRange(size, 1, MailContent.Limit - 1));
            Assert.All(Parts(mail), part => Assert.All(Names, name => Assert.Contains(Untrusted.Shown(parameters.Text(name)), part, StringComparison.Ordinal)));
        }
    }

    [Theory]
    [MemberData(nameof(Everything))]
    public void Neither_part_is_longer_whatever_it_is_made_of_and_comments_give_way_before_parameters_the_oldest_first(string letter)
    {
        var request = Discussed(letter, Longest(letter));

        foreach (var mail in new[] { Ask(request), Told(request), Waits(request) })
        {
            Assert.All(Sizes(mail), size => Assert.InRange(size, 1, MailContent.Limit - 1));
            foreach (var part in Parts(mail))
            {
                var said = request.Decisions.Where(each => each.Verdict is Verdict.Approve).Select(each => part.Contains(Untrusted.Shown(each.Words), StringComparison.Ordinal)).ToList();
                var given = Names.Select(name => part.Contains(Untrusted.Shown(request.Parameters.Text(name)), StringComparison.Ordinal)).ToList();
                Assert.Equal(said.Order(), said);
                if (given.Contains(false)) Assert.DoesNotContain(true, said);
                // Whatever is not there says so, and so do those who are not named any more.
                var unnamed = Unnamed().Match(part) is { Success: true } match ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : 0;
                Assert.Equal(said.Count(there => !there) + given.Count(there => !there), part.Split(Left).Length - 1 + unnamed);
            }
        }

        Assert.All(Parts(Ask(request)), part => Assert.Equal(part.Split(Left).Length, part.Split($"{Left} {Page}").Length));
        Assert.Contains(Samples.Link.AbsoluteUri, Ask(request).Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_is_told_the_outcome_is_sent_to_the_plain_text_as_long_as_that_has_all_of_it()
    {
        var (many, few) = (Told(Discussed("返", Longest("x"))), Told(With(Longest("<")).Deny(People[0], "no")));

        Assert.All(Parts(many), part => Assert.Contains("characters, too long to show here. The record of the request has all of it.", part, StringComparison.Ordinal));
        Assert.Contains("characters, too long to show here. The plain text of this mail has all of it.", Parts(few)[0], StringComparison.Ordinal);
        Assert.DoesNotContain("too long", few.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_many_who_have_approved_the_last_ones_are_named_and_how_many_there_were_before()
    {
        var request = Approved(With(Longest("x")), Approving.Length, _ => "Checked with the customer, who wants it so.");

        var html = Parts(Ask(request))[0];

        var unnamed = int.Parse(Unnamed().Match(html).Groups[1].Value, CultureInfo.InvariantCulture);
        Assert.InRange(unnamed, 2, Approving.Length - 2);
        Assert.Contains($"{unnamed} people, too many to name here. {Page}", html, StringComparison.Ordinal);
        Assert.Equal(Approving[unnamed..].Select(each => each.Address), Approving.Select(each => each.Address).Where(each => html.Contains($"{each}, 12:05", StringComparison.Ordinal)));
        Assert.All(Names, name => Assert.Contains(request.Parameters.Text(name), html, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("返")]
    [InlineData("&")]
    [InlineData("{")]
    [InlineData("\u200c")]
    public void Nothing_else_makes_them_longer_however_much_there_is_of_it(string letter)
    {
        var parameters = Longest(letter);
        var wordy = Wide with { Effect = string.Concat(Enumerable.Repeat("{first}", 14)), Parameters = [.. Wide.Parameters.Select(each => each with { Label = $"{each.Name}{new string('返', 30)}" })] };
        var request = Approved(With(parameters), Approving.Length, at => Filled(letter, at, Decision.CommentLimit));
        request = request with
        {
            Notices = [new Notice(People[99], 0, 0, Samples.Noon)],
            Policy = request.Policy with { Delegations = [.. People[..90].Select(each => new Delegation(each, People[99], Samples.Noon.AddDays(-1), Samples.Noon.AddDays(2), new string('返', 100)))] },
        };
        var receipt = new Receipt(Now, Filled(letter, 0, 3000), Enumerable.Range(0, 200).ToImmutableSortedDictionary(number => $"fact{number}", number => Filled(letter, number, 200)));
        var done = request with { Status = Status.Executed, Receipt = receipt };

        foreach (var mail in new[] { AskMail.For(request, wordy, People[99], Samples.Link, Samples.Inbox, 1, Now), OutcomeMail.For(done, wordy, People[99], Now), OutcomeMail.For(done, null, Samples.Rita, Now), WindowMail.For(Waiting(request), wordy, People[99], Now) })
        {
            Assert.All(Sizes(mail), size => Assert.InRange(size, 1, MailContent.Limit - 1));
            Assert.All(Parts(mail), part => Assert.Contains("has all of it.", part, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void What_fits_is_not_shortened()
    {
        var request = Approved(With(Longest("x")), 15, at => Filled("x", at, Decision.CommentLimit));

        Assert.All(Parts(Ask(request)), part => Assert.DoesNotContain("has all of it", part, StringComparison.Ordinal));
    }

    [GeneratedRegex("([0-9]+) people, too many to name here")]
    private static partial Regex Unnamed();

    private static Mail Ask(ApprovalRequest request) => AskMail.For(request, Wide, People[99], Samples.Link, Samples.Inbox, 0, Now);

    private static Mail Told(ApprovalRequest request) => OutcomeMail.For(request with { Status = Status.Denied }, Wide, Samples.Rita, Now);

    private static Mail Waits(ApprovalRequest request) => WindowMail.For(Waiting(request), Wide, Samples.Rita, Now);

    private static ApprovalRequest Waiting(ApprovalRequest request) => request with { Status = Status.Approved, ApprovedAt = Now, Policy = request.Policy with { ChangeWindow = Samples.Waiting().Policy.ChangeWindow } };

    private static int[] Sizes(Mail mail) => [Encoding.UTF8.GetByteCount(mail.Html), Encoding.UTF8.GetByteCount(mail.Text)];

    // As it is read: in the plain text without the marks before lines of others.
    private static string[] Parts(Mail mail)
    {
        var html = Dom.Read(mail.Html.Replace("<br>", "\n", StringComparison.Ordinal)).Body!.TextContent;
        return [html, mail.Text.Replace("\n  | ", "\n", StringComparison.Ordinal)];
    }

    private static ApprovalRequest With(Parameters parameters)
    {
        Stage[] stages = [.. People.Chunk(20).Select(twenty => Samples.Stage(20, twenty))];
        var policy = new ActionPolicy { Ruling = Ruling.Ask, Stages = [.. stages], Deadline = TimeSpan.FromHours(11), UsableFor = TimeSpan.FromHours(1) };
        var request = Samples.Asked(Wide, policy, "c-01", "0123456789abcdef", "x") with { Parameters = parameters, Stage = 4 };
        return request with { Asked = RequestDigests.OfRound(request) };
    }

    // Nineteen approve, each with a comment that is as long as it can be.
    private static ApprovalRequest Discussed(string letter, Parameters parameters) =>
        Approved(With(parameters), 19, at => Filled(letter, at, Decision.CommentLimit));

    // At once, and not one by one: each decision is checked against the digest of everything, which takes its time.
    private static ApprovalRequest Approved(ApprovalRequest request, int people, Func<int, string> comment) => request with
    {
        Decisions = [.. Enumerable.Range(0, people).Select(at => new Decision(Approving[at], Verdict.Approve, Samples.Noon.AddMinutes(5), comment(at), request.RequestDigest, "proof"))],
    };

    private static string Filled(string letter, int at, int length)
    {
        var number = at.ToString("000", CultureInfo.InvariantCulture);
        return number + string.Concat(Enumerable.Repeat(letter, (length - 6) / letter.Length)) + number;
    }

    /// <summary>Four parameters of nothing but this, as long as the catalog allows all of them together.</summary>
    private static Parameters Longest(string letter)
    {
        var room = Parameters.LongestUtf8 - new CanonicalJsonObject().Set("customerId", "c-01").ToString().Length - Names.Sum(name => $",\"{name}\":\"a\"".Length);
        var times = Math.Min(4000 / letter.EnumerateRunes().Count(), room / Names.Length / (Encoding.UTF8.GetByteCount(new CanonicalJsonObject().Set("a", letter).ToString()) - """{"a":""}""".Length));
        var value = string.Concat(Enumerable.Repeat(letter, times));
        var json = Names.Select((name, at) => (name, at)).Aggregate(new CanonicalJsonObject().Set("customerId", "c-01"), (all, each) => all.Set(each.name, $"{value}{"abcd"[each.at]}"[^Math.Min(4000, value.Length + 1)..]));
        using var proposed = JsonDocument.Parse(json.ToString());
        var (read, problems) = ParameterReading.Read(Wide, proposed.RootElement.EnumerateObject().Select(each => new ProposedParameter(each.Name, each.Value, AsText: false)));
        Assert.Empty(problems);
        return read!;
    }
}
