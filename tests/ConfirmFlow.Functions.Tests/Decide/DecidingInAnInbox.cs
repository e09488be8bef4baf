using ConfirmFlow.Aws;

namespace ConfirmFlow.Functions.Tests;

public sealed class DecidingInAnInbox
{
    private static readonly ActionDefinition Low = A.Refund with { Risk = Risk.Low };
    private readonly World _world = new() { Catalog = new([Low, World.Delete with { Risk = Risk.Low }]), Refund = new(Low) };

    private async Task<(RequestId Id, string Name)> Asked(string order = "1001", string action = "refund-order")
    {
        _world.Clock.Advance(TimeSpan.FromMinutes(1));
        var id = await _world.Open(action, order);
        await _world.Notify(id, $"token of {id}");
        return (id, Letterbox.NameOf(_world.LinkOf(Ada)));
    }

    private Task<Page> Press(string? listed, DecisionForm form) => _world.DecideInbox.Handle(_world.InboxOf(Ada), listed, form, default);

    private Task<Page> Tick(params string[] names) => Press(null, new DecisionForm(true, Verdict.Approve, "") { Ticked = names });

    private async Task<IReadOnlyList<string>> Boxes() =>
        [.. (await _world.ShowInbox.Handle(_world.InboxOf(Ada), null, default)).Read().QuerySelectorAll("input[type=checkbox]").Select(box => box.GetAttribute("value")!)];

    [Fact]
    public async Task What_is_approved_on_a_page_of_it_runs_and_says_by_which_links()
    {
        var (id, name) = await Asked();

        var page = await Press(name, new DecisionForm(true, Verdict.Approve, "fine"));
        await _world.Execute(id);

        Assert.Equal("You approved this", page.Read().One("h1").TextContent);
        Assert.Equal(Status.Executed, _world[id].Status);
        var decision = Assert.Single(_world[id].Decisions);
        Assert.True(LinkToken.TryParse(_world.InboxOf(Ada), out var token));
        Assert.Equal((token.Proof.Value, name, "fine"), (decision.Proof, decision.Listed, decision.Comment));
        Assert.Equal([$"token of {id}"], _world.Bell.Rung);
    }

    [Fact]
    public async Task It_is_denied_and_taken_back_there_as_well()
    {
        var ((denied, name), (taken, other)) = (await Asked(), await Asked("1002"));

        Assert.Equal(422, (await Press(name, new DecisionForm(true, Verdict.Deny, ""))).Status);
        await Press(name, new DecisionForm(true, Verdict.Deny, "Not this one."));
        await Press(other, new DecisionForm(true, Verdict.Approve, ""));
        await Press(other, new DecisionForm(true, Verdict.TakeBack, ""));

        Assert.Equal((Status.Denied, Status.Denied), (_world[denied].Status, _world[taken].Status));
        Assert.Equal([Verdict.Approve, Verdict.TakeBack], _world[taken].Decisions.Select(said => said.Verdict));
        // What is no approval leads nowhere: not even to the link that it was said by.
        Assert.Equal(["", other, ""], [.. _world[denied].Decisions.Concat(_world[taken].Decisions).Select(said => said.Listed)]);
    }

    [Fact]
    public async Task A_challenge_is_met_there_as_well_and_wrong_answers_count()
    {
        _world.Policy = World.Of(A.Policy(A.Stage(1, Ada, Grace)) with { Challenge = Challenge.Target });
        var (id, name) = await Asked();

        Assert.Equal(422, (await Press(name, new DecisionForm(true, Verdict.Approve, "", Answer: "1002"))).Status);
        Assert.Equal(ApprovalRequest.WrongAnswers - 1, _world[id].AnswersLeft(Ada));
        await Press(name, new DecisionForm(true, Verdict.Approve, "", Answer: "1001"));
        await _world.Execute(id);

        Assert.Equal((Status.Executed, Challenge.Target), (_world[id].Status, _world[id].Decisions[0].Met));
    }

