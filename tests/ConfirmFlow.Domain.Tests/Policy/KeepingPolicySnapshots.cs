using CsCheck;

namespace ConfirmFlow.Domain.Tests;

public class KeepingPolicySnapshots
{
    private const string Kept =
        """{"deadline":86400,"reason":"Two.","ruling":"ask","stages":[{"approvers":["ada@example.com","grace@example.com"],"quorum":2,"reminders":[60],"wait":14400}],"usableFor":900}""";

    private static readonly Gen<TimeSpan> Spans = Gen.Int[0, 7_776_000].Select(seconds => TimeSpan.FromSeconds(seconds));

    private static readonly Gen<Stage> Stages = Gen.Select(Gen.Int[1, 5], Gen.Int[1, 20], Spans, Spans.Array[0, 3]).Select((people, quorum, wait, reminders) => new Stage
    {
        Approvers = [.. Enumerable.Range(0, people).Select(i => Person.Parse($"ada{i}@example.com"))],
        Quorum = quorum,
        Wait = wait,
        Reminders = [.. reminders],
    });

    [Fact]
    public void A_policy_is_kept_as_canonical_JSON()
    {
        var policy = ActionPolicy.FromSnapshot(Kept);

        Assert.Equal((Ruling.Ask, "Two.", 2, TimeSpan.FromHours(4)), (policy.Ruling, policy.Reason, policy.Stages[0].Quorum, policy.Stages[0].Wait));
        Assert.Equal(Kept, policy.ToSnapshot());
    }

    [Fact]
    public void Every_policy_reads_back_as_it_was() =>
        Gen.Select(Gen.Enum<Ruling>(), Gen.String[0, 20], Stages.Array[0, 3], Spans, Spans).Where(each => PlainText.Flaw(each.Item2) is null)
            .Sample((ruling, reason, stages, deadline, usable) =>
            {
                var policy = new ActionPolicy { Ruling = ruling, Reason = reason, Stages = [.. stages], Deadline = deadline, UsableFor = usable };
                var read = ActionPolicy.FromSnapshot(policy.ToSnapshot());

                Assert.Equal((ruling, reason, deadline, usable), (read.Ruling, read.Reason, read.Deadline, read.UsableFor));
                Assert.Equal(stages.Length, read.Stages.Length);
                Assert.All(stages.Zip(read.Stages), pair => Assert.Equal(
                    (pair.First.Quorum, pair.First.Wait, string.Join(' ', pair.First.Approvers), string.Join(' ', pair.First.Reminders)),
                    (pair.Second.Quorum, pair.Second.Wait, string.Join(' ', pair.Second.Approvers), string.Join(' ', pair.Second.Reminders))));
            });

    [Theory]
    [InlineData("", "x")]
    [InlineData("{", "[")]
    [InlineData("\"ask\"", "\"allow\"")]
    [InlineData("\"ask\"", "\"Ask\"")]
    [InlineData("\"ask\"", "null")]
    [InlineData("\"ask\"", "1")]
    [InlineData("\"Two.\"", "null")]
    [InlineData("\"ruling\":\"ask\",", "")]
    [InlineData("\"ruling\"", "\"rulinG\"")]
    [InlineData(",\"usableFor\":900", "")]
    [InlineData("900", "900.5")]
    [InlineData("900", "9e2")]
    [InlineData("900", "99999999999999999999")]
    [InlineData("900", "9223372036854775807")]
    [InlineData("900", "\"900\"")]
    [InlineData("900", "900,\"extra\":1")]
    [InlineData("900}", "900} ")]
    [InlineData("\"quorum\":2", "\"quorum\":2.0")]
    [InlineData("\"quorum\":2", "\"quorum\":2147483648")]
    [InlineData("\"quorum\":2,", "")]
    [InlineData("\"quorum\":2", "\"quorum\":2,\"quorum\":1")]
    [InlineData("ada@example.com", "ada")]
    [InlineData("ada@example.com", "ADA@example.com")]
    [InlineData("\"ada@example.com\"", "null")]
    [InlineData("\"ada@example.com\"", "{}")]
    [InlineData("[60]", "60")]
    public void A_kept_text_of_any_other_form_is_a_fault(string was, string isNow)
    {
        var text = was.Length == 0 ? isNow : Kept.Replace(was, isNow, StringComparison.Ordinal);

        Assert.NotEqual(Kept, text);
        Assert.ThrowsAny<FormatException>(() => ActionPolicy.FromSnapshot(text));
    }

    [Fact]
    public void What_the_snapshot_could_not_say_is_a_fault()
    {
        Assert.Throws<FormatException>(() => new ActionPolicy { Deadline = TimeSpan.FromMilliseconds(1500) }.ToSnapshot());
        Assert.Throws<FormatException>(() => new ActionPolicy { Ruling = (Ruling)9 }.ToSnapshot());
    }
}
