using ConfirmFlow.Aws;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions;

/// <summary>Tells chats what waits and how it ended. Whatever a chat makes of it, mail goes its way.</summary>
/// <param name="slack">Slack.</param>
/// <param name="teams">Teams.</param>
/// <param name="links">Where what buttons stand for is kept.</param>
/// <param name="policies">Says who is who in Slack.</param>
/// <param name="pages">What links begin with.</param>
/// <param name="stamps">The time.</param>
internal sealed class ChatNotices(ISlack slack, ITeams teams, IChatLinks links, IPolicies policies, Uri pages, Stamps stamps)
{
    /// <summary>So long a step tells approvers alone, one after the other: it is not to be ended by a chat that hangs. Whoever is not told by then has their mail.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(20);

    /// <summary>What comes of a message to one approver when that time is over.</summary>
    public static Task<ChatAnswer> NotTried { get; } = Task.FromResult(ChatAnswer.Refused("no_time_left"));

    /// <summary>Posts a message that is owed, or brings it up to date. What its buttons stand for, and by what each approver decides with them, is made for it: no token is kept.</summary>
    /// <param name="request">The request.</param>
    /// <param name="definition">Its action; null where the catalog has it no more, so that there is nothing to press.</param>
    /// <param name="owed">Which message.</param>
    /// <param name="cancel">Ends it.</param>
    public async Task<ChatAnswer> Send(ApprovalRequest request, ActionDefinition? definition, OwedChat owed, CancellationToken cancel)
    {
        // Approved: what is owed then is a message that stands there, and whose buttons go.
        if (definition is null || request.Status is not Status.Pending) return await slack.Update(owed.Place.Name, owed.Id, SlackNotice.Told(request, definition, stamps.Now, alone: owed.To is not null), cancel);

        var token = LinkToken.New();
        var (link, forgottenAt) = (new ChatLink(request.Id, owed.Place, request.RequestDigest, request.RoundBegun), request.Deadline + ApprovalRequest.KeptFor);
        if (owed.Place.Kind is not ChatKind.Slack)
        {
            await links.AddCard(token.Proof, link, forgottenAt, cancel);
            return await teams.Post(owed.Place.Name, TeamsCard.Asking(request, definition, new Uri(pages, "a/" + token.Reveal()), stamps.Now), cancel);
        }

        await AddButtons(request, token, link, forgottenAt, cancel);
        var message = SlackNotice.For(request, definition, token, stamps.Now);
        return owed.Id.Length > 0 ? await slack.Update(owed.Place.Name, owed.Id, message, cancel) : await slack.Post(owed.Place.Name, message, cancel);
    }

    /// <summary>The accounts in Slack of an approver who is to be told there alone, too: those that today's policy maps to them, where the message in the channel cannot approve.</summary>
    public async Task<IReadOnlyList<string>> AccountsOf(ApprovalRequest request, ActionDefinition definition, Person approver, CancellationToken cancel)
    {
        if (!request.ChatPlaces.Any(place => place.Kind is ChatKind.Slack) || SlackNotice.CanApprove(request, definition)) return [];
        try
        {
            return [.. (await policies.InForce(cancel)).SlackUsers.Where(each => each.Value == approver).Select(each => each.Key)];
        }
        catch (InvalidPolicyException)
        {
            // Nothing new is asked until it can be read; what was asked is, by mail.
            Log.ChatRefused("Notify", request.Id, "policy_unreadable");
            return [];
        }
    }

    /// <summary>Sends an approver the link that was mailed to them in Slack too.</summary>
    /// <remarks>No part of ConfirmFlow that people can reach makes links: who answers presses could then make one in anybody's name.</remarks>
    public Task<ChatAnswer> Tell(ApprovalRequest request, ActionDefinition definition, string account, Uri link, CancellationToken cancel) =>
        slack.Post(account, SlackPersonal.For(request, definition, link), cancel);

    // All of it is there before the message is: whoever sees a button can decide by it.
    private async Task AddButtons(ApprovalRequest request, LinkToken token, ChatLink link, DateTimeOffset forgottenAt, CancellationToken cancel)
    {
        var share = KeyShare.New();
        foreach (var approver in request.Pressers) await links.AddPress(token.For(approver, share).Proof, new PressLink(approver, link), forgottenAt, cancel);
        await links.AddButtons(token.Proof, new Buttons(link, share), forgottenAt, cancel);
    }

    /// <summary>Tells a chat how a request ended.</summary>
    public Task<ChatAnswer> End(ApprovalRequest request, ActionDefinition? definition, ChatMessage message, CancellationToken cancel) => message.Place.Kind switch
    {
        ChatKind.Slack => slack.Update(message.Place.Name, message.Id, SlackNotice.Told(request, definition, stamps.Now, alone: message.To is not null), cancel),
        _ => teams.Post(message.Place.Name, TeamsCard.Told(request, definition, stamps.Now), cancel),
    };
}