    [Fact]
    public async Task Several_of_low_risk_and_one_action_are_shown_in_full_and_approved_with_one_press()
    {
        var (first, second, third) = (await Asked("1001"), await Asked("1002"), await Asked("1003"));
        Assert.Equal([first.Name, second.Name, third.Name], await Boxes());
        var shown = (await _world.ShowInbox.Handle(_world.InboxOf(Ada), null, default)).Read().One("form");
        foreach (var (id, order) in ((RequestId, string)[])[(first.Id, "1001"), (second.Id, "1002"), (third.Id, "1003")])
        {
            var item = shown.QuerySelectorAll("li").Single(each => each.QuerySelector("label")?.TextContent.Contains(order, StringComparison.Ordinal) is true).Words();
            foreach (var told in (string[])[$"Order {order} is refunded: 12.50 EUR.", "Money leaves the company", "rita@example.com", "refund-order", _world[id].RequestDigest.Fingerprint, id.Value, "One of two must approve", "not given"])
                Assert.Contains(told, item, StringComparison.Ordinal);
        }

        var page = await Tick(first.Name, third.Name);

        Assert.Equal("You approved two of two", page.Read().One("h1").TextContent);
        Assert.Equal((Status.Approved, Status.Pending, Status.Approved), (_world[first.Id].Status, _world[second.Id].Status, _world[third.Id].Status));
        Assert.Equal([$"token of {first.Id}", $"token of {third.Id}"], _world.Bell.Rung);
        await _world.Execute(first.Id);
        await _world.Execute(third.Id);
        Assert.Equal((Status.Executed, Status.Executed), (_world[first.Id].Status, _world[third.Id].Status));
    }

    [Fact]
    public async Task Twenty_are_shown_and_taken_at_a_time()
    {
        var asked = new List<(RequestId Id, string Name)>();
        for (var at = 0; at <= InboxPage.MostInFull; at++) asked.Add(await Asked($"{1001 + at}"));

        Assert.Equal(asked.Take(20).Select(each => each.Name), await Boxes());
        Assert.Equal(400, (await Tick([.. asked.Select(each => each.Name)])).Status);
        Assert.All(asked, each => Assert.Empty(_world[each.Id].Decisions));

        Assert.Equal("You approved 20 of 20", (await Tick([.. await Boxes()])).Read().One("h1").TextContent);
    }

