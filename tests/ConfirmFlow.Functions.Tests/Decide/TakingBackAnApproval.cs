namespace ConfirmFlow.Functions.Tests;

/// <summary>With the same link, until the action is claimed.</summary>
public sealed class TakingBackAnApproval
{
    private readonly World _world = new();

    private Task<Page> TakeBack(RequestId id, string comment = "")
    {
        Assert.Equal(id, Assert.Single(_world.Links.All.Values, link => link.Approver == Ada).Request);
        return _world.Press(_world.LinkOf(Ada), Verdict.TakeBack, comment);
    }

    private async Task<RequestId> HalfWay()
    {
        _world.Policy = World.Of(A.Policy(A.Stage(2, Ada, Grace)));
        var id = await _world.Open();
        await _world.Notify(id);
        await _world.Press(_world.LinkOf(Ada));
        return id;
    }

    [Fact]
    public async Task Nothing_runs_and_everybody_is_told()
    {
        var id = await _world.Approved();
        _world.Bell.Rung.Clear();

        var page = await TakeBack(id, "Wrong order.");
        await _world.Execute(id);
        await _world.Report(id);

        Assert.Equal((200, "You took your approval back"), (page.Status, page.Read().One("h1").TextContent));
        Assert.Equal(Status.Denied, _world[id].Status);
        Assert.Empty(_world.Refund.Done);
        Assert.Equal(["token-1"], _world.Bell.Rung);
        Assert.Equal([Rita, Ada, Grace], _world.Letterbox.Mails.Skip(2).Select(mail => mail.To));
        Assert.All(_world.Letterbox.Mails.Skip(2), mail => Assert.StartsWith("Taken back: ", mail.Subject, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_agent_learns_who_ended_it_and_why()
    {
        var id = await _world.Approved();
        await TakeBack(id, "Wrong\u202E order.");

        var answer = await _world.Call($$"""{"action":"check-request","parameters":{"requestId":"{{id}}"},"requester":"rita@example.com"}""");

        Assert.Equal(("Denied", false, "Wrong order."), (answer.Status, answer.Executed, answer.Reason));
        Assert.Contains("took the approval back", answer.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_the_claim_it_is_told_that_it_is_too_late_and_the_action_goes_on()
    {
        var id = await _world.Approved();
        Page? page = null;
        _world.Refund.WhileNextRuns(async () => page = await TakeBack(id));

        await _world.Execute(id);

        Assert.Equal((409, "It is too late to take it back: the action has begun"), (page!.Status, page.Read().One("h1").TextContent));
        Assert.Equal(Status.Executed, _world[id].Status);
        Assert.Equal("It is too late to take it back: this request is settled", (await TakeBack(id)).Read().One("h1").TextContent);
    }

    [Fact]
    public async Task Taken_back_between_the_executors_look_and_its_claim_nothing_runs()
    {
        var id = await _world.Approved();
        _world.Requests.BeforeNextSave(() => TakeBack(id));

        await _world.Execute(id);

        Assert.Equal(Status.Denied, _world[id].Status);
        Assert.Empty(_world.Refund.Done);
    }

    [Fact]
    public async Task An_executor_that_was_quicker_by_one_save_runs()
    {
        var id = await _world.Approved();
        _world.Requests.BeforeNextSave(() => _world.Execute(id));

        var page = await TakeBack(id);

        Assert.Equal(409, page.Status);
        Assert.Equal(Status.Executed, _world[id].Status);
        Assert.Single(_world.Refund.Done);
    }

    [Fact]
    public async Task A_second_press_changes_nothing_and_rings_for_one_whose_bell_was_lost()
    {
        var id = await _world.Approved();
        _world.Bell.Rung.Clear();
        _world.Bell.LoseNext = true;
        await Assert.ThrowsAsync<StoppedException>(() => TakeBack(id));

        var page = await TakeBack(id);

        Assert.Equal((409, "You have already taken your approval back"), (page.Status, page.Read().One("h1").TextContent));
        Assert.Equal(["token-1"], _world.Bell.Rung);
        Assert.Equal(2, _world[id].Decisions.Length);
    }

    [Fact]
    public async Task Half_way_to_a_quorum_it_ends_the_request_too()
    {
        var id = await HalfWay();

        await TakeBack(id);
        var late = await _world.Press(_world.LinkOf(Grace));

        Assert.Equal(Status.Denied, _world[id].Status);
        Assert.Equal(409, late.Status);
    }

    [Fact]
    public async Task What_has_changed_since_can_be_taken_back_all_the_same()
    {
        var id = await _world.Approved();
        _world.Catalog = new([A.Refund with { RiskInWords = "None at all" }]);

        Assert.Equal(200, (await TakeBack(id)).Status);

        Assert.Equal(Status.Denied, _world[id].Status);
    }

    [Fact]
    public async Task Who_has_not_approved_takes_nothing_back()
    {
        var id = await _world.Open();
        await _world.Notify(id);

        var page = await TakeBack(id);

        Assert.Equal((409, "You have not approved this"), (page.Status, page.Read().One("h1").TextContent));
        Assert.Empty(_world[id].Decisions);
    }

    [Fact]
    public async Task A_press_without_the_tick_changes_nothing_and_brings_the_page_again_with_what_was_typed()
    {
        var id = await _world.Approved();
        var before = _world[id];
        _world.Bell.Rung.Clear();

        var page = await Press("comment=Wrong+order.&verdict=take-back");

        Assert.Equal((422, "This was approved"), (page.Status, page.Read().One("h1").TextContent));
        Assert.Equal("Please tick the box to take your approval back.", page.Read().One(".problem a[href='#sure']").TextContent);
        Assert.Equal("Wrong order.", page.Read().One("#comment").TextContent.Trim());
        Assert.Equal("wrong", page.Read().One("#sure[required][aria-invalid]").GetAttribute("aria-describedby"));
        Assert.Same(before, _world[id]);
        Assert.Empty(_world.Bell.Rung);
    }

    [Fact]
    public async Task Half_way_to_a_quorum_such_a_press_brings_the_action_again_unless_it_has_changed()
    {
        var id = await HalfWay();

        var page = await Press("verdict=take-back");
        _world.Catalog = new([A.Refund with { RiskInWords = "None at all" }]);
        var changed = await Press("verdict=take-back");

        Assert.Equal([422, 422], [page.Status, changed.Status]);
        Assert.All([page, changed], each => Assert.Equal("Please tick the box to take your approval back.", each.Read().One("#wrong").TextContent));
        Assert.Contains("12.50", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("12.50", changed.Body, StringComparison.Ordinal);
        Assert.Equal((Status.Pending, 1), (_world[id].Status, _world[id].Decisions.Length));
    }

    [Theory]
    [InlineData("comment=why&sure=yes&verdict=take-back", true, Verdict.TakeBack)]
    [InlineData("comment=why&verdict=take-back", false, Verdict.TakeBack)]
    [InlineData("comment=why&sure=&verdict=take-back", false, Verdict.TakeBack)]
    [InlineData("comment=why&sure=on&verdict=take-back", false, Verdict.TakeBack)]
    [InlineData("comment=why&sure=yes&sure=yes&verdict=take-back", false, Verdict.None)]
    public void The_form_says_so_in_one_word_and_one_tick(string body, bool sure, Verdict verdict) => Assert.Equal((verdict, sure), (Form(body).Verdict, Form(body).IsSure));

    private static DecisionForm Form(string body) => DecisionForm.Read(new HttpEvent { Headers = new() { ["content-type"] = "application/x-www-form-urlencoded" }, Body = body });

    private Task<Page> Press(string body) => new DecideHandler(_world.Requests, _world.Links, _world.Bell, _world.Catalog, Place, _world.Stamps).Handle(_world.LinkOf(Ada), Form(body), default);
}
