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

    private const string Full =
        """{"changeWindow":{"hours":[{"days":["mon","fri"],"from":"08:00","until":"24:00"}],"zone":"Europe/Berlin"},"deadline":86400,"delegations":[{"approver":"ada@example.com","from":"2026-12-21T07:00:00.000Z","reason":"on leave","standIn":"grace@example.com","until":"2027-01-04T07:00:00.000Z"}],"reason":"Two.","reasons":{"approve":["Yes."],"deny":["No.","Not now."]},"ruling":"ask","stages":[{"groups":[{"approvers":["ada@example.com"],"name":"ops","quietHours":{"hours":[{"days":["sun"],"from":"00:00","until":"24:00"}],"zone":"Etc/UTC"}},{"approvers":["linus@example.com"],"name":""}],"quorum":2,"reminders":[60],"wait":14400}],"usableFor":900}""";

    [Fact]
    public void Groups_hours_delegations_and_reasons_are_kept_too()
    {
        var policy = ActionPolicy.FromSnapshot(Full);

        Assert.Equal(Full, policy.ToSnapshot());
        Assert.Equal(["ops", ""], policy.Stages[0].Groups.Select(group => group.Name));
        Assert.Equal("Etc/UTC", policy.Stages[0].Groups[0].QuietHours!.Hours.Zone.Name);
        Assert.Equal(Person.Parse("grace@example.com"), policy.Delegations[0].StandIn);
        Assert.Equal(["Yes.", "No.", "Not now."], [.. policy.Reasons.Approve, .. policy.Reasons.Deny]);
        Assert.Equal([DayOfWeek.Monday, DayOfWeek.Friday], policy.ChangeWindow!.Hours.Spans[0].Days);
    }

    [Theory]
    [InlineData("\"ops\"", "")]
    [InlineData("\"all\",\"ops\"", "ops: ada@example.com grace@example.com")] // the other group is named first
    [InlineData("\"ada@example.com\"", "ops: ada@example.com")]
    [InlineData("\"ada+x@example.com\"", "ops: ada+x@example.com")] // the same mailbox
    [InlineData("\"barbara@example.com\"", "ops: grace@example.com, late: barbara@example.com")] // grace stands in
    [InlineData("\"linus@example.com\"", "")]
    public void Who_is_in_a_quiet_group_is_kept_with_it_where_no_stage_names_them_by_it(string named, string kept)
    {
        const string Night = """{"zone":"Etc/UTC","hours":[{"from":"18:00","until":"08:00"}]}""";
        var reading = PolicyReader.Read(
            $$"""
            {"approvers":{"ops":{"members":["ada@example.com","grace@example.com"],"quietHours":{{Night}}},"late":{"members":["barbara@example.com"],"quietHours":{{Night}}},"all":["ada@example.com","grace@example.com"]},
            "delegations":[{"approver":"barbara@example.com","standIn":"grace@example.com","from":"2026-12-21T08:00Z","until":"2027-01-04T08:00Z","reason":"on leave"}],
            "actions":{"refund-order":{"ruling":"ask","deadline":"1d","stages":[{"approvers":[{{named}}],"quorum":1}]},"delete-customer":{"ruling":"ask","deadline":"1d","stages":[{"approvers":["barbara@example.com"],"quorum":1}]} } }
            """, SampleAction.Catalog);
        Assert.True(reading.Is(out var policy), string.Join('\n', reading.Errors));

        var read = ActionPolicy.FromSnapshot(policy.For("refund-order").ToSnapshot());
        Assert.Equal(kept, string.Join(", ", read.Quiet.Select(group => $"{group.Name}: {string.Join(' ', group.Members)}")));
        Assert.Equal(kept.Length > 0, read.ToSnapshot().Contains("\"quiet\":", StringComparison.Ordinal)); // so that others have the digest they had before
        Assert.All(read.Quiet, group => Assert.Equal(TimeSpan.FromHours(18), group.QuietHours!.Hours.Spans[0].From));
    }

    [Theory]
    [InlineData("Etc/UTC", "Etc/Nowhere")]
    [InlineData("\"sun\"", "\"sunday\"")]
    [InlineData("\"sun\"", "1")]
    [InlineData("\"from\":\"00:00\"", "\"from\":\"0:00\"")]
    [InlineData("\"from\":\"00:00\",", "")]
    [InlineData("2026-12-21T07:00:00.000Z", "2026-12-21T07:00Z")]
    [InlineData(",\"reason\":\"on leave\"", "")]
    [InlineData("\"name\":\"ops\",", "")]
    [InlineData("\"changeWindow\":", "\"window\":")]
    [InlineData("[\"Yes.\"]", "[]")]
    [InlineData("[\"Yes.\"]", "[1]")]
    [InlineData("\"approve\":[\"Yes.\"]", "\"withdraw\":[\"Yes.\"]")]
    [InlineData("\"delegations\":[", "\"delegations\":[],\"delegates\":[")]
    [InlineData("\"groups\":", "\"approvers\":[],\"groups\":")]
    public void What_is_kept_of_them_in_any_other_form_is_a_fault(string was, string isNow)
    {
        Assert.Contains(was, Full, StringComparison.Ordinal);
        Assert.ThrowsAny<FormatException>(() => ActionPolicy.FromSnapshot(Full.Replace(was, isNow, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_request_of_the_first_version_has_the_digest_it_had_then()
    {
        // As it was computed and stored before groups had names.
        var request = A.Request(ActionPolicy.FromSnapshot(Kept));

        Assert.Equal(Kept, request.Policy.ToSnapshot());
        Assert.Equal("v1:f90ea640f8f7f833299b4a6e8e67a710a6090051ec59a93bd0bf5b9e5a44fcdf", request.RequestDigest.Value);
    }

    [Fact]
    public void What_the_snapshot_could_not_say_is_a_fault()
    {
        Assert.Throws<FormatException>(() => new ActionPolicy { Deadline = TimeSpan.FromMilliseconds(1500) }.ToSnapshot());
        Assert.Throws<FormatException>(() => new ActionPolicy { Ruling = (Ruling)9 }.ToSnapshot());
    }
}
