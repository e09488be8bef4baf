namespace ConfirmFlow.Functions.Tests;

/// <summary>L7: callbacks that are forged, late, repeated, of somebody else or of somewhere else.</summary>
public sealed class PressingWithoutRight : SlackChannel
{
    [Fact]
    public async Task A_forged_callback_is_refused_and_changes_nothing()
    {
        var id = await Asked();
        var body = Slack.Press(Slack.AdasAccount, "approve", Token);
        var now = World.Clock.GetUtcNow();
        var genuine = Slack.Event(body, now);

        HttpEvent[] forged =
        [
            Slack.Event(body, now, secret: "another"),
            Slack.Event(body, now, secret: ""),
            Slack.Event(body, now, signature: "v0=" + new string('0', 64)),
            Slack.Event(body, now, signature: genuine.Headers![SlackSignature.Header] + "0"),
            // Signed for Grace's press, sent as Ada's.
            Slack.Event(body, now, signature: Slack.Event(Slack.Press(Slack.GracesAccount, "approve", Token), now).Headers![SlackSignature.Header]),
            genuine with { Headers = new() { ["content-type"] = "application/x-www-form-urlencoded" } },
            genuine with { Body = "payload=%7B%7D", IsBase64Encoded = false },
            genuine with { Body = null },
        ];
        foreach (var asked in forged)
        {
            var answer = await World.FromSlack(asked);
            Assert.Equal((401, ""), (answer.StatusCode, answer.Body));
        }

        NothingChanged(id);
        Assert.Empty(World.Workspace.Whispers);
    }

    [Fact]
    public async Task What_comes_late_is_refused_however_well_it_is_signed()
    {
        var id = await Asked();
        var kept = Slack.Event(Slack.Press(Slack.AdasAccount, "approve", Token), World.Clock.GetUtcNow());
        World.Clock.Advance(TimeSpan.FromSeconds(301));

        Assert.Equal(401, (await World.FromSlack(kept)).StatusCode);
        NothingChanged(id);
    }

    [Fact]
    public async Task What_is_replayed_or_delivered_twice_changes_nothing_twice()
    {
        var id = await Asked(quorum: 2);
        var sent = Slack.Event(Slack.Press(Slack.AdasAccount, "approve", Token), World.Clock.GetUtcNow());
        await World.FromSlack(sent);
        World.Workspace.Whispers.Clear();
        var once = World[id];

        var answer = await World.FromSlack(sent with { Headers = new(sent.Headers!) { ["x-slack-retry-num"] = "1" } });

        Assert.Equal(200, answer.StatusCode);
        Assert.Equal(once, World[id]);
        ToldTo(Slack.AdasAccount, "already approved");
    }

    [Fact]
    public async Task Two_deliveries_at_once_count_once()
    {
        var id = await Asked(quorum: 2);
        var sent = Slack.Event(Slack.Press(Slack.AdasAccount, "approve", Token), World.Clock.GetUtcNow());
        World.Requests.BeforeNextSave(() => World.FromSlack(sent));

        await World.FromSlack(sent);

        Assert.Single(World[id].Decisions);
    }

    [Fact]
    public async Task An_account_that_is_mapped_to_nobody_is_told_so()
    {
        var id = await Asked();

        Assert.Equal(200, (await World.FromSlack(Slack.Press(Slack.Stranger, "approve", Token))).StatusCode);

        ToldTo(Slack.Stranger, "not known as an approver's");
        NothingChanged(id);
    }

    [Fact]
    public async Task Who_is_mapped_and_may_not_decide_is_told_so()
    {
        var id = await Asked();

        await World.FromSlack(Slack.Press(Slack.RitasAccount, "approve", Token));

        ToldTo(Slack.RitasAccount, "Nobody decides on their own request.");
        NothingChanged(id);
    }

    [Fact]
    public async Task Who_was_taken_out_of_todays_mapping_cannot_press_any_more()
    {
        var id = await Asked();
        World.Policy = World.Policy with { SlackUsers = World.Policy.SlackUsers.Remove(Slack.AdasAccount) };

        await World.FromSlack(Slack.Press(Slack.AdasAccount, "approve", Token));

        NothingChanged(id);
    }

