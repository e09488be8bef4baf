using System.Text.Json;
using ConfirmFlow.Aws;

namespace ConfirmFlow.Functions.Tests;

/// <summary>L7: callbacks of Slack, genuine and other ones.</summary>
public sealed class DecidingInSlack
{
    private readonly World _world = new()
    {
        Policy = Told(1, ActionPolicyOf),
    };

    private static ActionPolicy ActionPolicyOf(int quorum) => A.Policy(new Stage { Groups = [new("ops", [Ada, Grace]) { Chats = [ChatPlace.Slack(Slack.Channel)] }], Quorum = quorum, Wait = TimeSpan.FromHours(4) });

    private static Policy Told(int quorum, Func<int, ActionPolicy> policy) => World.Of(policy(quorum)) with
    {
        SlackUsers = System.Collections.Immutable.ImmutableDictionary<string, Person>.Empty.Add(Slack.AdasAccount, Ada).Add(Slack.GracesAccount, Grace).Add(Slack.RitasAccount, Rita),
    };

    private SlackMessage Message => Assert.Single(_world.Workspace.Messages, message => message.Key.Channel == Slack.Channel).Value;

    private string Token => Workspace.Buttons(Message)["deny"];

    private async Task<RequestId> Asked(int quorum = 1, Challenge challenge = Challenge.None)
    {
        _world.Policy = Told(quorum, each => ActionPolicyOf(each) with { Challenge = challenge });
        var id = await _world.Open();
        await _world.Notify(id);
        return id;
    }

    private void ToldTo(string user, string words)
    {
        var (channel, to, text) = Assert.Single(_world.Workspace.Whispers);
        Assert.Equal((Slack.Channel, user), (channel, to));
        Assert.Contains(words, text, StringComparison.Ordinal);
    }

    private void NothingChanged(RequestId id)
    {
        Assert.Empty(_world[id].Decisions);
        Assert.Equal(Status.Pending, _world[id].Status);
        Assert.Empty(_world.Bell.Rung);
    }

    [Fact]
    public async Task An_approvers_press_approves_wakes_the_workflow_and_runs()
    {
        var id = await Asked();

        var answer = await _world.FromSlack(Slack.Press(Slack.AdasAccount, "approve", Token));
        await _world.Execute(id);

        Assert.Equal((200, ""), (answer.StatusCode, answer.Body));
        Assert.Equal(Status.Executed, _world[id].Status);
        Assert.Equal((Ada, "slack:" + Slack.AdasAccount), (_world[id].Decisions[0].By, _world[id].Decisions[0].Via));
        Assert.Equal(["token-1"], _world.Bell.Rung);
        Assert.Empty(_world.Workspace.Whispers);
    }

