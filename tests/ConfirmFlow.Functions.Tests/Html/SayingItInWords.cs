namespace ConfirmFlow.Functions.Tests;

public sealed class SayingItInWords
{
    [Theory]
    [InlineData("-00:00:01", "no time")]
    [InlineData("00:00:00", "no time")]
    [InlineData("00:00:00.9", "less than a second")]
    [InlineData("00:00:59.9", "59 seconds")]
    [InlineData("00:01:00", "1 minute")]
    [InlineData("00:09:01", "9 minutes 1 second")]
    [InlineData("00:59:59", "59 minutes")]
    [InlineData("03:12:59", "3 hours 12 minutes")]
    [InlineData("23:00:10", "23 hours")]
    [InlineData("1.02:59:00", "1 day 2 hours")]
    [InlineData("90.00:00:00", "90 days")]
    public void A_duration_is_never_rounded_up(string time, string words) => Assert.Equal(words, InWords.Duration(TimeSpan.Parse(time, null)));

    [Fact]
    public void A_time_says_its_day_where_it_is_not_today()
    {
        Assert.Equal("12:00 UTC", InWords.Clock(Samples.Noon, Samples.Noon.AddHours(11)));
        Assert.Equal("23 November, 12:00 UTC", InWords.Clock(Samples.Noon, Samples.Noon.AddHours(12)));
        Assert.Equal("23 November 2026, 12:00 UTC", InWords.Clock(Samples.Noon, Samples.Noon.AddDays(60)));
        Assert.Equal("23 November 2026, 12:00 UTC", InWords.Moment(Samples.Noon.ToOffset(TimeSpan.FromHours(9))));
    }

    [Theory]
    [InlineData(1, 1, "one approval is needed")]
    [InlineData(1, 3, "one of three must approve")]
    [InlineData(2, 2, "both must approve")]
    [InlineData(2, 3, "two of three must approve")]
    [InlineData(3, 3, "all three must approve")]
    [InlineData(3, 2, "three would have to approve, which two cannot")]
    [InlineData(13, 14, "13 of 14 must approve")]
    public void A_quorum_is_a_sentence(int quorum, int people, string words)
    {
        var approvers = Enumerable.Range(0, people).Select(i => Domain.Person.Parse($"p{i}@example.com")).ToArray();

        Assert.Equal(words, QuorumInWords.Of(Samples.Stage(quorum, approvers)));
    }

    [Fact]
    public void What_is_missing_is_counted_in_the_stage_that_needs_least()
    {
        var asked = Samples.Asked("why", 1, "ops", Samples.Stage(2, Samples.Ada, Samples.Grace), Samples.Stage(2, Samples.Linus, Samples.Ada));

        Assert.Equal(2, QuorumInWords.Missing(asked));
        Assert.Equal(1, QuorumInWords.Missing(asked.Approve(Samples.Grace)));
        Assert.Equal(1, QuorumInWords.Missing(asked.Approve(Samples.Grace).Advance(Samples.At(121), true)));
    }

    [Theory]
    [InlineData("Customer", "customer")]
    [InlineData("VPC", "VPC")]
    [InlineData("", "")]
    public void Only_a_word_loses_its_capital(string label, string small) => Assert.Equal(small, InWords.Small(label));
}