    [Fact]
    public async Task Whose_account_it_is_no_more_when_the_action_begins_has_not_approved()
    {
        var id = await Asked();
        await World.FromSlack(Slack.Press(Slack.AdasAccount, "approve", Token));
        World.Policy = World.Policy with { SlackUsers = World.Policy.SlackUsers.SetItem(Slack.AdasAccount, Grace) };

        await World.Execute(id);

        Assert.Equal(Status.Refused, World[id].Status);
    }

    [Fact]
    public async Task What_proves_one_approvers_word_proves_no_others()
    {
        var id = await Asked(quorum: 2);
        var token = Token;

        await World.FromSlack(Slack.Press(Slack.AdasAccount, "approve", token));
        await World.FromSlack(Slack.Press(Slack.GracesAccount, "approve", token));

        Assert.Equal(2, World[id].Decisions.DistinctBy(decision => decision.Proof).Count());
        World.Requests.Forge(id, now => now with { Decisions = [now.Decisions[0], now.Decisions[1] with { Proof = now.Decisions[0].Proof }] });
        await World.Execute(id);
        Assert.Equal(Status.Refused, World[id].Status);
    }

    [Fact]
    public async Task Who_may_decide_and_was_not_asked_by_this_message_is_sent_to_their_page()
    {
        var id = await Asked();
        World.ChatLinks.Forget(link => link is PressLink { Approver: var approver } && approver == Ada);

        await World.FromSlack(Slack.Press(Slack.AdasAccount, "approve", Token));

        ToldTo(Slack.AdasAccount, "This message does not ask you");
        NothingChanged(id);
    }

    [Fact]
    public async Task Who_comes_to_stand_in_after_it_was_posted_can_press()
    {
        World.Policy = Told(1, each => PolicyOf(each) with { Delegations = [new(Grace, Linus, World.Clock.GetUtcNow().AddHours(1), World.Clock.GetUtcNow().AddHours(9), "Away")] });
        World.Policy = World.Policy with { SlackUsers = World.Policy.SlackUsers.Add(Slack.Stranger, Linus) };
        var id = await World.Open();
        await World.Notify(id);

        await World.FromSlack(Slack.Press(Slack.Stranger, "approve", Token));
        NothingChanged(id);
        World.Clock.Advance(TimeSpan.FromHours(2));
        await World.FromSlack(Slack.Press(Slack.Stranger, "approve", Token));

        Assert.Equal(Linus, Assert.Single(World[id].Decisions).By);
    }

    [Fact]
    public async Task A_message_in_another_channel_decides_nothing()
    {
        var id = await Asked();

        await World.FromSlack(Slack.Press(Slack.AdasAccount, "approve", Token, channel: "C9999999999"));

        var (channel, _, text) = Assert.Single(World.Workspace.Whispers);
        Assert.Equal("C9999999999", channel);
        Assert.Contains("another channel", text, StringComparison.Ordinal);
        NothingChanged(id);
    }

    [Theory]
    [InlineData("")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("not a token")]
    public async Task A_button_that_stands_for_nothing_decides_nothing(string token)
    {
        var id = await Asked();

        await World.FromSlack(Slack.Press(Slack.AdasAccount, "approve", token));

        ToldTo(Slack.AdasAccount, "not about a request that is known");
        NothingChanged(id);
    }

    [Fact]
    public async Task A_mails_link_is_no_button_and_a_button_is_no_link()
    {
        var id = await Asked();

        await World.FromSlack(Slack.Press(Slack.AdasAccount, "approve", World.LinkOf(Ada)));
        NothingChanged(id);

        Assert.Equal(DeadEndPage.UnknownLink.Body, (await World.Show(Token)).Body);
        Assert.Equal(DeadEndPage.UnknownLink.Body, (await World.Press(Token)).Body);
        NothingChanged(id);
    }
}
