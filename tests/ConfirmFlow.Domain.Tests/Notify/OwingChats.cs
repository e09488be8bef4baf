namespace ConfirmFlow.Domain.Tests;

public sealed class OwingChats
{
    private static readonly ChatPlace Slack = ChatPlace.Slack("C0123456789");
    private static readonly ChatPlace Teams = new(ChatKind.Teams, "operations");
    private static readonly ChatPlace Alone = ChatPlace.Slack("D0123456789");

    private static readonly ApprovalRequest Request = A.Request(A.Policy(
        new Stage { Groups = [new("ops", [Ada]) { Chats = [Slack, Teams] }, new("night", [Grace]) { Chats = [Slack] }], Quorum = 1, Wait = TimeSpan.FromHours(4), Reminders = [TimeSpan.FromHours(1)] },
        new Stage { Groups = [new("board", [Linus]) { Chats = [ChatPlace.Slack("C9999999999")] }], Quorum = 1, Wait = TimeSpan.FromHours(20) }));

    // From Wednesday on; noon is a Monday's.
    private static readonly ApprovalRequest Windowed = A.Request(Request.Policy with
    {
        UsableFor = TimeSpan.FromDays(3),
        ChangeWindow = new(new() { Zone = Zone.Find("Etc/UTC")!, Spans = [new([DayOfWeek.Wednesday], TimeSpan.FromHours(8), TimeSpan.FromHours(18))] }),
    });

    private static readonly ApprovalRequest TakesTwo = A.Request(A.Policy(new Stage { Groups = [new("ops", [Ada, Grace]) { Chats = [Slack, Teams] }], Quorum = 2, Wait = TimeSpan.FromHours(4) }));

    private static ApprovalRequest Mailed(ApprovalRequest request) => request.OwedNotices(Noon).Aggregate(request, (now, owed) => now.Noticed(owed, A.Stamp()));

    private static ApprovalRequest Posted(ApprovalRequest request) => request.OwedChats(Noon).Aggregate(request, (now, owed) => now.ChatPosted(owed, owed.Place.Kind is ChatKind.Slack ? "17.1" : "", A.Stamp()));

    // A message that asks and one that reminds, in one conversation.
    private static ApprovalRequest ToldAlone(ApprovalRequest request) => request.ChatSentTo(Ada, Alone, "17.2", A.Stamp()).ChatSentTo(Ada, Alone, "17.3", A.Stamp());

    private static ApprovalRequest Approved(ApprovalRequest request) => Accepted(request.Decide(A.Approval(Ada, digest: request.RequestDigest), A.Stamp()));

    private static ApprovalRequest AtReminder(ApprovalRequest request) => request.Advance(A.Stamp(Noon.AddHours(1)), true);

    [Fact]
    public void Each_place_is_owed_one_message_however_many_groups_name_it() =>
        Assert.Equal([new(Slack, "", 0, 0, 0), new OwedChat(Teams, "", 0, 0, 0)], Request.OwedChats(Noon));

    [Fact]
    public void What_was_posted_is_not_owed_again_and_is_a_fact()
    {
        var posted = Posted(Request);

        Assert.Empty(posted.OwedChats(Noon));
        Assert.Equal(["Asked in Slack (C0123456789).", "Asked in Teams (operations)."], posted.History.Where(entry => entry.What is Fact.ChatSent).Select(entry => entry.Note));
    }

    [Fact]
    public void A_reminder_brings_up_to_date_what_can_be_and_posts_nothing_new()
    {
        var reminded = AtReminder(Posted(Request));

        var owed = Assert.Single(reminded.OwedChats(Noon.AddHours(1)));
        Assert.Equal(new(Slack, "17.1", 0, 1, 0), owed);
        Assert.Empty(reminded.ChatPosted(owed, "17.1", A.Stamp()).OwedChats(Noon.AddHours(1)));
    }

    [Fact]
    public void What_a_chat_did_not_take_is_known_and_tried_again_with_the_next_reminder_only()
    {
        var refused = Request.OwedChats(Noon).Aggregate(Request, (now, owed) => now.ChatRefused(owed, "channel_not_found", A.Stamp()));

        Assert.Empty(refused.OwedChats(Noon));
        Assert.Contains(refused.History, entry => entry is { What: Fact.ChatRefused, Note: "Slack (C0123456789) did not take the message: channel_not_found." });
        Assert.Equal([new(Slack, "", 0, 1, 0), new OwedChat(Teams, "", 0, 1, 0)], AtReminder(refused).OwedChats(Noon.AddHours(1)));
    }

