using ConfirmFlow.Aws;

namespace ConfirmFlow.Functions.Tests;

/// <summary>Messages in chats, from the first one to the outcome.</summary>
public sealed class TellingChats
{
    private static readonly ChatPlace Channel = ChatPlace.Slack(Slack.Channel);
    private static readonly ChatPlace Card = new(ChatKind.Teams, "operations");

    private static readonly ActionPolicy Told = A.Policy(new Stage
    {
        Groups = [new("ops", [Ada, Grace]) { Chats = [Channel, Card] }], Quorum = 1, Wait = TimeSpan.FromHours(4), Reminders = [TimeSpan.FromHours(1)],
    });

    private readonly World _world = new() { Policy = World.Of(Told) };

    private SlackMessage Message => Assert.Single(_world.Workspace.Messages).Value;

    private async Task<RequestId> Asked()
    {
        var id = await _world.Open();
        await _world.Notify(id);
        return id;
    }

    [Fact]
    public async Task Each_place_gets_one_message_and_each_approver_their_mail()
    {
        var id = await Asked();
        await _world.Notify(id, "token-2");

        Assert.Single(_world.Workspace.Messages);
        Assert.Equal("operations", Assert.Single(_world.Teams.Cards).Webhook);
        Assert.Equal([Ada, Grace], _world.Letterbox.Mails.Select(mail => mail.To));
        Assert.Equal([Fact.Opened, Fact.NoticeSent, Fact.NoticeSent, Fact.ChatSent, Fact.ChatSent], _world[id].History.Select(entry => entry.What));
    }

    [Fact]
    public async Task What_is_decided_on_a_page_wakes_the_workflow_which_brings_the_message_up_to_date()
    {
        _world.Policy = World.Of(Told with { Stages = [Told.Stages[0] with { Quorum = 2 }] });
        var id = await Asked();
        Assert.DoesNotContain("Approved by", Workspace.Json(Message), StringComparison.Ordinal);

        await _world.Press(_world.LinkOf(Ada));
        Assert.Equal(["token-1"], _world.Bell.Rung);
        Assert.Equal(NextKind.Ask, (await _world.Advance(id)).Kind);
        await _world.Notify(id, "token-2");

        Assert.Contains("Approved by", Workspace.Json(Message), StringComparison.Ordinal);
        Assert.Equal(["approve", "deny"], Workspace.Buttons(Message).Keys.Order());
        Assert.Single(_world.Teams.Cards);
        Assert.Equal(2, _world.Letterbox.Mails.Count);
        await _world.Notify(id, "token-3");
        Assert.Equal(1, _world.Workspace.Updates);
    }

    [Fact]
    public async Task What_ends_while_a_message_is_being_brought_up_to_date_is_what_stands_there()
    {
        _world.Policy = World.Of(Told with { Stages = [Told.Stages[0] with { Quorum = 2 }] });
        var id = await Asked();
        await _world.Press(_world.LinkOf(Ada));
        var ended = false;
        _world.Workspace.Hanging = async _ =>
        {
            if (ended) return;
            ended = true;
            await _world.Press(_world.LinkOf(Grace));
            await _world.Execute(id);
            await _world.Report(id);
        };

        await _world.Notify(id, "token-2");

        Assert.True(ended);
        Assert.Empty(Workspace.Buttons(Message));
    }

    [Fact]
    public async Task What_is_approved_on_a_page_and_waits_for_its_window_has_no_buttons_left()
    {
        _world.Policy = World.Of(Told with
        {
            UsableFor = TimeSpan.FromDays(3),
            ChangeWindow = new(new() { Zone = Zone.Find("Etc/UTC")!, Spans = [new([DayOfWeek.Wednesday], TimeSpan.FromHours(8), TimeSpan.FromHours(18))] }),
        });
        var id = await Asked();
        await _world.Press(_world.LinkOf(Ada));
        _world.Catalog = new([]);

        await _world.Notify(id, "token-2");

        Assert.Empty(Workspace.Buttons(Message));
        Assert.Contains("Approved", Workspace.Json(Message), StringComparison.Ordinal);
        Assert.Single(_world.Teams.Cards);
    }

