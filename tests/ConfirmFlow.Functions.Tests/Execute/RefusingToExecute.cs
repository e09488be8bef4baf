extern alias Executor;
using Executor::ConfirmFlow.Actions;

namespace ConfirmFlow.Functions.Tests;

public sealed class RefusingToExecute
{
    private readonly World _world = new();

    private void NothingRan()
    {
        Assert.Empty(_world.Refund.Done);
        Assert.Empty(_world.Roles.Assumed);
    }

    [Fact]
    public async Task Todays_policy_can_still_say_no()
    {
        var id = await _world.Approved();
        _world.Policy = World.Of(A.Policy(A.Stage(1, Linus)));

        await _world.Execute(id);

        Assert.Equal(Status.Refused, _world[id].Status);
        NothingRan();
    }

    [Fact]
    public async Task Parameters_changed_in_the_table_do_not_run()
    {
        var id = await _world.Approved();
        _world.Requests.Forge(id, request => request with { Parameters = Parameters.Parse("""{"amount":"499.00","orderId":"1001"}""") });

        await _world.Execute(id);

        Assert.Equal(Status.Refused, _world[id].Status);
        NothingRan();
    }

    [Fact]
    public async Task Parameters_changed_between_check_and_claim_do_not_run()
    {
        var id = await _world.Approved();
        _world.Requests.BeforeNextSave(() =>
        {
            _world.Requests.Forge(id, request => request with { Parameters = Parameters.Parse("""{"amount":"499.00","orderId":"1001"}"""), Version = request.Version + 1 });
            return Task.CompletedTask;
        });

        await _world.Execute(id);

        Assert.Empty(_world.Refund.Done);
        Assert.Null(_world[id].Claim);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0)]
    public async Task Nor_does_another_request_that_is_put_in_its_place_then_and_fits_in_every_digest(int later)
    {
        _world.Policy = World.Of(A.ApprovingPolicy);
        var id = await _world.Open();
        var other = Accepted(ApprovalRequest.Open(id, A.Proposal(parameters: Parameters.Parse("""{"amount":"499.00","orderId":"1001"}""")), A.ApprovingPolicy, new Stamp(_world[id].Opened, "w"))) with { History = _world[id].History };
        _world.Requests.BeforeNextSave(() =>
        {
            _world.Requests.Put(other with { Version = _world[id].Version + later });
            return Task.CompletedTask;
        });

        await _world.Execute(id);

        Assert.Empty(_world.Refund.Done);
        Assert.NotEqual(Status.Executed, _world[id].Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not hexadecimal")]
    [InlineData("00000000000000000000000000000000000000000000000000000000000000AA")]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    public async Task A_decision_without_a_link_is_refused_however_its_proof_is_spelled(string proof)
    {
        var id = await _world.Approved();
        _world.Requests.Forge(id, request => request with { Decisions = [request.Decisions[0] with { Proof = proof }] });

        await _world.Execute(id);

        Assert.Equal(Status.Refused, _world[id].Status);
        NothingRan();
    }

    [Fact]
    public async Task A_decision_with_somebody_elses_link_is_refused()
    {
        var id = await _world.Approved();
        await _world.Notify(await _world.Open(order: "1002"));
        var other = Aws.LinkToken.TryParse(_world.LinkOf(Ada), out var token) ? token.Proof.Value : "";
        _world.Requests.Forge(id, request => request with { Decisions = [request.Decisions[0] with { Proof = other }] });

        await _world.Execute(id);

        Assert.Equal(Status.Refused, _world[id].Status);
        NothingRan();
    }

    // As whoever can write decisions could, and reads them.
    [Theory]
    [InlineData(Verdict.Deny)]
    [InlineData(Verdict.TakeBack)]
    public async Task A_denial_cannot_be_made_an_approval_of(Verdict said)
    {
        var id = await _world.Open();
        await _world.Notify(id);
        var open = _world[id];
        if (said is Verdict.TakeBack) await _world.Press(_world.LinkOf(Ada));
        await _world.Press(_world.LinkOf(Ada), said, "No.");
        var denied = _world[id];
        Assert.Equal(said, denied.Decisions[^1].Verdict);
        _world.Requests.Put(open with { Status = Status.Approved, ApprovedAt = Noon, Decisions = [denied.Decisions[^1] with { Verdict = Verdict.Approve }] });

        await _world.Execute(id);

        Assert.Equal(Status.Refused, _world[id].Status);
        NothingRan();
    }

    [Fact]
    public async Task A_policy_that_changes_while_the_action_runs_does_not_judge_it()
    {
        var id = await _world.Approved();
        _world.Refund.WhileNextRuns(async () =>
        {
            _world.Policy = World.Of(ActionPolicy.NotNamed);
            await _world.Execute(id);
            Assert.Equal(Status.Executing, _world[id].Status);
        });

        await _world.Execute(id);

        Assert.Equal(Status.Executed, _world[id].Status);
    }

    [Fact]
    public async Task A_policy_that_changed_after_an_executor_died_leaves_it_unknown()
    {
        var id = await _world.Approved();
        _world.Refund.WhileNextRuns(() => throw new StoppedException());
        await Assert.ThrowsAsync<StoppedException>(() => _world.Execute(id));
        _world.Policy = World.Of(ActionPolicy.NotNamed);
        _world.Clock.Advance(TimeSpan.FromMinutes(3));

        await _world.Execute(id);

        Assert.Equal(Status.Unknown, _world[id].Status);
        Assert.Single(_world.Refund.Done);
    }

    [Fact]
    public async Task Without_enough_time_it_does_not_begin()
    {
        var id = await _world.Approved();

        await Assert.ThrowsAsync<NotEnoughTimeException>(() => _world.Execute(id, remaining: A.Refund.Needs - Millisecond));
        Assert.Equal(Status.Approved, _world[id].Status);
        NothingRan();

        await _world.Execute(id, remaining: A.Refund.Needs);
        Assert.Equal(Status.Executed, _world[id].Status);
    }

    [Fact]
    public async Task A_role_that_cannot_be_assumed_leaves_the_approval_unused()
    {
        var id = await _world.Approved();
        _world.Roles.Closed = true;
        await Assert.ThrowsAsync<StoppedException>(() => _world.Execute(id));
        Assert.Equal(Status.Approved, _world[id].Status);

        _world.Roles.Closed = false;
        await _world.Execute(id);

        Assert.Single(_world.Refund.Done);
    }

    [Fact]
    public async Task What_is_certain_not_to_have_taken_effect_is_failed()
    {
        var id = await _world.Approved();
        _world.Refund.Result = ActionResult.NotDone("There is no order 1001.");

        await _world.Execute(id);

        Assert.Equal((Status.Failed, "There is no order 1001."), (_world[id].Status, _world[id].Receipt!.Summary));
    }

    [Fact]
    public async Task What_nobody_approved_does_not_run()
    {
        var id = await _world.Open();

        await _world.Execute(id);

        Assert.Equal(Status.Pending, _world[id].Status);
        NothingRan();
    }

    [Fact]
    public async Task An_approval_that_grew_too_old_does_not_run()
    {
        var id = await _world.Approved();
        _world.Clock.Advance(TimeSpan.FromMinutes(15));

        await _world.Execute(id);

        Assert.Empty(_world.Refund.Done);
        Assert.Equal(NextKind.Report, (await _world.Advance(id, fault: true)).Kind);
        Assert.Equal(Status.Expired, _world[id].Status);
    }
}