    [Fact]
    public void The_next_stage_is_told_in_its_own_place_and_the_first_one_of_it()
    {
        var escalated = Posted(Request) with { Stage = 1, StageStarted = Noon.AddHours(4) };

        Assert.Equal([new(Slack, "17.1", 1, 0, 0), new OwedChat(ChatPlace.Slack("C9999999999"), "", 1, 0, 0)], escalated.OwedChats(Noon.AddHours(4)));
    }

    [Fact]
    public void A_decision_brings_up_to_date_what_can_be_and_once()
    {
        var decided = Accepted(Posted(Mailed(TakesTwo)).Decide(A.Approval(Ada, digest: TakesTwo.RequestDigest), A.Stamp()));

        var owed = Assert.Single(decided.OwedChats(Noon));
        Assert.Equal(new(Slack, "17.1", 0, 0, 1), owed);
        Assert.True(decided.HasNews(Noon));
        var shown = decided.ChatPosted(owed, "17.1", A.Stamp());
        Assert.Empty(shown.OwedChats(Noon));
        Assert.False(shown.HasNews(Noon));
    }

    // Whoever sends what is owed shows the decision after it: nobody is to be woken, who would send the same again.
    [Fact]
    public void A_decision_while_mails_and_messages_are_being_sent_wakes_nobody()
    {
        var decision = A.Approval(Ada, digest: TakesTwo.RequestDigest);

        Assert.False(Accepted(Posted(TakesTwo).Decide(decision, A.Stamp())).HasNews(Noon));
        Assert.False(Accepted(Mailed(TakesTwo).Decide(decision, A.Stamp())).HasNews(Noon));
    }

    [Fact]
    public void A_chat_that_took_nothing_keeps_no_decision_from_being_shown_in_another()
    {
        var asked = Mailed(TakesTwo).ChatPosted(new(Slack, "", 0, 0, 0), "17.1", A.Stamp()).ChatRefused(new(Teams, "", 0, 0, 0), "status_404", A.Stamp());

        var decided = Accepted(asked.Decide(A.Approval(Ada, digest: TakesTwo.RequestDigest), A.Stamp()));

        Assert.True(decided.HasNews(Noon));
        Assert.Equal([new(Slack, "17.1", 0, 0, 1), new OwedChat(Teams, "", 0, 0, 1)], decided.OwedChats(Noon));
    }

    [Fact]
    public void What_is_approved_loses_its_buttons_and_is_posted_nowhere()
    {
        var approved = Accepted(Posted(Request).Decide(A.Approval(Ada, digest: Request.RequestDigest), A.Stamp()));

        Assert.Equal([new(Slack, "17.1", 0, 0, 1)], approved.OwedChats(Noon));
        Assert.Empty(Accepted(Request.Decide(A.Approval(Ada, digest: Request.RequestDigest), A.Stamp())).OwedChats(Noon));
    }

    [Fact]
    public void Nothing_is_owed_once_nobody_can_decide()
    {
        Assert.Empty(Request.OwedChats(Request.Deadline));
        Assert.Empty(Accepted(Request.Decide(A.Denial(Ada, digest: Request.RequestDigest), A.Stamp())).OwedChats(Noon));
    }

    [Fact]
    public void The_outcome_is_owed_where_a_message_stands_and_once()
    {
        var denied = Accepted(Posted(Request).Decide(A.Denial(Ada, digest: Request.RequestDigest), A.Stamp()));

        Assert.Equal([Slack, Teams], denied.ChatsStillToTell.Select(message => message.Place));
        var told = denied.ToldChat(Slack, null, A.Stamp()).ToldChat(Teams, "status_404", A.Stamp());
        Assert.Empty(told.ChatsStillToTell);
        Assert.Equal(["Teams (operations) did not take the outcome: status_404."], told.History.Where(entry => entry.What is Fact.ChatRefused).Select(entry => entry.Note));
    }

    [Fact]
    public void A_message_to_one_approver_is_owed_the_outcome_after_the_channels_and_nothing_while_it_can_be_decided()
    {
        var told = Posted(ToldAlone(Mailed(TakesTwo)));
        Assert.Empty(told.OwedChats(Noon));
        var decided = Accepted(told.Decide(A.Approval(Ada, digest: TakesTwo.RequestDigest), A.Stamp()));
        Assert.Equal([Slack], decided.OwedChats(Noon).Select(owed => owed.Place));

        var denied = Accepted(told.Decide(A.Denial(Ada, digest: TakesTwo.RequestDigest), A.Stamp()));

        Assert.Equal(["17.1", "", "17.2", "17.3"], denied.ChatsStillToTell.Select(message => message.Id));
        Assert.Equal(["17.1", ""], denied.ToldChat(Alone, null, A.Stamp()).ChatsStillToTell.Select(message => message.Id));
    }

