namespace ConfirmFlow.Functions.Tests;

/// <summary>What people and agents are told, and who is woken, when approvers gave too many wrong answers.</summary>
public sealed class RunningOutOfAnswers
{
    private const string Locked = "Too many wrong answers were given with your link. You can no longer approve this. You can still deny it";
    private const string LockedInGerman = "Mit Ihrem Link wurde zu oft etwas Falsches eingegeben. Sie können hier nicht mehr zustimmen. Ablehnen können Sie weiterhin";
    private const string TooFew = "Too few are left who can approve it. It can still be denied.";
    private const string TooFewInGerman = "Es sind zu wenige übrig, die zustimmen können. Ablehnen ist weiterhin möglich.";

    private readonly World _world = new();

    private async Task<RequestId> Asked(params Stage[] stages)
    {
        _world.Policy = World.Of(A.Policy(stages) with { Challenge = Challenge.Code });
        var id = await _world.Open();
        await _world.Notify(id);
        return id;
    }

    private async Task<Page> LockOut(Person approver)
    {
        for (var wrong = 1; wrong < ApprovalRequest.WrongAnswers; wrong++) await _world.Press(_world.LinkOf(approver), answer: "wrong");
        Assert.Empty(_world.Bell.Rung);
        return await _world.Press(_world.LinkOf(approver), answer: "wrong");
    }

    [Theory]
    [InlineData(1, ", and others can approve it.", ", und andere können zustimmen.", false)]
    [InlineData(2, ".", ".", true)]
    public async Task The_page_says_whether_others_are_enough(int quorum, string english, string german, bool tooFew)
    {
        await Asked(A.Stage(quorum, Ada, Grace));

        foreach (var page in (Page[])[await LockOut(Ada), await _world.Show(_world.LinkOf(Ada))])
        {
            Assert.Equal(Locked + english, page.Read().One("#answer").TextContent);
            Assert.Equal(LockedInGerman + german, Dom.Read(page.In(Words.German)).One("#answer").TextContent);
        }

        var others = await _world.Show(_world.LinkOf(Grace));
        Assert.Equal((tooFew, tooFew), (others.Body.Contains(TooFew, StringComparison.Ordinal), others.In(Words.German).Contains(TooFewInGerman, StringComparison.Ordinal)));
        Assert.Contains("ada@example.com can only deny, after too many wrong answers", others.Read().One("ul.people").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_next_stage_is_asked_at_once()
    {
        var id = await Asked(A.Stage(1, Ada), A.Stage(1, Grace));

        var page = await LockOut(Ada);
        Assert.Contains("and others can approve it", page.Read().One("#answer").TextContent, StringComparison.Ordinal);
        Assert.Equal(["token-1"], _world.Bell.Rung);
        await _world.Advance(id);
        await _world.Notify(id, "token-2");

        await _world.Press(_world.LinkOf(Grace), answer: _world[id].BindingCode!);
        Assert.Equal(Status.Approved, _world[id].Status);
    }

    [Fact]
    public async Task Where_the_doorbell_was_lost_another_press_rings_again()
    {
        await Asked(A.Stage(1, Ada), A.Stage(1, Grace));
        await LockOut(Ada);

        await _world.Press(_world.LinkOf(Ada), answer: "wrong");

        Assert.Equal(["token-1", "token-1"], _world.Bell.Rung);
    }

    [Fact]
    public async Task Who_is_asked_in_the_place_of_a_stand_in_is_mailed_at_once()
    {
        _world.Policy = World.Of(A.Policy(A.Stage(1, Ada)) with { Challenge = Challenge.Code, Delegations = [new(Ada, Linus, Noon.AddDays(-1), Noon.AddDays(1), "on leave")] });
        var id = await _world.Open();
        await _world.Notify(id);

        await LockOut(Linus);
        Assert.Equal(["token-1"], _world.Bell.Rung);
        await _world.Notify(id, "token-2");

        Assert.Single(_world.Letterbox.To(Ada));
        Assert.Single(_world.Letterbox.To(Linus));
        Assert.Contains("nobody stands in: linus@example.com can only deny, after too many wrong answers", (await _world.Show(_world.LinkOf(Ada))).Read().One("ul.people").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nobody_is_left_it_is_no_fault_and_the_agent_is_told()
    {
        var id = await Asked(A.Stage(1, Ada));
        await LockOut(Ada);

        await _world.Notify(id, "token-2");
        var told = await _world.Call($$"""{"action":"check-request","parameters":{"requestId":"{{id}}"},"requester":"rita@example.com"}""");

        Assert.Empty(_world.Bell.Rung);
        Assert.Equal(
            $"Nothing has been done yet. People were asked to approve this, but too few are left who can: unless one of them denies it, it ends at {told.Deadline}. Use check-request with this requestId to see what became of it, or withdraw-request to take it back.",
            told.Message);
        await _world.Press(_world.LinkOf(Ada), Verdict.Deny, "No.");
        Assert.Equal(Status.Denied, _world[id].Status);
    }
}