    [Fact]
    public async Task What_another_has_decided_meanwhile_is_told_and_the_others_are_counted()
    {
        var (denied, mine, fresh) = (await Asked("1001"), await Asked("1002"), await Asked("1003"));
        var grace = _world.Letterbox.To(Grace).Select(Letterbox.TokenIn).ToList();
        await _world.Press(grace[0], Verdict.Deny, "the reason nobody else may read");
        await Tick(mine.Name);

        var page = await Tick(denied.Name, mine.Name, fresh.Name);

        Assert.Equal((200, "You approved one of three"), (page.Status, page.Read().One("h1").TextContent));
        var told = page.Read().QuerySelectorAll("section").Select(each => each.Words()).ToList();
        Assert.Contains(told, each => each.Contains(denied.Id.Value, StringComparison.Ordinal) && each.Contains("This was denied. Your press changed nothing.", StringComparison.Ordinal));
        Assert.Contains(told, each => each.Contains(mine.Id.Value, StringComparison.Ordinal) && each.Contains("You have already approved this. Your press changed nothing.", StringComparison.Ordinal));
        Assert.Contains(told, each => each.Contains(fresh.Id.Value, StringComparison.Ordinal) && each.Contains("You approved this.", StringComparison.Ordinal));
        Assert.DoesNotContain("1001", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("nobody else", page.Body, StringComparison.Ordinal);
        Assert.Equal(Status.Denied, _world[denied.Id].Status);
        Assert.Equal(409, (await Tick(denied.Name)).Status);
    }

    [Fact]
    public async Task A_request_that_was_exchanged_since_is_told_and_not_decided()
    {
        var (exchanged, other, deletion) = (await Asked("1001"), await Asked("1002"), await Asked("1003", "delete-order"));
        _world.Requests.Put(_world[deletion.Id] with { Id = exchanged.Id, Version = _world[exchanged.Id].Version, Round = "another" });

        var page = await Tick(exchanged.Name, other.Name);

        Assert.Equal("You approved one of two", page.Read().One("h1").TextContent);
        Assert.Contains("This can no longer be decided. Your press changed nothing.", page.Read().Body!.Words(), StringComparison.Ordinal);
        Assert.Empty(_world[exchanged.Id].Decisions);
    }

    [Fact]
    public async Task What_fails_of_one_is_told_and_the_others_are_counted()
    {
        var (first, failing, third) = (await Asked("1001"), await Asked("1002"), await Asked("1003"));
        _world.Requests.BeforeNextSave(() => Task.CompletedTask);
        _world.Requests.BeforeNextSave(() => throw new TimeoutException());

        var page = await Tick(first.Name, failing.Name, third.Name);

        Assert.Equal((200, "You approved two of three"), (page.Status, page.Read().One("h1").TextContent));
        Assert.Contains(page.Read().QuerySelectorAll("section").Select(each => each.Words()), each =>
            each.Contains(failing.Id.Value, StringComparison.Ordinal) && each.Contains("Something went wrong on our side.", StringComparison.Ordinal) && !each.Contains("changed nothing", StringComparison.Ordinal));
        Assert.Equal((Status.Approved, Status.Pending, Status.Approved), (_world[first.Id].Status, _world[failing.Id].Status, _world[third.Id].Status));
    }

    [Fact]
    public async Task Where_nothing_was_counted_and_of_one_it_is_not_known_the_fault_is_ours()
    {
        var only = await Asked();
        _world.Bell.LoseNext = true;

        Assert.Equal(500, (await Tick(only.Name)).Status);
        Assert.Equal(409, (await Tick(only.Name)).Status); // counted the first time
        Assert.Equal([$"token of {only.Id}"], _world.Bell.Rung);
    }

    [Theory]
    [InlineData(Risk.Medium, Challenge.None)]
    [InlineData(Risk.High, Challenge.None)]
    [InlineData(Risk.Low, Challenge.Target)]
    [InlineData(Risk.Low, Challenge.Code)]
    public async Task What_is_not_of_low_risk_or_has_a_challenge_is_never_approved_so(Risk risk, Challenge challenge)
    {
        _world.Catalog = new([A.Refund with { Risk = risk }]);
        _world.Policy = World.Of(A.Policy(A.Stage(1, Ada, Grace)) with { Challenge = challenge });
        var (first, second) = (await Asked("1001"), await Asked("1002"));

        Assert.Empty(await Boxes());
        Assert.Equal(400, (await Tick(first.Name, second.Name)).Status);
        Assert.Equal(400, (await Tick(first.Name)).Status);
        Assert.Empty(_world[first.Id].Decisions.Concat(_world[second.Id].Decisions));
    }

    [Fact]
    public async Task Different_actions_are_not_decided_together()
    {
        var (refund, deletion) = (await Asked("1001"), await Asked("1002", "delete-order"));

        Assert.Empty(await Boxes());
        Assert.Equal(400, (await Tick(refund.Name, deletion.Name)).Status);
        Assert.Empty(_world[refund.Id].Decisions.Concat(_world[deletion.Id].Decisions));
    }

    [Fact]
    public async Task What_is_not_its_form_decides_nothing_not_even_what_could_be()
    {
        var (first, second) = (await Asked("1001"), await Asked("1002"));

        foreach (var name in (string[])[new string('a', 64), "", "../x", _world.LinkOf(Ada), first.Name.ToUpperInvariant(), Letterbox.NameOf(_world.LinkOf(Grace))])
            Assert.Equal(400, (await Tick(first.Name, name)).Status);
        Assert.Equal(400, (await Tick([first.Name, .. Enumerable.Range(0, InboxPage.MostInFull).Select(at => $"{at}")])).Status);
        foreach (var verdict in (Verdict[])[Verdict.None, Verdict.Deny, Verdict.TakeBack])
            Assert.Equal(400, (await Press(null, new DecisionForm(true, verdict, "No.") { Ticked = [first.Name, second.Name] })).Status);
        Assert.Equal(415, (await Press(null, new DecisionForm(false, Verdict.None, ""))).Status);

        Assert.Empty(_world[first.Id].Decisions.Concat(_world[second.Id].Decisions));
    }

    // A scanner that presses every button has ticked nothing.
    [Fact]
    public async Task A_press_with_nothing_ticked_decides_nothing_and_says_so()
    {
        var (first, second) = (await Asked("1001"), await Asked("1002"));

        var page = await Tick();

        Assert.Equal((422, "You ticked nothing"), (page.Status, page.Read().One("h1").TextContent));
        Assert.Empty(_world[first.Id].Decisions.Concat(_world[second.Id].Decisions));
        Assert.All((await _world.ShowInbox.Handle(_world.InboxOf(Ada), null, default)).Read().QuerySelectorAll("input"), box => Assert.Null(box.GetAttribute("checked")));
    }

    [Fact]
    public async Task A_form_is_read_with_each_box_once()
    {
        var (first, second) = (await Asked("1001"), await Asked("1002"));
        var asked = new HttpEvent
        {
            RouteKey = "POST /inbox/{token}", PathParameters = new() { ["token"] = _world.InboxOf(Ada) },
            Headers = new() { ["content-type"] = "application/x-www-form-urlencoded" }, Body = $"tick={first.Name}&tick={second.Name}&tick={first.Name}&verdict=approve",
        };

        var answer = await new DecideFunction(new(_world.Requests, _world.Links, _world.Bell, _world.Catalog, Place, _world.Stamps), _world.DecideInbox).Decide(asked);

        Assert.Equal(200, answer.StatusCode);
        Assert.Contains("You approved two of two", answer.Body, StringComparison.Ordinal);
    }

    // Whoever can write decisions, and holds no inbox link, makes none that runs.
    [Fact]
    public async Task What_no_inbox_led_to_does_not_run()
    {
        _world.Policy = World.Of(A.Policy(A.Stage(1, Ada, Grace)) with { Deadline = TimeSpan.FromDays(30) });
        var (id, name) = await Asked();
        var early = _world.InboxOf(Ada);
        var (later, listed) = await Asked("1002");
        await Press(name, new DecisionForm(true, Verdict.Approve, ""));
        await Press(listed, new DecisionForm(true, Verdict.Approve, ""));
        var (good, other) = (_world[id].Decisions[0], _world[later].Decisions[0]);
        Assert.True(LinkToken.TryParse(early, out var before));
        Assert.True(LinkToken.TryParse(Letterbox.InboxIn(_world.Letterbox.To(Grace).Last()), out var grace));

        foreach (var forged in (Decision[])
        [
            other with { Listed = "" }, other with { Listed = name }, other with { Proof = before.Proof.Value }, other with { Proof = grace.Proof.Value }, other with { Proof = new string('0', 64) }, other with { Listed = new string('0', 64) },
            other with { By = Grace }, other with { At = other.At + InboxLink.GoodFor },
        ])
        {
            var approved = _world[later];
            _world.Requests.Put(approved with { Decisions = [forged] });
            await _world.Execute(later);
            Assert.Equal(Status.Refused, _world[later].Status);
            _world.Requests.Put(approved);
        }

        _world.Requests.Put(_world[id] with { Decisions = [good with { Proof = before.Proof.Value }] });
        await _world.Execute(id);
        await _world.Execute(later);
        Assert.Equal((Status.Executed, Status.Executed), (_world[id].Status, _world[later].Status));
    }
}
