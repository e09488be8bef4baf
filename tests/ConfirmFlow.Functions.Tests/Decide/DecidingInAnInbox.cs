using ConfirmFlow.Aws;

namespace ConfirmFlow.Functions.Tests;

public sealed class DecidingInAnInbox : AnInboxOfLowRisk
{
    [Fact]
    public async Task What_is_approved_on_a_page_of_it_runs_and_says_by_which_links()
    {
        var (id, name) = await Listed();

        var page = await Press(name, new DecisionForm(true, Verdict.Approve, "fine"));
        await World.Execute(id);

        Assert.Equal("You approved this", page.Read().One("h1").TextContent);
        Assert.Equal(Status.Executed, World[id].Status);
        var decision = Assert.Single(World[id].Decisions);
        Assert.True(LinkToken.TryParse(World.InboxOf(Ada), out var token));
        Assert.Equal((token.Proof.Value, name, "fine"), (decision.Proof, decision.Listed, decision.Comment));
        Assert.Equal([$"token of {id}"], World.Bell.Rung);
    }

    [Fact]
    public async Task It_is_denied_and_taken_back_there_as_well()
    {
        var ((denied, name), (taken, other)) = (await Listed(), await Listed("1002"));

        Assert.Equal(422, (await Press(name, new DecisionForm(true, Verdict.Deny, ""))).Status);
        await Press(name, new DecisionForm(true, Verdict.Deny, "Not this one."));
        await Press(other, new DecisionForm(true, Verdict.Approve, ""));
        Assert.Equal(422, (await Press(other, new DecisionForm(true, Verdict.TakeBack, ""))).Status);
        await Press(other, new DecisionForm(true, Verdict.TakeBack, "") { IsSure = true });

        Assert.Equal((Status.Denied, Status.Denied), (World[denied].Status, World[taken].Status));
        Assert.Equal([Verdict.Approve, Verdict.TakeBack], World[taken].Decisions.Select(said => said.Verdict));
        // What is no approval leads nowhere: not even to the link that it was said by.
        Assert.Equal(["", other, ""], [.. World[denied].Decisions.Concat(World[taken].Decisions).Select(said => said.Listed)]);
    }

    [Fact]
    public async Task A_challenge_is_met_there_as_well_and_wrong_answers_count()
    {
        World.Policy = World.Of(A.Policy(A.Stage(1, Ada, Grace)) with { Challenge = Challenge.Target });
        var (id, name) = await Listed();

        Assert.Equal(422, (await Press(name, new DecisionForm(true, Verdict.Approve, "", Answer: "1002"))).Status);
        Assert.Equal(ApprovalRequest.WrongAnswers - 1, World[id].AnswersLeft(Ada));
        await Press(name, new DecisionForm(true, Verdict.Approve, "", Answer: "1001"));
        await World.Execute(id);

        Assert.Equal((Status.Executed, Challenge.Target), (World[id].Status, World[id].Decisions[0].Met));
    }

    // Whoever can write decisions, and holds no inbox link, makes none that runs.
    [Fact]
    public async Task What_no_inbox_led_to_does_not_run()
    {
        World.Policy = World.Of(A.Policy(A.Stage(1, Ada, Grace)) with { Deadline = TimeSpan.FromDays(30) });
        var (id, name) = await Listed();
        var early = World.InboxOf(Ada);
        var (later, listed) = await Listed("1002");
        await Press(name, new DecisionForm(true, Verdict.Approve, ""));
        await Press(listed, new DecisionForm(true, Verdict.Approve, ""));
        var (good, other) = (World[id].Decisions[0], World[later].Decisions[0]);
        Assert.True(LinkToken.TryParse(early, out var before));
        Assert.True(LinkToken.TryParse(Letterbox.InboxIn(World.Letterbox.To(Grace).Last()), out var grace));

        foreach (var forged in (Decision[])
        [
            other with { Listed = "" }, other with { Listed = name }, other with { Proof = before.Proof.Value }, other with { Proof = grace.Proof.Value }, other with { Proof = new string('0', 64) }, other with { Listed = new string('0', 64) },
            other with { By = Grace }, other with { At = other.At + InboxLink.GoodFor },
        ])
        {
            var approved = World[later];
            World.Requests.Put(approved with { Decisions = [forged] });
            await World.Execute(later);
            Assert.Equal(Status.Refused, World[later].Status);
            World.Requests.Put(approved);
        }

        World.Requests.Put(World[id] with { Decisions = [good with { Proof = before.Proof.Value }] });
        await World.Execute(id);
        await World.Execute(later);
        Assert.Equal((Status.Executed, Status.Executed), (World[id].Status, World[later].Status));
    }
}
