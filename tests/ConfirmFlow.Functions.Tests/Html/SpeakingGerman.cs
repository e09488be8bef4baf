using System.Text.RegularExpressions;
using AngleSharp.Dom;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions.Tests;

public sealed class SpeakingGerman
{
    private static readonly Dictionary<string, Page> Pages = Samples.EveryPage().ToDictionary(each => each.Name, each => each.Page);

    // What is nobody's language: exact values, words of other people, what was typed, and what catalog and policy say, which their own attributes mark.
    private const string Foreign = "code, bdi, blockquote, textarea, [lang]:not(html), style, script, header b";

    // Frequent in any English sentence, and no German words.
    private static readonly Regex English = new(@"\b(the|this|that|is|are|be|been|has|have|had|you|your|of|and|or|not|nothing|to|it|its|by|can|could|with|from|for|at|on|what|who|how|yes|no|ask|asked|until|left|approve|approved|denied|deny|taken|please|may|must|one|two|all|both|more|any)\b", RegexOptions.IgnoreCase);

    public static TheoryData<string> All => [.. Pages.Keys];

    public static TheoryData<RefusalCode> OfPages => [.. ChoosingThePageCodes];

    private static IEnumerable<RefusalCode> ChoosingThePageCodes =>
    [
        RefusalCode.ReasonNeeded, RefusalCode.ReasonNotOffered, RefusalCode.ChallengeNeeded, RefusalCode.ChallengeFailed, RefusalCode.ChallengeLocked, RefusalCode.TickNeeded, RefusalCode.MalformedCall, RefusalCode.DecidedBefore, RefusalCode.NothingToTakeBack,
        RefusalCode.TooLate, RefusalCode.Expired, RefusalCode.AlreadySettled,
    ];

