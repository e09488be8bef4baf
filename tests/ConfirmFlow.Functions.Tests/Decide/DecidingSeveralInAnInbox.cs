namespace ConfirmFlow.Functions.Tests;

/// <summary>Several requests of one action and of low risk, each shown in full, approved with one press.</summary>
public sealed class DecidingSeveralInAnInbox : AnInboxOfLowRisk
{
    [Fact]
    public async Task Several_of_low_risk_and_one_action_are_shown_in_full_and_approved_with_one_press()
    {
        var (first, second, third) = (await Listed("1001"), await Listed("1002"), await Listed("1003"));
        Assert.Equal([first.Name, second.Name, third.Name], await Boxes());
        var shown = (await Show(World.InboxOf(Ada))).Read().One("form");
        foreach (var (id, order) in ((RequestId, string)[])[(first.Id, "1001"), (second.Id, "1002"), (third.Id, "1003")])
        {
            var item = shown.QuerySelectorAll("li").Single(each => each.QuerySelector("label")?.TextContent.Contains(order, StringComparison.Ordinal) is true).Words();
            foreach (var told in (string[])[$"Order {order} is refunded: 12.50 EUR.", "Money leaves the company", "rita@example.com", "refund-order", World[id].RequestDigest.Fingerprint, id.Value, "One of two must approve", "not given"])
                Assert.Contains(told, item, StringComparison.Ordinal);
        }

        var page = await Tick(first.Name, third.Name);

        Assert.Equal("You approved two of two", page.Read().One("h1").TextContent);
        Assert.Equal((Status.Approved, Status.Pending, Status.Approved), (World[first.Id].Status, World[second.Id].Status, World[third.Id].Status));
        Assert.Equal([$"token of {first.Id}", $"token of {third.Id}"], World.Bell.Rung);
        await World.Execute(first.Id);
        await World.Execute(third.Id);
        Assert.Equal((Status.Executed, Status.Executed), (World[first.Id].Status, World[third.Id].Status));
    }

    [Fact]
    public async Task Twenty_are_shown_and_taken_at_a_time()
    {
        var asked = new List<(RequestId Id, string Name)>();
        for (var at = 0; at <= InboxPage.MostInFull; at++) asked.Add(await Listed($"{1001 + at}"));

        Assert.Equal(asked.Take(20).Select(each => each.Name), await Boxes());
        Assert.Equal(400, (await Tick([.. asked.Select(each => each.Name)])).Status);
        Assert.All(asked, each => Assert.Empty(World[each.Id].Decisions));

        Assert.Equal("You approved 20 of 20", (await Tick([.. await Boxes()])).Read().One("h1").TextContent);
    }

