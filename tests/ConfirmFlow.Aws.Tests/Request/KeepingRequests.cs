using System.Text.Json;
using Amazon.DynamoDBv2.Model;

namespace ConfirmFlow.Aws.Tests;

public sealed class KeepingRequests(Table table) : IClassFixture<Table>
{
    // Every attribute has a value of its own.
    private static ApprovalRequest Everything(ApprovalRequest before)
    {
        var decided = Accepted(before.Decide(A.Approval(Ada, digest: before.RequestDigest) with { Reason = "Checked", Met = Challenge.Code, Via = "slack:U0123456789", Comment = "Grüße,\n“yes” \u202E 👍" }, A.Stamp(Noon.AddMinutes(1))));
        var executed = Accepted(decided.WaitWith("token-1").Noticed(new OwedNotice(Grace, 1, 2), A.Stamp()).NoticeRefused(new OwedNotice(Linus, 0, 0), A.Stamp()).ToldOfWindow(Rita, refused: false, A.Stamp()).ToldOfWindow(Grace, refused: true, A.Stamp()).ChatPosted(new(ChatPlace.Slack("C0123456789"), "17.1", 1, 2, 1), "17.1", A.Stamp()).ChatRefused(new(new(ChatKind.Teams, "operations"), "", 0, 0, 1), "status_404", A.Stamp()).ChatSentTo(Grace, ChatPlace.Slack("D0123456789"), "17.2", A.Stamp()).ClaimFor(TimeSpan.FromMinutes(3), true, A.Stamp(Noon.AddMinutes(2))))
            .Executed(A.Receipt(Noon.AddMinutes(3)), A.Stamp(Noon.AddMinutes(3).Add(Millisecond)));
        return executed.Told(Rita).Told(Ada).Published().ToldChat(ChatPlace.Slack("C0123456789"), null, A.Stamp()).Reported(A.Stamp(Noon.AddMinutes(4))) with
        {
            BindingCode = "123456", Run = 7, RunStarted = Noon.AddHours(5), Stage = 1, StageStarted = Noon.AddHours(4), StageReached = Noon.AddHours(3), Reminders = 2, Looks = 12, FailedChallenges = [new(Grace, Noon.AddMinutes(2)), new(Linus, Noon.AddMinutes(3))], Round = "round-2", Asked = A.Request().RequestDigest,
        };
    }

    private static ActionPolicy Policy => A.Policy(A.Stage(1, Ada, Grace) with { Reminders = [TimeSpan.FromHours(1)] }, A.Stage(1, Linus)) with { Reason = "Because.", Reasons = new(["Checked"], []), Challenge = Challenge.Code };

    [Fact]
    public async Task A_request_with_everything_set_is_the_same_after_storing()
    {
        var before = await table.Add(A.Request(Policy));
        var after = Everything(before) with { Version = before.Version + 1 };

        Assert.True(await table.Requests.Save(before, after, default));

        Assert.Equal(Structure.Of(after), Structure.Of(await table.Requests.Find(after.Id, default)));
    }

    [Fact]
    public async Task A_new_request_is_the_same_after_storing()
    {
        var request = A.Request(Policy) with { Id = Stamps.NewId() };

        Assert.True(await table.Requests.Add(request, default));

        Assert.Equal(Structure.Of(request with { Version = 1 }), Structure.Of(await table.Requests.Find(request.Id, default)));
    }

    [Fact]
    public void The_request_with_everything_set_leaves_no_attribute_at_its_default()
    {
        var plain = A.Request(Policy);
        var full = Everything(plain) with { Version = 2 };
        string[] fixedAtIntake = ["Id", "Action", "Parameters", "Requester", "Agent", "Policy", "Opened", "Deadline", "ActionDigest", "RequestDigest"];

        Assert.All(
            Structure.Properties(typeof(ApprovalRequest)).Where(property => !fixedAtIntake.Contains(property.Name)),
            property => Assert.NotEqual(Structure.Of(property.GetValue(plain)), Structure.Of(property.GetValue(full))));
    }

    // Requests are carried on by whichever version is there.
    [Fact]
    public async Task What_was_noted_by_an_older_version_is_read_and_what_is_noted_now_is_read_by_one()
    {
        var before = await table.Add(A.Request(Policy).Noticed(new OwedNotice(Grace, 1, 2), A.Stamp()) with { Id = Stamps.NewId() });
        var grace = Values.Of(new Dictionary<string, AttributeValue> { ["to"] = Values.Of("grace@example.com"), ["stage"] = Values.Of(1), ["reminder"] = Values.Of(2), ["at"] = Values.Of(Noon) });
        await table.Write(before.Id, "notices", Values.Of([grace]));
        var read = (await table.Requests.Find(before.Id, default))!;
        Assert.Equal([new Notice(Grace, 1, 2, Noon)], read.Notices);

        Assert.True(await table.Requests.Save(read, read.ToldOfWindow(Rita, refused: true, A.Stamp()) with { Version = read.Version + 1 }, default));

        var note = (await table.Item(before.Id))["notices"].L[1].M;
        Assert.Equal(("rita@example.com", "0", "0", Time.Text(Noon), true), (note["to"].S, note["stage"].N, note["reminder"].N, note["at"].S, note["refused"].BOOL));
        Assert.Equal([new WindowNotice(Rita, Noon, Refused: true)], (await table.Requests.Find(before.Id, default))!.WindowNotices);
        Assert.Equal(read.Notices, (await table.Requests.Find(before.Id, default))!.Notices);
    }