    [Theory]
    [MemberData(nameof(All))]
    public void No_page_holds_an_English_sentence(string name)
    {
        var (german, english) = (Said(Pages[name].In(Words.German)), Said(Pages[name].In(Words.English)));

        Assert.NotEmpty(german);
        Assert.DoesNotContain(german, text => English.IsMatch(text));
        Assert.DoesNotContain(german.Intersect(english), text => text.Any(char.IsLetter) && !IsTime(text));
        Assert.Contains(english, text => English.IsMatch(text));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_page_is_the_same_in_both_but_for_its_words(string name)
    {
        static IEnumerable<string> Shape(string html) => Dom.Read(html).All.Where(each => each.LocalName is not ("html" or "style" or "script"))
            .Select(each => $"{each.LocalName} {each.ClassName} {each.Id} {each.GetAttribute("name")} {each.GetAttribute("value")} {each.GetAttribute("datetime")} {each.GetAttribute("aria-describedby")}").Order();

        Assert.Equal(Shape(Pages[name].In(Words.English)), Shape(Pages[name].In(Words.German)));
        Assert.Equal("de", Dom.Read(Pages[name].In(Words.German)).DocumentElement.GetAttribute("lang"));
    }

    [Theory]
    [MemberData(nameof(OfPages))]
    public void Every_refusal_that_a_page_shows_has_words_of_its_own(RefusalCode code)
    {
        var said = Words.German.Refused(new Refusal(code, "Said in English."), Samples.Asked().Approve(Samples.Ada), Samples.Ada);

        Assert.NotEqual(Words.German.Refused(new Refusal(RefusalCode.Unspecified, "?"), Samples.Asked(), Samples.Ada), said);
        Assert.EndsWith(".", said, StringComparison.Ordinal);
        Assert.DoesNotContain("English", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "Danach war nicht gefragt. Sie haben noch vier Versuche.")]
    [InlineData(4, "Danach war nicht gefragt. Ist es noch einmal falsch, so können Sie hier nicht mehr zustimmen.")]
    [InlineData(5, "Auch das war falsch. Sie können hier nicht mehr zustimmen; ablehnen können Sie weiterhin.")]
    public void What_is_said_of_a_wrong_answer_counts_those_that_are_left(int wrong, string words)
    {
        var request = Samples.Failing(Challenge.Code, wrong);

        Assert.Equal(words, Words.German.Refused(request.WrongAnswer(Samples.Ada), request, Samples.Ada));
    }

    [Theory]
    [InlineData(1, 1, "eine Zustimmung ist nötig")]
    [InlineData(1, 3, "eine von drei muss zustimmen")]
    [InlineData(2, 2, "beide müssen zustimmen")]
    [InlineData(2, 3, "zwei von drei müssen zustimmen")]
    [InlineData(3, 3, "alle drei müssen zustimmen")]
    [InlineData(2, 1, "zwei müssten zustimmen, was eine nicht kann")]
    [InlineData(13, 14, "13 von 14 müssen zustimmen")]
    public void A_quorum_agrees_in_number(int quorum, int people, string words)
    {
        var approvers = Enumerable.Range(0, people).Select(i => Person.Parse($"p{i}@example.com")).ToArray();

        Assert.Equal(words, QuorumInWords.Of(Samples.Stage(quorum, approvers), Words.German));
    }

    [Theory]
    [InlineData("00:00:00.9", "weniger als eine Sekunde")]
    [InlineData("00:00:01", "1 Sekunde")]
    [InlineData("00:09:01", "9 Minuten 1 Sekunde")]
    [InlineData("01:12:59", "1 Stunde 12 Minuten")]
    [InlineData("1.02:59:00", "1 Tag 2 Stunden")]
    [InlineData("90.00:00:00", "90 Tage")]
    public void A_duration_agrees_in_number(string time, string words) => Assert.Equal(words, Words.German.Duration(TimeSpan.Parse(time, null)));

    [Fact]
    public void A_date_is_written_as_Germans_write_it()
    {
        Assert.Equal("23. November 2026, 12:00 UTC", Words.German.Moment(Samples.Noon).Text);
        Assert.Equal("23. November, 12:00 UTC", Words.German.Clock(Samples.Noon, Samples.Noon.AddDays(1)).Text);
        Assert.Equal(
            "1. Januar, 1. Februar, 1. März, 1. April, 1. Mai, 1. Juni, 1. Juli, 1. August, 1. September, 1. Oktober, 1. November, 1. Dezember",
            string.Join(", ", Enumerable.Range(1, 12).Select(month => Words.German.Day(new DateTime(2026, month, 1), withYear: false))));
        Assert.Equal("Mo Di Mi Do Fr Sa So", string.Join(' ', Enumerable.Range(1, 7).Select(day => Words.German.Short((DayOfWeek)(day % 7)))));
    }

    [Fact]
    public void What_is_missing_agrees_in_number()
    {
        var at = Words.German.Moment(Samples.Noon);

        Assert.StartsWith("Eine weitere Zustimmung ist nötig", Words.German.MoreNeeded(1, at).Text, StringComparison.Ordinal);
        Assert.StartsWith("Zwei weitere Zustimmungen sind nötig", Words.German.MoreNeeded(2, at).Text, StringComparison.Ordinal);
        Assert.Contains("wird auch linus@example.com gefragt", Words.German.WillBeAsked(at, [Samples.Linus]).Text, StringComparison.Ordinal);
        Assert.Contains("werden auch ada@example.com, grace@example.com und linus@example.com gefragt", Words.German.WillBeAsked(at, [Samples.Ada, Samples.Grace, Samples.Linus]).Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Every_time_is_marked_as_one_for_the_readers_own_zone(string name)
    {
        foreach (var words in Words.All)
        {
            var page = Dom.Read(Pages[name].In(words));
            var outside = page.Body!.Descendants<IText>().Where(text => text.ParentElement!.Closest("time, code, blockquote, textarea, script, .name") is null);

            Assert.DoesNotContain(outside, text => text.Data.Contains("UTC", StringComparison.Ordinal) && !text.Data.Contains("Etc/UTC", StringComparison.Ordinal));
            Assert.All(page.QuerySelectorAll("time"), time => Assert.EndsWith("UTC", time.TextContent, StringComparison.Ordinal));
        }
    }

    private static bool IsTime(string text) => text.EndsWith("UTC", StringComparison.Ordinal);

    // Every piece of text, every label, and the title without what the catalog says in it.
    private static HashSet<string> Said(string html)
    {
        var page = Dom.Read(html);
        var title = Regex.Replace(page.Title!, "(Delete customer c-01)? · ConfirmFlow$", "");
        var labels = page.QuerySelectorAll("optgroup").Select(each => each.GetAttribute("label")!);
        return [.. page.Body!.Descendants<IText>().Where(text => text.ParentElement!.Closest(Foreign) is null).Select(text => text.Data).Append(title).Concat(labels).Select(text => text.Trim()).Where(text => text.Length > 0)];
    }
}
