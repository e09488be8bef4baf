namespace ConfirmFlow.Domain.Tests;

/// <summary>Decisions that are made by the buttons of a message, and what Execute makes of them.</summary>
public sealed class DecidingInAChat
{
    private static readonly ChatPlace Channel = ChatPlace.Slack("C0123456789");

    private static ActionPolicy Told(params Person[] people) => A.Policy(new Stage { Groups = [new("ops", [.. people]) { Chats = [Channel] }], Quorum = 1, Wait = TimeSpan.FromHours(4) });

    private static readonly ApprovalRequest Request = A.Request(Told(Ada, Grace));
    private const string AdasAccount = "U0123456789";
    private static readonly ChatLink Message = new(A.Id, Channel, Request.RequestDigest, A.Round);
    private static readonly PressLink Link = new(Ada, Message);

    private static Decision Pressed(Person by, ApprovalRequest? request = null) => A.Approval(by, digest: (request ?? Request).RequestDigest) with { Via = "slack:" + AdasAccount };

    private static Evidence With(PressLink? link, ActionDefinition? definition = null) => new(Place, definition ?? A.Refund, Request.Policy, new Dictionary<string, ConfirmLink>(), Noon.AddMinutes(2))
    {
        PressLinks = link is null ? new() : new Dictionary<string, PressLink> { [A.ProofOf(Ada)] = link },
        SlackUsers = new Dictionary<string, Person> { [AdasAccount] = Ada },
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
    public void What_is_somebody_elses_or_of_another_request_place_or_round_decides_nothing() => Assert.All(
        (PressLink?[])
        [
            null, Link with { Approver = Grace }, .. ((ChatLink[])
            [
                Message with { Request = RequestId.From("fedcba9876543210"u8) }, Message with { Place = ChatPlace.Slack("C9999999999") }, Message with { Place = new(ChatKind.Teams, Channel.Name) },
                Message with { Round = "round-0" },
            ]).Select(message => new PressLink(Ada, message)),
        ],
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
    public void Check_4_a_decision_in_a_chat_needs_what_this_approver_decides_by_on_this_request_where_it_is_asked() => Assert.All(
        (PressLink?[])
        [
            null, Link with { Approver = Grace }, .. ((ChatLink[])
            [
                Message with { Request = RequestId.From("fedcba9876543210"u8) }, Message with { Place = ChatPlace.Slack("C9999999999") }, Message with { Shown = A.Request().RequestDigest }, Message with { Round = "round-0" },
            ]).Select(message => new PressLink(Ada, message)),
        ],
        link => Assert.Equal(RefusalCode.NotApproved, Approved.WhyNotExecute(With(link))?.Code));

    [Fact]
    public void Check_4_nobody_decides_by_a_card_in_Teams_whatever_says_so()
    {
        var card = new ChatPlace(ChatKind.Teams, "operations");
        var request = A.Request(A.Policy(new Stage { Groups = [new("ops", [Ada]) { Chats = [card] }], Quorum = 1, Wait = TimeSpan.FromHours(4) }));
        var link = new PressLink(Ada, new(A.Id, card, request.RequestDigest, A.Round));

        Assert.Equal(RefusalCode.NotNamed, Refused(request.DecideInChat(Pressed(Ada, request), link, A.Refund, A.Stamp())));
        var forged = Accepted(request.Decide(Pressed(Ada, request), A.Stamp()));
        Assert.Equal(RefusalCode.NotApproved, forged.WhyNotExecute(With(link) with { Policy = request.Policy })?.Code);
    }

    [Fact]
    public void Check_4_what_one_approver_proved_is_no_proof_of_anothers_word()
    {
        var request = A.Request(Told(Ada, Grace) with { Stages = [Told(Ada, Grace).Stages[0] with { Quorum = 2 }] });
        var link = new PressLink(Ada, Message with { Shown = request.RequestDigest });
        var copied = Pressed(Grace, request) with { Proof = A.ProofOf(Ada), Via = "slack:U0GRACE0001" };
        var forged = Accepted(Accepted(request.Decide(Pressed(Ada, request), A.Stamp())).Decide(copied, A.Stamp()));
        var evidence = With(link) with { Policy = request.Policy, SlackUsers = new Dictionary<string, Person> { [AdasAccount] = Ada, ["U0GRACE0001"] = Grace } };

        Assert.Equal(RefusalCode.NotApproved, forged.WhyNotExecute(evidence)?.Code);
    }

    [Theory]
    [InlineData("slack:U9999999999")]
    [InlineData("slack:")]
    [InlineData("U0123456789")]
    [InlineData("teams:U0123456789")]
    public void Check_4_the_account_must_be_that_approvers_by_todays_policy(string via)
    {
        var forged = Approved with { Decisions = [Approved.Decisions[0] with { Via = via }] };

        Assert.Equal(RefusalCode.NotApproved, forged.WhyNotExecute(With(Link))?.Code);
        Assert.Equal(RefusalCode.NotApproved, Approved.WhyNotExecute(With(Link) with { SlackUsers = new Dictionary<string, Person> { [AdasAccount] = Grace } })?.Code);
    }

    [Fact]
    public void A_message_asks_whoever_may_decide_and_whoever_comes_to_stand_in_for_one_of_them_and_no_requester()
    {
        var policy = Told(Ada, Rita) with
        {
            Stages = [Told(Ada, Rita).Stages[0], A.Stage(1, Grace)],
            Delegations = [new(Ada, Linus, Noon.AddHours(1), Noon.AddHours(2), "Away"), new(Grace, Person.Parse("eve@example.com"), Noon, Noon.AddHours(2), "Away"), new(Ada, Rita, Noon.AddHours(3), Noon.AddHours(4), "Away")],
        };

        Assert.Equal([Ada, Linus], A.Request(policy).Pressers);
        Assert.Equal([Ada, Linus, Grace, Person.Parse("eve@example.com")], (A.Request(policy) with { Stage = 1 }).Pressers);
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