    // It looks past whom a message was sent to, and tells how it ended where it stands.
    [Fact]
    public async Task A_message_to_one_approver_is_kept_beside_those_in_channels_as_an_older_version_reads_it()
    {
        var before = await table.Add(A.Request(Policy) with { Id = Stamps.NewId() });

        Assert.True(await table.Requests.Save(before, before.ChatSentTo(Grace, ChatPlace.Slack("D0123456789"), "17.2", A.Stamp()) with { Version = before.Version + 1 }, default));

        var kept = Assert.Single((await table.Item(before.Id))["chats"].L).M;
        Assert.Equal("at,chat,decisions,id,name,reminder,stage,to", string.Join(',', kept.Keys.Order(StringComparer.Ordinal)));
        Assert.Equal(("Slack", "D0123456789", "17.2", "grace@example.com"), (kept["chat"].S, kept["name"].S, kept["id"].S, kept["to"].S));
    }

    [Fact]
    public async Task What_somebody_was_told_is_kept_where_nobody_was_asked()
    {
        var before = await table.Add(A.Request(A.ApprovingPolicy) with { Id = Stamps.NewId() });

        Assert.True(await table.Requests.Save(before, before.ToldOfWindow(Rita, refused: false, A.Stamp()) with { Version = before.Version + 1 }, default));

        var read = (await table.Requests.Find(before.Id, default))!;
        Assert.Equal([new WindowNotice(Rita, Noon)], read.WindowNotices);
        Assert.Empty(read.Notices);
    }

    [Fact]
    public async Task An_unknown_id_is_no_request() => Assert.Null(await table.Requests.Find(Stamps.NewId(), default));

    [Fact]
    public async Task An_id_is_taken_once()
    {
        var request = await table.Add();

        Assert.False(await table.Requests.Add(A.Request() with { Id = request.Id }, default));
    }

    [Fact]
    public async Task Of_two_saves_from_the_same_version_one_is_kept()
    {
        var before = await table.Add();
        var first = Accepted(before.Decide(A.Approval(Ada, digest: before.RequestDigest), A.Stamp())) with { Version = 2 };
        var second = Accepted(before.Withdraw(Rita, Bot, A.Stamp())) with { Version = 2 };

        Assert.True(await table.Requests.Save(before, first, default));
        Assert.False(await table.Requests.Save(before, second, default));

        Assert.Equal(Structure.Of(first), Structure.Of(await table.Requests.Find(before.Id, default)));
    }

    [Fact]
    public async Task A_save_without_a_fact_does_not_take_somebody_elses_for_its_own()
    {
        var before = await table.Add();
        var decided = Accepted(before.Decide(A.Approval(Ada, digest: before.RequestDigest), A.Stamp())) with { Version = 2 };
        Assert.True(await table.Requests.Save(before, decided, default));

        Assert.False(await table.Requests.Save(before, before.WaitWith("token-1") with { Version = 2 }, default));

        Assert.Null((await table.Requests.Find(before.Id, default))!.TaskToken);
    }

    [Fact]
    public async Task The_history_is_only_ever_added_to()
    {
        var before = await table.Add();
        var (_, said) = await table.Save(before, Accepted(before.Decide(A.Approval(Ada, digest: before.RequestDigest), A.Stamp())));

        using var body = JsonDocument.Parse(said[0].Body);
        Assert.Contains("#history = list_append(#history, :history)", body.RootElement.GetProperty("UpdateExpression").GetString(), StringComparison.Ordinal);
        Assert.Equal(1, body.RootElement.GetProperty("ExpressionAttributeValues").GetProperty(":history").GetProperty("L").GetArrayLength());
        Assert.Equal("#version = :before AND size(#history) = :size_history AND attribute_not_exists(#approvedAt) AND (attribute_not_exists(#decisions) OR #decisions = :unsaid_decisions) AND #status = :before_status", body.RootElement.GetProperty("ConditionExpression").GetString());
    }

    // The front doors may write a status, and neither claim nor receipt.
    [Fact]
    public async Task A_status_is_believed_only_with_what_it_stands_on()
    {
        var executing = A.ExecutingRequest();
        (ApprovalRequest Kept, Status[] Believed)[] each =
        [
            (A.ApprovedRequest(), [.. Enum.GetValues<Status>().Except([Status.Executing, Status.Executed, Status.Denied])]),
            (executing, [Status.Executing, Status.Unknown]),
            (executing.Executed(A.Receipt(), A.Stamp()), [Status.Executed]),
            (executing.Failed(A.Receipt(), A.Stamp()), [Status.Failed]),
            (Accepted(A.Request().Decide(A.Denial(Ada), A.Stamp())).Published(), [.. Enum.GetValues<Status>().Where(status => status.IsSettled()).Except([Status.Executed])]),
        ];

        foreach (var (kept, believed) in each)
        {
            var request = await table.Add(kept with { Id = Stamps.NewId() });
            foreach (var status in Enum.GetValues<Status>())
            {
                await table.Write(request.Id, "status", Values.Of(status.ToString()));
                var read = await Record.ExceptionAsync(() => table.Requests.Find(request.Id, default));
                Assert.Equal(believed.Contains(status), read is null);
                if (read is not null) Assert.IsType<MalformedItemException>(read);
            }
        }
    }

    [Fact]
    public async Task An_item_of_another_form_is_a_fault_that_names_its_key_only()
    {
        var request = await table.Add();
        await table.Write(request.Id, "status", Values.Of("rita@example.com"));

        var fault = await Assert.ThrowsAsync<MalformedItemException>(() => table.Requests.Find(request.Id, default));

        Assert.Equal($"The item request#{request.Id} cannot be read.", fault.Message);
    }
}