    [Fact]
    public async Task What_another_has_decided_meanwhile_is_told_and_the_others_are_counted()
    {
        var (denied, mine, fresh) = (await Listed("1001"), await Listed("1002"), await Listed("1003"));
        var grace = World.Letterbox.To(Grace).Select(Letterbox.TokenIn).ToList();
        await World.Press(grace[0], Verdict.Deny, "the reason nobody else may read");
        await Tick(mine.Name);

        var page = await Tick(denied.Name, mine.Name, fresh.Name);

        Assert.Equal((200, "You approved one of three"), (page.Status, page.Read().One("h1").TextContent));
        var told = page.Read().QuerySelectorAll("section").Select(each => each.Words()).ToList();
        Assert.Contains(told, each => each.Contains(denied.Id.Value, StringComparison.Ordinal) && each.Contains("This was denied. Your press changed nothing.", StringComparison.Ordinal));
        Assert.Contains(told, each => each.Contains(mine.Id.Value, StringComparison.Ordinal) && each.Contains("You have already approved this. Your press changed nothing.", StringComparison.Ordinal));
        Assert.Contains(told, each => each.Contains(fresh.Id.Value, StringComparison.Ordinal) && each.Contains("You approved this.", StringComparison.Ordinal));
        Assert.DoesNotContain("1001", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("nobody else", page.Body, StringComparison.Ordinal);
        Assert.Equal(Status.Denied, World[denied.Id].Status);
        Assert.Equal(409, (await Tick(denied.Name)).Status);
    }

    [Fact]
    public async Task A_request_that_was_exchanged_since_is_told_and_not_decided()
    {
        var (exchanged, other, deletion) = (await Listed("1001"), await Listed("1002"), await Listed("1003", "delete-order"));
        World.Requests.Put(World[deletion.Id] with { Id = exchanged.Id, Version = World[exchanged.Id].Version, Round = "another" });

        var page = await Tick(exchanged.Name, other.Name);

        Assert.Equal("You approved one of two", page.Read().One("h1").TextContent);
        Assert.Contains("This can no longer be decided. Your press changed nothing.", page.Read().Body!.Words(), StringComparison.Ordinal);
        Assert.Empty(World[exchanged.Id].Decisions);
    }

    [Fact]
    public async Task What_fails_of_one_is_told_and_the_others_are_counted()
    {
        var (first, failing, third) = (await Listed("1001"), await Listed("1002"), await Listed("1003"));
        World.Requests.BeforeNextSave(() => Task.CompletedTask);
        World.Requests.BeforeNextSave(() => throw new TimeoutException());

        var page = await Tick(first.Name, failing.Name, third.Name);

        Assert.Equal((200, "You approved two of three"), (page.Status, page.Read().One("h1").TextContent));
        Assert.Contains(page.Read().QuerySelectorAll("section").Select(each => each.Words()), each =>
            each.Contains(failing.Id.Value, StringComparison.Ordinal) && each.Contains("Something went wrong on our side.", StringComparison.Ordinal) && !each.Contains("changed nothing", StringComparison.Ordinal));
        Assert.Equal((Status.Approved, Status.Pending, Status.Approved), (World[first.Id].Status, World[failing.Id].Status, World[third.Id].Status));
    }

    [Fact]
    public async Task Where_nothing_was_counted_and_of_one_it_is_not_known_the_fault_is_ours()
    {
        var only = await Listed();
        World.Bell.LoseNext = true;

        Assert.Equal(500, (await Tick(only.Name)).Status);
        Assert.Equal(409, (await Tick(only.Name)).Status); // counted the first time
        Assert.Equal([$"token of {only.Id}"], World.Bell.Rung);
    }

    [Theory]
    [InlineData(Risk.Medium, Challenge.None)]
    [InlineData(Risk.High, Challenge.None)]
    [InlineData(Risk.Low, Challenge.Target)]
    [InlineData(Risk.Low, Challenge.Code)]
    public async Task What_is_not_of_low_risk_or_has_a_challenge_is_never_approved_so(Risk risk, Challenge challenge)
    {
        World.Catalog = new([A.Refund with { Risk = risk }]);
        World.Policy = World.Of(A.Policy(A.Stage(1, Ada, Grace)) with { Challenge = challenge });
        var (first, second) = (await Listed("1001"), await Listed("1002"));

        Assert.Empty(await Boxes());
        Assert.Equal(400, (await Tick(first.Name, second.Name)).Status);
        Assert.Equal(400, (await Tick(first.Name)).Status);
        Assert.Empty(World[first.Id].Decisions.Concat(World[second.Id].Decisions));
    }

    [Fact]
    public async Task Different_actions_are_not_decided_together()
    {
        var (refund, deletion) = (await Listed("1001"), await Listed("1002", "delete-order"));

        Assert.Empty(await Boxes());
        Assert.Equal(400, (await Tick(refund.Name, deletion.Name)).Status);
        Assert.Empty(World[refund.Id].Decisions.Concat(World[deletion.Id].Decisions));
    }

    [Fact]
    public async Task What_is_not_its_form_decides_nothing_not_even_what_could_be()
    {
        var (first, second) = (await Listed("1001"), await Listed("1002"));

        foreach (var name in (string[])[new string('a', 64), "", "../x", World.LinkOf(Ada), first.Name.ToUpperInvariant(), Letterbox.NameOf(World.LinkOf(Grace))])
            Assert.Equal(400, (await Tick(first.Name, name)).Status);
        Assert.Equal(400, (await Tick([first.Name, .. Enumerable.Range(0, InboxPage.MostInFull).Select(at => $"{at}")])).Status);
        foreach (var verdict in (Verdict[])[Verdict.None, Verdict.Deny, Verdict.TakeBack])
            Assert.Equal(400, (await Press(null, new DecisionForm(true, verdict, "No.") { Ticked = [first.Name, second.Name] })).Status);
        Assert.Equal(415, (await Press(null, new DecisionForm(false, Verdict.None, ""))).Status);

        Assert.Empty(World[first.Id].Decisions.Concat(World[second.Id].Decisions));
    }

    // A scanner that presses every button has ticked nothing.
    [Fact]
    public async Task A_press_with_nothing_ticked_decides_nothing_and_says_so()
    {
        var (first, second) = (await Listed("1001"), await Listed("1002"));

        var page = await Tick();

        Assert.Equal((422, "You ticked nothing"), (page.Status, page.Read().One("h1").TextContent));
        Assert.Empty(World[first.Id].Decisions.Concat(World[second.Id].Decisions));
        Assert.All((await Show(World.InboxOf(Ada))).Read().QuerySelectorAll("input"), box => Assert.Null(box.GetAttribute("checked")));
    }

    [Fact]
    public async Task A_form_is_read_with_each_box_once()
    {
        var (first, second) = (await Listed("1001"), await Listed("1002"));
        var asked = new HttpEvent
        {
            RouteKey = "POST /inbox/{token}", PathParameters = new() { ["token"] = World.InboxOf(Ada) },
            Headers = new() { ["content-type"] = "application/x-www-form-urlencoded" }, Body = $"tick={first.Name}&tick={second.Name}&tick={first.Name}&verdict=approve",
        };

        var answer = await new DecideFunction(new(World.Requests, World.Links, World.Bell, World.Catalog, Place, World.Stamps), World.DecideInbox).Decide(asked);

        Assert.Equal(200, answer.StatusCode);
        Assert.Contains("You approved two of two", answer.Body, StringComparison.Ordinal);
    }
}
