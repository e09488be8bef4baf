using System.Text.Json.Nodes;

namespace ConfirmFlow.Local.Tests;

public class ReadingRequests
{
    private readonly FilledTables tables = new();

    [Fact]
    public async Task All_pages_of_the_table_are_read_the_latest_request_first()
    {
        tables.PutRequests([.. Enumerable.Range(1, 5).Select(number => StoredItems.Request(number).Item())]);

        Assert.Equal(Enumerable.Range(1, 5).Reverse().Select(number => StoredItems.Request(number).Id.Value), (await All()).Select(each => each.Id));
    }

    [Fact]
    public async Task Links_and_pointers_are_no_requests()
    {
        tables.PutRequests(
            new JsonObject { ["key"] = StoredItems.Text("link#1") },
            StoredItems.Request(1).Item(),
            new JsonObject { ["key"] = StoredItems.Text("pointer#1") });

        Assert.Single(await All());
    }

    [Fact]
    public async Task The_task_token_is_not_even_asked_for()
    {
        tables.PutRequests(StoredItems.Request(1).Item());

        Assert.Null((await All())[0].Request!.TaskToken);
    }

    [Fact]
    public async Task What_cannot_be_read_is_listed_and_hides_no_other()
    {
        var broken = StoredItems.Request(1).Item();
        broken["deadline"] = StoredItems.Text("soon");
        tables.PutRequests(broken, StoredItems.Request(2).Item());

        var all = await All();

        Assert.NotNull(all[0].Request);
        Assert.Null(all[1].Request);
        Assert.Equal(StoredItems.Request(1).Id.Value, all[1].Id);
    }

    [Fact]
    public async Task A_request_whose_definition_has_changed_speaks_for_itself()
    {
        tables.PutRequests(StoredItems.Request(1, """{"colour":"red"}""").Item());

        var one = Assert.Single(await All());

        Assert.Equal("refund-order", one.Title);
        Assert.Equal("""{"colour":"red"}""", Assert.Single(one.Action!.Parameters).Text);
    }

    [Fact]
    public async Task Approvals_are_counted()
    {
        tables.PutRequests(StoredItems.Request(1).ApprovedBy(StoredItems.Ada).Item());

        Assert.Equal("Pending 1/2", RequestInWords.Status((await All())[0].Request!));
        Assert.StartsWith("Waits for grace@example.com, until", RequestInWords.Sentence((await All())[0].Request!, Stage.Noon));
    }

    [Fact]
    public async Task Whoever_could_not_be_mailed_is_not_waited_for()
    {
        var request = StoredItems.Request(1) with { Notices = [new(StoredItems.Ada, 0, 0, Stage.Noon, Refused: true), new(StoredItems.Grace, 0, 0, Stage.Noon)] };
        tables.PutRequests(request.Item());

        var said = RequestInWords.Sentence((await All())[0].Request!, Stage.Noon);

        Assert.StartsWith("Waits for grace@example.com, until", said, StringComparison.Ordinal);
        Assert.EndsWith(" ada@example.com could not be mailed.", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_can_only_deny_is_not_waited_for()
    {
        var request = StoredItems.Request(1) with { Notices = [new(StoredItems.Ada, 0, 0, Stage.Noon), new(StoredItems.Grace, 0, 0, Stage.Noon)] };
        request = request with { Policy = request.Policy with { Challenge = Domain.Challenge.Target } };
        request = request with { FailedChallenges = [.. Enumerable.Repeat(new Domain.FailedChallenge(StoredItems.Ada, Stage.Noon), Domain.ApprovalRequest.WrongAnswers)] };
        tables.PutRequests(request.Item());

        var said = RequestInWords.Sentence((await All())[0].Request!, Stage.Noon);

        Assert.StartsWith("Waits for grace@example.com, until", said, StringComparison.Ordinal);
        Assert.EndsWith(" ada@example.com can only deny, after too many wrong answers.", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_could_not_be_told_that_it_waits_for_its_window_was_not_asked_by_that()
    {
        tables.PutRequests((StoredItems.Request(1) with { Notices = [new(StoredItems.Grace, 0, 0, Stage.Noon)], WindowNotices = [new(StoredItems.Ada, Stage.Noon, Refused: true)] }).Item());

        var read = (await All())[0].Request!;

        Assert.False(read.IsUnreachable(StoredItems.Ada));
        Assert.Equal([StoredItems.Grace], read.Notices.Select(notice => notice.To));
    }

    private Task<IReadOnlyList<ListedRequest>> All() => new RequestsTable(tables.Call, "confirmflow-requests").All(CancellationToken.None);
}
