namespace ConfirmFlow.Domain.Tests;

/// <summary>Decisions that are made by the buttons of a message, and what Execute makes of them.</summary>
public sealed class DecidingInAChat
{
    private static readonly ChatPlace Channel = ChatPlace.Slack("C0123456789");

    private static ActionPolicy Told(params Person[] people) => A.Policy(new Stage { Groups = [new("ops", [.. people]) { Chats = [Channel] }], Quorum = 1, Wait = TimeSpan.FromHours(4) });

    private static readonly ApprovalRequest Request = A.Request(Told(Ada, Grace));
    private static readonly ChatLink Link = new(A.Id, Channel, Request.RequestDigest, A.Round);

    private static Decision Pressed(Person by, ApprovalRequest? request = null) => A.Approval(by, digest: (request ?? Request).RequestDigest) with { Via = "slack:U0123456789" };

    private static Evidence With(ChatLink? link, ActionDefinition? definition = null) => new(Place, definition ?? A.Refund, Request.Policy, new Dictionary<string, ConfirmLink>(), Noon.AddMinutes(2))
    {
        ChatLinks = link is null ? new() : new Dictionary<string, ChatLink> { [A.ProofOf(Ada)] = link },
    };

    private static ApprovalRequest Approved => Accepted(Request.DecideInChat(Pressed(Ada), Link, A.Refund, A.Stamp()));

    [Fact]
    public void An_approvers_press_counts_and_runs()
    {
        Assert.Equal(Status.Approved, Approved.Status);
        Assert.Null(Approved.WhyNotExecute(With(Link)));
    }

    [Fact]
    public void Whoever_is_in_the_channel_and_no_approver_cannot_decide() =>
        Assert.Equal(RefusalCode.NotNamed, Refused(Request.DecideInChat(Pressed(Linus), Link, A.Refund, A.Stamp())));

    [Fact]
    public void The_requester_cannot_decide_there_either() =>
        Assert.Equal(RefusalCode.OwnRequest, Refused(Request.DecideInChat(Pressed(Rita), Link, A.Refund, A.Stamp())));

    [Fact]
    public void A_link_of_another_request_or_of_a_place_where_it_is_not_asked_decides_nothing() => Assert.All(
        (ChatLink[])[Link with { Request = RequestId.From("fedcba9876543210"u8) }, Link with { Place = ChatPlace.Slack("C9999999999") }, Link with { Place = new(ChatKind.Teams, Channel.Name) }, Link with { Round = "round-0" }],
        other => Assert.Equal(RefusalCode.NotNamed, Refused(Request.DecideInChat(Pressed(Ada), other, A.Refund, A.Stamp()))));

    [Fact]
    public void Above_medium_risk_a_press_denies_and_does_not_approve()
    {
        var risky = A.Refund with { Risk = Risk.High };

        Assert.Equal(RefusalCode.ChallengeNeeded, Refused(Request.DecideInChat(Pressed(Ada), Link, risky, A.Stamp())));
        Assert.Equal(Status.Denied, Accepted(Request.DecideInChat(Pressed(Ada) with { Verdict = Verdict.Deny, Comment = "No." }, Link, risky, A.Stamp())).Status);
    }

    [Theory]
    [InlineData(Challenge.Target)]
    [InlineData(Challenge.Code)]
    public void What_asks_for_more_than_a_press_is_not_approved_by_one(Challenge challenge)
    {
        var request = A.Request(Told(Ada) with { Challenge = challenge });

        Assert.Equal(RefusalCode.ChallengeNeeded, Refused(request.DecideInChat(Pressed(Ada, request), Link, A.Refund, A.Stamp())));
        // Not by saying that it was met, either: there is nothing in a chat to meet it with.
        Assert.Equal(RefusalCode.ChallengeNeeded, Refused(request.DecideInChat(Pressed(Ada, request) with { Met = challenge }, Link, A.Refund, A.Stamp())));
    }

    [Fact]
    public void A_second_press_counts_for_nothing() =>
        Assert.Equal(RefusalCode.DecidedBefore, Refused(Approved.DecideInChat(Pressed(Ada), Link, A.Refund, A.Stamp())));

    [Fact]
    public void Check_4_a_decision_in_a_chat_needs_a_link_of_this_request_and_of_a_place_where_it_is_asked()
    {
        Assert.All(
            (ChatLink?[])[null, Link with { Request = RequestId.From("fedcba9876543210"u8) }, Link with { Place = ChatPlace.Slack("C9999999999") }, Link with { Shown = A.Request().RequestDigest }, Link with { Round = "round-0" }],
            link => Assert.Equal(RefusalCode.NotApproved, Approved.WhyNotExecute(With(link))?.Code));
    }

    [Fact]
    public void Check_4_a_page_decision_is_not_proved_by_a_chat_link_nor_the_other_way_round()
    {
        var onPage = Approved with { Decisions = [Approved.Decisions[0] with { Via = "" }] };
        var byMail = With(null) with { Links = new Dictionary<string, ConfirmLink> { [A.ProofOf(Ada)] = new(A.Id, Ada, Request.RequestDigest, A.Round) } };

        Assert.Equal(RefusalCode.NotApproved, onPage.WhyNotExecute(With(Link))?.Code);
        Assert.Equal(RefusalCode.NotApproved, Approved.WhyNotExecute(byMail)?.Code);
    }

    [Fact]
    public void A_group_of_which_only_the_requester_was_left_is_asked_nowhere()
    {
        var policy = A.Policy(new Stage { Groups = [new("ops", [Rita]) { Chats = [Channel] }, new("", [Ada])], Quorum = 1, Wait = TimeSpan.FromHours(4) });

        Assert.Empty(A.Request(policy).ChatPlaces);
    }
}
