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
    /// <summary>Posts a message that is owed, or brings it up to date. What its buttons stand for, and by what each approver decides with them, is made for it: no token is kept.</summary>
    /// <param name="request">The request.</param>
    /// <param name="definition">Its action; null where the catalog has it no more, so that there is nothing to press.</param>
    /// <param name="owed">Which message.</param>
    /// <param name="cancel">Ends it.</param>
    public async Task<ChatAnswer> Send(ApprovalRequest request, ActionDefinition? definition, OwedChat owed, CancellationToken cancel)
    {
        // Approved: what is owed then is a message that stands there, and whose buttons go.
        if (definition is null || request.Status is not Status.Pending) return await slack.Update(owed.Place.Name, owed.Id, SlackNotice.Told(request, definition, stamps.Now), cancel);

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

    /// <summary>Sends an approver the link that was mailed to them in Slack too, where the message in the channel cannot approve.</summary>
    /// <remarks>No part of ConfirmFlow that people can reach makes links: who answers presses could then make one in anybody's name.</remarks>
    public async Task Tell(ApprovalRequest request, ActionDefinition definition, Person approver, Uri link, CancellationToken cancel)
    {
        if (!request.ChatPlaces.Any(place => place.Kind is ChatKind.Slack) || SlackNotice.CanApprove(request, definition)) return;
        try
        {
            foreach (var (user, _) in (await policies.InForce(cancel)).SlackUsers.Where(each => each.Value == approver))
            {
                if ((await slack.Post(user, SlackPersonal.For(request, definition, link), cancel)).Error is { } error) Log.ChatRefused("Notify", request.Id, error);
            }
        }
        catch (InvalidPolicyException)
        {
            // Nothing new is asked until it can be read; what was asked is, by mail.
            Log.ChatRefused("Notify", request.Id, "policy_unreadable");
        }
    }

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
        ChatKind.Slack => slack.Update(message.Place.Name, message.Id, SlackNotice.Told(request, definition, stamps.Now), cancel),
        _ => teams.Post(message.Place.Name, TeamsCard.Told(request, definition, stamps.Now), cancel),
    };
}