    [Fact]
    public void Once_it_waits_for_its_window_each_message_to_one_approver_is_brought_up_to_date_once_after_the_channels()
    {
        var approved = Approved(Posted(ToldAlone(Windowed)));

        var owed = approved.OwedChats(Noon).ToList();
        Assert.Equal([(Slack, "17.1", null), (Alone, "17.2", Ada), (Alone, "17.3", Ada)], owed.Select(each => (each.Place, each.Id, each.To)));
        var one = approved.ChatPosted(owed[1], "17.2", A.Stamp());
        Assert.Equal(["17.1", "17.3"], one.OwedChats(Noon).Select(each => each.Id));
        var shown = owed.Aggregate(approved, (now, each) => now.ChatPosted(each, each.Id, A.Stamp()));
        Assert.Empty(shown.OwedChats(Noon));
        Assert.Equal(["17.1", "", "17.2", "17.3"], shown.ChatsStillToTell.OrderBy(message => message.To is not null).ThenBy(message => message.Place.Kind).Select(message => message.Id));
    }

    [Fact]
    public void A_message_to_one_approver_that_could_not_be_brought_up_to_date_is_not_tried_again_and_is_owed_the_outcome()
    {
        var approved = Approved(ToldAlone(Windowed));

        var refused = approved.OwedChats(Noon).Aggregate(approved, (now, owed) => now.ChatRefused(owed, "ratelimited", A.Stamp()));

        Assert.Empty(refused.OwedChats(Noon));
        Assert.Equal([("17.2", Ada), ("17.3", Ada)], refused.ChatsStillToTell.Select(message => (message.Id, message.To)));
    }

    // It was approved between what was sent and the note of it.
    [Fact]
    public void A_message_to_one_approver_that_was_sent_while_it_was_approved_is_brought_up_to_date_too() =>
        Assert.Equal(["17.2", "17.3"], ToldAlone(Approved(Windowed)).OwedChats(Noon).Select(owed => owed.Id));

    [Fact]
    public void Where_its_window_opens_too_late_they_are_brought_up_to_date_as_well() =>
        Assert.Equal(["17.2", "17.3"], Approved(ToldAlone(A.Request(Windowed.Policy with { UsableFor = TimeSpan.FromHours(1) }))).OwedChats(Noon).Select(owed => owed.Id));

    [Fact]
    public void A_status_that_says_that_it_is_approved_takes_no_link_from_anybody() =>
        Assert.Empty((ToldAlone(Windowed) with { Status = Status.Approved, ApprovedAt = Noon, Reminders = 1 }).OwedChats(Noon));

    [Fact]
    public void A_message_to_one_approver_that_is_noted_again_stands_there_once()
    {
        var elsewhere = ChatPlace.Slack("D0987654321");
        var told = ToldAlone(Request).ChatSentTo(Grace, elsewhere, "17.2", A.Stamp());

        Assert.Same(told, told.ChatSentTo(Ada, Alone, "17.2", A.Stamp()));
        Assert.Equal([(Alone, "17.2"), (Alone, "17.3"), (elsewhere, "17.2")], told.Chats.Select(message => (message.Place, message.Id)));
    }

    // A request keeps room for what people decide.
    [Fact]
    public void Of_very_many_messages_to_one_approver_the_first_are_kept()
    {
        var told = Enumerable.Range(0, 201).Aggregate(Posted(Request), (now, number) => now.ChatSentTo(Ada, Alone, $"18.{number}", A.Stamp()));

        Assert.Equal(["18.0", "18.199"], (string[])[told.Chats.First(message => message.To is not null).Id, told.Chats[^1].Id]);
    }

    [Fact]
    public void A_message_to_one_approver_that_was_not_taken_is_known() => Assert.Contains(
        Request.ChatRefusedTo(Ada, "user_not_found", A.Stamp()).History, entry => entry is { What: Fact.ChatRefused, Note: "Slack did not take the message to ada@example.com: user_not_found." });

    [Fact]
    public void A_message_that_was_not_taken_has_no_outcome_to_show()
    {
        var refused = Request.ChatRefused(new(Slack, "", 0, 0, 0), "channel_not_found", A.Stamp());

        Assert.Empty(refused.ChatsStillToTell);
    }
}
