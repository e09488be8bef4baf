using System.Text.Json;

namespace ConfirmFlow.Functions.Tests;

/// <summary>L7: what approvers press in Slack.</summary>
public sealed class DecidingInSlack : SlackChannel
{
    [Fact]
    public async Task An_approvers_press_approves_wakes_the_workflow_and_runs()
    {
        var id = await Asked();

        var answer = await World.FromSlack(Slack.Press(Slack.AdasAccount, "approve", Token));
        await World.Execute(id);

        Assert.Equal((200, ""), (answer.StatusCode, answer.Body));
        Assert.Equal(Status.Executed, World[id].Status);
        Assert.Equal((Ada, "slack:" + Slack.AdasAccount), (World[id].Decisions[0].By, World[id].Decisions[0].Via));
        Assert.Equal(["token-1"], World.Bell.Rung);
        Assert.Empty(World.Workspace.Whispers);
    }

    [Fact]
    public async Task The_message_then_shows_how_it_stands_and_has_no_buttons_left()
    {
        await Asked();

        await World.FromSlack(Slack.Press(Slack.AdasAccount, "approve", Token));

        Assert.Empty(Workspace.Buttons(Message));
        Assert.Contains("ada@example.com", Workspace.Json(Message), StringComparison.Ordinal);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task Half_way_the_workflow_is_woken_and_shows_who_has_approved_and_either_buttons_count(bool isOld)
    {
        var id = await Asked(quorum: 2);
        var old = Token;
        await World.FromSlack(Slack.Press(Slack.AdasAccount, "approve", old));
        Assert.Equal(["token-1"], World.Bell.Rung);
        ToldTo(Slack.AdasAccount, "You approved this. It takes more approvals than yours");

        await World.Notify(id, "token-2");
        Assert.Contains("Approved by", Workspace.Json(Message), StringComparison.Ordinal);
        Assert.NotEqual(old, Token);

        await World.FromSlack(Slack.Press(Slack.GracesAccount, "approve", isOld ? old : Token));
        Assert.Equal(Status.Approved, World[id].Status);
    }

    [Fact]
    public async Task A_denial_asks_for_the_reason_and_counts_with_it()
    {
        var id = await Asked();

        await World.FromSlack(Slack.Press(Slack.AdasAccount, "deny", Token));
        NothingChanged(id);
        using var modal = JsonDocument.Parse(Assert.Single(World.Workspace.Modals).View);
        var answer = await World.FromSlack(Slack.Submit(Slack.AdasAccount, modal.RootElement.GetProperty("private_metadata").GetString()!, "Not this one."));

        Assert.Equal((200, ""), (answer.StatusCode, answer.Body));
        Assert.Equal(Status.Denied, World[id].Status);
        Assert.Equal("Not this one.", World[id].Denial!.Comment);
        // What proves it leads to nothing that she could approve by.
        Assert.Null(await World.ChatLinks.FindPress(new(World[id].Denial!.Proof), default));
        Assert.Empty(Workspace.Buttons(Message));
    }

    [Fact]
    public async Task Without_a_reason_the_modal_stays_open_and_says_so()
    {
        var id = await Asked();

        var answer = await World.FromSlack(Slack.Submit(Slack.AdasAccount, Token, "  "));

        Assert.Equal("""{"errors":{"comment":"Please say why you deny this."},"response_action":"errors"}""", answer.Body);
        NothingChanged(id);
    }

    [Fact]
    public async Task A_window_that_was_left_open_takes_no_buttons_from_who_was_asked_meanwhile()
    {
        World.Policy = Told(1, _ => A.Policy(StageOf(Ada), StageOf(Grace)));
        var id = await World.Open();
        await World.Notify(id);
        var old = Token;
        World.Clock.Advance(TimeSpan.FromHours(4));
        await World.Advance(id);
        await World.Notify(id, "token-2");
        var token = Token;
        Assert.NotEqual(old, token);

        Assert.Contains("Please say why", (await World.FromSlack(Slack.Submit(Slack.AdasAccount, old, " "))).Body, StringComparison.Ordinal);

        Assert.Equal(token, Token);
        await World.FromSlack(Slack.Press(Slack.GracesAccount, "approve", token));
        Assert.Equal(Status.Approved, World[id].Status);

        static Stage StageOf(Person approver) => new() { Groups = [new("ops", [approver]) { Chats = [ChatPlace.Slack(Slack.Channel)] }], Quorum = 1, Wait = TimeSpan.FromHours(4) };
    }

    [Fact]
    public async Task A_reason_that_is_offered_can_be_chosen_and_no_other_one()
    {
        World.Policy = Told(1, each => PolicyOf(each) with { Reasons = new([], ["Not now.", new string('x', 100)]) });
        var id = await World.Open();
        await World.Notify(id);

        Assert.Contains("not one to deny", (await World.FromSlack(Slack.Submit(Slack.AdasAccount, Token, "x", "2"))).Body, StringComparison.Ordinal);
        NothingChanged(id);
        await World.FromSlack(Slack.Submit(Slack.AdasAccount, Token, null, "1"));

        Assert.Equal(new string('x', 100), World[id].Denial!.Reason);
    }

    [Fact]
    public async Task A_second_press_rings_for_a_decision_whose_bell_was_lost()
    {
        await Asked();
        var token = Token;
        World.Bell.LoseNext = true;
        Assert.Equal(200, (await World.FromSlack(Slack.Press(Slack.AdasAccount, "approve", token))).StatusCode);
        Assert.Empty(World.Bell.Rung);

        await World.FromSlack(Slack.Press(Slack.AdasAccount, "approve", token));

        Assert.Equal(["token-1"], World.Bell.Rung);
    }

    [Fact]
    public async Task Where_a_press_is_not_enough_the_message_has_no_button_that_approves_and_a_forged_one_does_not()
    {
        var id = await Asked(challenge: Challenge.Target);
        var buttons = Workspace.Buttons(Message);
        Assert.Equal(["deny", "page"], buttons.Keys.Order());

        await World.FromSlack(Slack.Press(Slack.AdasAccount, "approve", buttons["deny"]));

        ToldTo(Slack.AdasAccount, "press alone");
        NothingChanged(id);
    }

    [Fact]
    public async Task Where_the_message_does_not_show_all_of_it_a_forged_press_approves_nothing_either_and_one_that_denies_counts()
    {
        World.Catalog = new([A.Refund with { Parameters = [.. A.Refund.Parameters.Take(2), .. Enumerable.Range(1, 3).Select(i => new Parameter($"note{i}", $"Note {i}", "Words.", new TextRule(MaxLength: 4000)))] }]);
        var notes = string.Join(',', Enumerable.Range(1, 3).Select(i => $"\"note{i}\":\"{new string('x', 3000)}\""));
        var answer = await World.Call($$"""{"action":"refund-order","parameters":{"orderId":"1001","amount":"12.50",{{notes}}},"requester":"rita@example.com"}""");
        var id = RequestId.Parse(answer.RequestId!);
        await World.Notify(id);

        await World.FromSlack(Slack.Press(Slack.AdasAccount, "approve", Workspace.Buttons(Message)["page"]));

        ToldTo(Slack.AdasAccount, "too long for a message");
        NothingChanged(id);

        await World.FromSlack(Slack.Press(Slack.AdasAccount, "deny", Workspace.Buttons(Message)["deny"]));
        await World.FromSlack(Slack.Submit(Slack.AdasAccount, Token, "Too long."));
        Assert.Equal(Status.Denied, World[id].Status);
    }

    [Fact]
    public async Task There_the_page_opens_by_a_button_in_a_message_to_each_approver_alone()
    {
        await Asked(challenge: Challenge.Target);

        var (key, message) = Assert.Single(World.Workspace.Messages, each => each.Key.Channel == Slack.AloneWith(Slack.AdasAccount));
        Assert.Equal("https://approvals.example.com/a/" + World.LinkOf(Ada), Workspace.Buttons(message)["open"]);
        Assert.DoesNotContain(World.LinkOf(Ada), Workspace.Json(Message), StringComparison.Ordinal);
        Assert.DoesNotContain(World.Workspace.Messages.Keys, each => each.Channel == Slack.AloneWith(Slack.RitasAccount));

        await World.FromSlack(Slack.Press(Slack.AdasAccount, "page", Token));
        ToldTo(Slack.AdasAccount, "message from this app to you");
        Assert.Equal((200, ""), await Answered(Slack.Press(Slack.AdasAccount, "open", "", channel: key.Channel, message: key.Id)));
    }

    [Fact]
    public async Task A_press_before_the_note_of_the_message_is_written_counts_and_shows()
    {
        World.Policy = Told(1, PolicyOf);
        var id = await World.Open();
        World.Workspace.AfterNextPost = () => World.FromSlack(Slack.Press(Slack.AdasAccount, "approve", Token));

        await World.Notify(id);

        Assert.Equal(Status.Approved, World[id].Status);
        Assert.Empty(Workspace.Buttons(Message));
    }

    [Fact]
    public async Task What_ends_while_a_press_is_being_shown_is_what_stands_there()
    {
        var id = await Asked();
        var ended = false;
        // Between what is read and what is shown it is done and told.
        World.Workspace.Hanging = async _ =>
        {
            if (ended || World[id].Status is not Status.Approved) return;
            ended = true;
            await World.Execute(id);
            await World.Report(id);
        };

        await World.FromSlack(Slack.Press(Slack.AdasAccount, "approve", Token));

        Assert.True(ended);
        Assert.Empty(Workspace.Buttons(Message));
        Assert.Contains("Done", Workspace.Json(Message), StringComparison.Ordinal);
    }
}