    [Fact]
    public async Task The_message_then_shows_how_it_stands_and_has_no_buttons_left()
    {
        await Asked();

        await _world.FromSlack(Slack.Press(Slack.AdasAccount, "approve", Token));

        Assert.Empty(Workspace.Buttons(Message));
        Assert.Contains("ada@example.com", Workspace.Json(Message), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Half_way_the_message_shows_who_has_approved_and_the_same_buttons()
    {
        var id = await Asked(quorum: 2);
        var token = Token;

        await _world.FromSlack(Slack.Press(Slack.AdasAccount, "approve", token));
        Assert.Contains("Approved by", Workspace.Json(Message), StringComparison.Ordinal);
        Assert.Equal(token, Workspace.Buttons(Message)["approve"]);

        await _world.FromSlack(Slack.Press(Slack.GracesAccount, "approve", token));
        Assert.Equal(Status.Approved, _world[id].Status);
    }

    [Fact]
    public async Task A_denial_asks_for_the_reason_and_counts_with_it()
    {
        var id = await Asked();

        await _world.FromSlack(Slack.Press(Slack.AdasAccount, "deny", Token));
        NothingChanged(id);
        using var modal = JsonDocument.Parse(Assert.Single(_world.Workspace.Modals).View);
        var answer = await _world.FromSlack(Slack.Submit(Slack.AdasAccount, modal.RootElement.GetProperty("private_metadata").GetString()!, "Not this one."));

        Assert.Equal((200, ""), (answer.StatusCode, answer.Body));
        Assert.Equal(Status.Denied, _world[id].Status);
        Assert.Equal("Not this one.", _world[id].Denial!.Comment);
        Assert.Empty(Workspace.Buttons(Message));
    }

    [Fact]
    public async Task Without_a_reason_the_modal_stays_open_and_says_so()
    {
        var id = await Asked();

        var answer = await _world.FromSlack(Slack.Submit(Slack.AdasAccount, Token, "  "));

        Assert.Equal("""{"errors":{"comment":"Please say why you deny this."},"response_action":"errors"}""", answer.Body);
        NothingChanged(id);
    }

    [Fact]
    public async Task A_reason_that_is_offered_can_be_chosen_and_no_other_one()
    {
        _world.Policy = Told(1, each => ActionPolicyOf(each) with { Reasons = new([], ["Not now.", new string('x', 100)]) });
        var id = await _world.Open();
        await _world.Notify(id);

        Assert.Contains("not one to deny", (await _world.FromSlack(Slack.Submit(Slack.AdasAccount, Token, "x", "2"))).Body, StringComparison.Ordinal);
        NothingChanged(id);
        await _world.FromSlack(Slack.Submit(Slack.AdasAccount, Token, null, "1"));

        Assert.Equal(new string('x', 100), _world[id].Denial!.Reason);
    }

    [Fact]
    public async Task A_forged_callback_is_refused_and_changes_nothing()
    {
        var id = await Asked();
        var body = Slack.Press(Slack.AdasAccount, "approve", Token);
        var now = _world.Clock.GetUtcNow();
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
            var answer = await _world.FromSlack(asked);
            Assert.Equal((401, ""), (answer.StatusCode, answer.Body));
        }

        NothingChanged(id);
        Assert.Empty(_world.Workspace.Whispers);
    }

    [Fact]
    public async Task What_comes_late_is_refused_however_well_it_is_signed()
    {
        var id = await Asked();
        var kept = Slack.Event(Slack.Press(Slack.AdasAccount, "approve", Token), _world.Clock.GetUtcNow());
        _world.Clock.Advance(TimeSpan.FromSeconds(301));

        Assert.Equal(401, (await _world.FromSlack(kept)).StatusCode);
        NothingChanged(id);
    }

    [Fact]
    public async Task What_is_replayed_or_delivered_twice_changes_nothing_twice()
    {
        var id = await Asked(quorum: 2);
        var sent = Slack.Event(Slack.Press(Slack.AdasAccount, "approve", Token), _world.Clock.GetUtcNow());
        await _world.FromSlack(sent);
        var once = _world[id];

        var answer = await _world.FromSlack(sent with { Headers = new(sent.Headers!) { ["x-slack-retry-num"] = "1" } });

        Assert.Equal(200, answer.StatusCode);
        Assert.Equal(once, _world[id]);
        ToldTo(Slack.AdasAccount, "already approved");
    }

    [Fact]
    public async Task Two_deliveries_at_once_count_once()
    {
        var id = await Asked(quorum: 2);
        var sent = Slack.Event(Slack.Press(Slack.AdasAccount, "approve", Token), _world.Clock.GetUtcNow());
        _world.Requests.BeforeNextSave(() => _world.FromSlack(sent));

        await _world.FromSlack(sent);

        Assert.Single(_world[id].Decisions);
    }

    [Fact]
    public async Task A_second_press_rings_for_a_decision_whose_bell_was_lost()
    {
        await Asked();
        var token = Token;
        _world.Bell.LoseNext = true;
        Assert.Equal(200, (await _world.FromSlack(Slack.Press(Slack.AdasAccount, "approve", token))).StatusCode);
        Assert.Empty(_world.Bell.Rung);

        await _world.FromSlack(Slack.Press(Slack.AdasAccount, "approve", token));

        Assert.Equal(["token-1"], _world.Bell.Rung);
    }

    [Fact]
    public async Task An_account_that_is_mapped_to_nobody_is_told_so()
    {
        var id = await Asked();

        Assert.Equal(200, (await _world.FromSlack(Slack.Press(Slack.Stranger, "approve", Token))).StatusCode);

        ToldTo(Slack.Stranger, "not known as an approver's");
        NothingChanged(id);
    }

    [Fact]
    public async Task Who_is_mapped_and_may_not_decide_is_told_so()
    {
        var id = await Asked();

        await _world.FromSlack(Slack.Press(Slack.RitasAccount, "approve", Token));

        ToldTo(Slack.RitasAccount, "Nobody decides on their own request.");
        NothingChanged(id);
    }

    [Fact]
    public async Task Who_was_taken_out_of_todays_mapping_cannot_press_any_more()
    {
        var id = await Asked();
        _world.Policy = _world.Policy with { SlackUsers = _world.Policy.SlackUsers.Remove(Slack.AdasAccount) };

        await _world.FromSlack(Slack.Press(Slack.AdasAccount, "approve", Token));

        NothingChanged(id);
    }

    [Fact]
    public async Task A_message_in_another_channel_decides_nothing()
    {
        var id = await Asked();

        await _world.FromSlack(Slack.Press(Slack.AdasAccount, "approve", Token, channel: "C9999999999"));

        var (channel, _, text) = Assert.Single(_world.Workspace.Whispers);
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

        await _world.FromSlack(Slack.Press(Slack.AdasAccount, "approve", token));

        ToldTo(Slack.AdasAccount, "not about a request that is known");
        NothingChanged(id);
    }

    [Fact]
    public async Task A_mails_link_is_no_button_and_a_button_is_no_link()
    {
        var id = await Asked();

        await _world.FromSlack(Slack.Press(Slack.AdasAccount, "approve", _world.LinkOf(Ada)));
        NothingChanged(id);

        Assert.Equal(DeadEndPage.UnknownLink.Body, (await _world.Show(Token)).Body);
        Assert.Equal(DeadEndPage.UnknownLink.Body, (await _world.Press(Token)).Body);
        NothingChanged(id);
    }

    [Theory]
    [InlineData("")]
    [InlineData("payload=")]
    [InlineData("payload=%7B")]
    [InlineData("payload=%5B%5D")]
    [InlineData("payload=%7B%7D")]
    [InlineData("payload=%7B%22type%22%3A%22block_actions%22%2C%22user%22%3A%7B%22id%22%3A%22U0ADA000001%22%7D%2C%22actions%22%3A%5B%5D%7D")]
    [InlineData("payload=%7B%22type%22%3A%22block_actions%22%2C%22user%22%3A1%2C%22actions%22%3A1%7D")]
    [InlineData("payload=%7B%22type%22%3A%22shortcut%22%7D&payload=%7B%7D")]
    [InlineData("payload=%7B%22type%22%3A%22view_closed%22%2C%22user%22%3A%7B%22id%22%3A%22U0ADA000001%22%7D%7D")]
    public async Task What_is_signed_and_not_understood_is_taken_and_changes_nothing(string body)
    {
        var id = await Asked();

        Assert.Equal((200, ""), await Answered(body));
        NothingChanged(id);
    }

    [Fact]
    public async Task Where_a_press_is_not_enough_the_message_has_no_button_that_approves_and_a_forged_one_does_not()
    {
        var id = await Asked(challenge: Challenge.Target);
        var buttons = Workspace.Buttons(Message);
        Assert.Equal(["deny", "page"], buttons.Keys.Order());

        await _world.FromSlack(Slack.Press(Slack.AdasAccount, "approve", buttons["deny"]));

        ToldTo(Slack.AdasAccount, "press alone");
        NothingChanged(id);
    }

    [Fact]
    public async Task There_the_page_opens_by_a_button_in_a_message_to_each_approver_alone()
    {
        await Asked(challenge: Challenge.Target);

        var (key, message) = Assert.Single(_world.Workspace.Messages, each => each.Key.Channel == Slack.AdasAccount);
        Assert.Equal("https://approvals.example.com/a/" + _world.LinkOf(Ada), Workspace.Buttons(message)["open"]);
        Assert.DoesNotContain(_world.LinkOf(Ada), Workspace.Json(Message), StringComparison.Ordinal);
        Assert.DoesNotContain(_world.Workspace.Messages.Keys, each => each.Channel == Slack.RitasAccount);

        await _world.FromSlack(Slack.Press(Slack.AdasAccount, "page", Token));
        ToldTo(Slack.AdasAccount, "message from this app to you");
        Assert.Equal((200, ""), await Answered(Slack.Press(Slack.AdasAccount, "open", "", channel: "D0123456789", message: key.Id)));
    }

    [Fact]
    public async Task A_press_before_the_note_of_the_message_is_written_counts_and_shows()
    {
        _world.Policy = Told(1, ActionPolicyOf);
        var id = await _world.Open();
        _world.Workspace.AfterNextPost = () => _world.FromSlack(Slack.Press(Slack.AdasAccount, "approve", Token));

        await _world.Notify(id);

        Assert.Equal(Status.Approved, _world[id].Status);
        Assert.Empty(Workspace.Buttons(Message));
    }

    private async Task<(int Status, string Body)> Answered(string body)
    {
        var answer = await _world.FromSlack(body);
        return (answer.StatusCode, answer.Body);
    }
}