    [Fact]
    public async Task A_chat_that_takes_nothing_keeps_no_mail_from_being_sent_and_is_in_the_history()
    {
        (_world.Workspace.Refusing, _world.Teams.Refusing) = ("channel_not_found", "status_404");

        var id = await Asked();

        Assert.Equal(2, _world.Letterbox.Mails.Count);
        Assert.Equal(
            ["Slack (C0123456789) did not take the message: channel_not_found.", "Teams (operations) did not take the message: status_404."],
            _world[id].History.Where(entry => entry.What is Fact.ChatRefused).Select(entry => entry.Note));
    }

    [Fact]
    public async Task After_the_outcome_the_message_tells_it_and_a_second_card_does()
    {
        var id = await Asked();
        await _world.Press(_world.LinkOf(Ada));
        await _world.Execute(id);

        await _world.Report(id);
        await _world.Report(id);

        Assert.Empty(Workspace.Buttons(Message));
        Assert.Contains("Order 1001 was refunded", Workspace.Json(Message), StringComparison.Ordinal);
        Assert.Equal(1, _world.Workspace.Updates);
        Assert.Equal(2, _world.Teams.Cards.Count);
        Assert.True(_world[id].IsReported);
    }

    [Fact]
    public async Task An_outcome_that_a_chat_does_not_take_is_reported_all_the_same()
    {
        var id = await Asked();
        await _world.Press(_world.LinkOf(Ada), Verdict.Deny, "No.");
        _world.Workspace.Refusing = "ratelimited";

        await _world.Report(id);

        Assert.True(_world[id].IsReported);
        Assert.Contains(_world[id].History, entry => entry.Note == "Slack (C0123456789) did not take the outcome: ratelimited.");
    }

    [Fact]
    public async Task A_reminder_brings_the_message_up_to_date_with_buttons_that_work()
    {
        var id = await Asked();
        _world.Clock.Advance(TimeSpan.FromHours(1));
        await _world.Advance(id);
        var before = _world.ChatLinks.All.Count;
        await _world.Notify(id, "token-2");
        Assert.Equal(before + 3, _world.ChatLinks.All.Count);
        _world.Policy = _world.Policy with { SlackUsers = System.Collections.Immutable.ImmutableDictionary<string, Person>.Empty.Add(Slack.AdasAccount, Ada) };

        Assert.Equal(1, _world.Workspace.Updates);
        await _world.FromSlack(Slack.Press(Slack.AdasAccount, "approve", Workspace.Buttons(Message)["approve"]));

        Assert.Equal(Status.Approved, _world[id].Status);
    }

    [Fact]
    public async Task No_token_is_stored()
    {
        var id = await Asked();
        var token = Workspace.Buttons(Message)["approve"];

        Assert.True(LinkToken.TryParse(token, out var parsed));
        Assert.Equal(new ChatLink(id, Channel, _world[id].RequestDigest, _world[id].Round!), Assert.IsType<Buttons>(_world.ChatLinks.All[parsed.Proof.ButtonKey]).Link);
        Assert.DoesNotContain(token, string.Join(' ', _world.ChatLinks.All) + string.Join(' ', _world[id].History.Select(entry => entry.Note)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_approver_decides_by_something_of_their_own_and_a_card_is_nobodys()
    {
        var id = await Asked();
        var message = new ChatLink(id, Channel, _world[id].RequestDigest, _world[id].Round!);
        Assert.True(LinkToken.TryParse(Workspace.Buttons(Message)["approve"], out var token));
        var share = ((Buttons)_world.ChatLinks.All[token.Proof.ButtonKey]).Share;

        Assert.Equal(
            [token.For(Ada, share).Proof.PressKey, token.For(Grace, share).Proof.PressKey, token.Proof.ButtonKey],
            _world.ChatLinks.All.Where(each => each.Value is not ChatLink).Select(each => each.Key));
        Assert.Equal([new(Ada, message), new(Grace, message)], _world.ChatLinks.All.Values.OfType<PressLink>());
        Assert.Equal([message with { Place = Card }], _world.ChatLinks.All.Values.OfType<ChatLink>());
        Assert.DoesNotContain(share.Text, Workspace.Json(Message) + _world.Teams.Cards[0].Card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_that_buttons_stand_for_is_there_before_the_message_is()
    {
        var id = await _world.Open();
        var there = 0;
        _world.Workspace.Hanging = _ =>
        {
            there = _world.ChatLinks.All.Count;
            return Task.CompletedTask;
        };

        await _world.Notify(id);

        Assert.Equal(3, there);
    }
}
