using ConfirmFlow.Aws;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions;

/// <summary>Keeps the token of the execution that waits, then sends each approver who is owed one a notice with a link of their own; or, where it waits for its change window, tells people that.</summary>
internal sealed class NotifyHandler(
    IRequests requests, IConfirmLinks links, IInboxes inboxes, IPostOffice mail, ChatNotices chats, IDoorbell doorbell, IPolicies policies, Catalog catalog, StackPlace place, Uri pages, Stamps stamps)
{
    public async Task Handle(StepInput input, CancellationToken cancel)
    {
        var id = Step.IdOf(input);
        var token = input.TaskToken ?? throw new StepInputException();
        var request = await Wait(id, token, input, cancel);
        if (request.NeedsNoWaiting(stamps.Now))
        {
            // What would have rung came before there was anything to ring; or nobody is asked, and the workflow is to see to that.
            await doorbell.Ring(token, cancel);
            return;
        }

        var definition = catalog.AsShown(request, place);
        // Approved, and waits for its change window: nobody is asked any more, those who were are told, and chats show that.
        request = request.Status is Status.Pending
            ? await Ask(request, definition ?? throw new ActionMissingException(id), input, cancel)
            : await Tell(request, definition, [.. request.StillToTellOfWindow(stamps.Now)], input, cancel);

        // After the mails: a chat that hangs holds none of them up.
        var until = stamps.Now + ChatNotices.Patience;
        while (request.OwedChats(stamps.Now).FirstOrDefault() is { } owed)
        {
            var answer = await (owed.To is null || stamps.Now < until ? chats.Send(request, definition, owed, cancel) : ChatNotices.NotTried);
            if (answer.Error is { } error) Log.ChatRefused("Notify", id, error);
            request = await Change(request, (now, stamp) => answer.Error is { } why ? Current(now, input).ChatRefused(owed, why, stamp) : Current(now, input).ChatPosted(owed, answer.Id, stamp), cancel);
            await Overtaken(request, definition, owed.Place, cancel);
        }

        if (request.Status is not Status.Pending || (request.IsAskedAbout && request.IsInReach(stamps.Now))) return;

        // Where another stage follows it is that one's turn now. Where none does, nobody is left who could approve: the workflow is to know. Wrong answers are no fault: whoever gave them can still deny.
        if (request.NeedsNoWaiting(stamps.Now)) await doorbell.Ring(token, cancel);
        else if (!request.IsMailedToEnough(stamps.Now) && !request.CanStillBeApproved(stamps.Now)) throw new NobodyReachedException(id);
    }

    // Saved before anything is sent: whoever decides on the first mail already finds the token to ring. Where nobody is asked, nobody waits.
    private async Task<ApprovalRequest> Wait(RequestId id, string token, StepInput input, CancellationToken cancel)
    {
        var seen = await requests.Known(id, cancel);
        // A round that has begun goes on whatever becomes of the policy, also of one that cannot be read.
        var today = seen.IsToBeAskedAbout ? await policies.InForce(cancel) : null;
        return await Change(seen, (now, stamp) =>
        {
            var request = Current(now, input);
            if (request.IsToBeAskedAbout && today is not null)
                request = request.BeginRound(catalog.AsShown(request, place) ?? throw new ActionMissingException(id), place, today.For(request.Action, request.Parameters), stamp);
            return request.IsToBeAskedAbout ? request : request.WaitWith(token);
        }, cancel);
    }

    // What was settled meanwhile may have been told there before this was posted: it is not to stand there as it was.
    private async Task Overtaken(ApprovalRequest request, ActionDefinition? definition, ChatPlace place, CancellationToken cancel)
    {
        var there = request.Chats.Where(message => message.Place == place && message.Id.Length > 0).ToList();
        if (request.Status is Status.Pending or Status.Approved || there.Count == 0) return;
        foreach (var message in there) await chats.End(request, definition, message, cancel);
        if (await requests.Find(request.Id, cancel) is { } then && then.Status != request.Status) await Overtaken(then, definition, place, cancel);
    }

    // One after the other, as the request then stands: what is settled meanwhile is nobody asked any more, and where one cannot be mailed another may have to be.
    private async Task<ApprovalRequest> Ask(ApprovalRequest request, ActionDefinition definition, StepInput input, CancellationToken cancel)
    {
        var mailed = new List<(Person Approver, Uri Link)>();
        try
        {
            while (request.OwedNotices(stamps.Now).FirstOrDefault() is { } owed)
            {
                var link = await Send(request, definition, owed, cancel);
                if (link is null) Log.MailRefused("Notify", request.Id);
                request = await Change(request, (now, stamp) => link is not null ? Current(now, input).Noticed(owed, stamp) : Current(now, input).NoticeRefused(owed, stamp), cancel);
                if (link is not null) mailed.Add((owed.To, link));
                // Approved meanwhile: whoever waits since then tells all others, and could not know of this one.
                if (request.TaskToken != input.TaskToken) request = await Tell(request, definition, [owed.To], input, cancel);
            }
        }
        finally
        {
            // After the mails, and where one of them fails too: nobody knows these links later.
            var until = stamps.Now + ChatNotices.Patience;
            foreach (var (approver, link) in mailed) request = await TellAlone(request, definition, approver, link, until, input, cancel);
        }

        return request;
    }

    private async Task<ApprovalRequest> TellAlone(ApprovalRequest request, ActionDefinition definition, Person approver, Uri link, DateTimeOffset until, StepInput input, CancellationToken cancel)
    {
        foreach (var account in await chats.AccountsOf(request, definition, approver, cancel))
        {
            // What is settled meanwhile is nobody asked any more.
            if (request.Status is not Status.Pending) break;

            var answer = await (stamps.Now < until ? chats.Tell(request, definition, account, link, cancel) : ChatNotices.NotTried);
            if (answer.Error is { } error) Log.ChatRefused("Notify", request.Id, error);
            var there = ChatPlace.Slack(answer.Channel);
            request = await Change(request, (now, stamp) => answer.Error is { } why ? Current(now, input).ChatRefusedTo(approver, why, stamp) : Current(now, input).ChatSentTo(approver, there, answer.Id, stamp), cancel);
            await Overtaken(request, definition, there, cancel);
        }

        return request;
    }

    // As the request then stands: what is taken back, or begins, meanwhile is told nobody any more. Where another execution has begun to wait, telling them is up to that one.
    private async Task<ApprovalRequest> Tell(ApprovalRequest request, ActionDefinition? definition, IReadOnlyList<Person> people, StepInput input, CancellationToken cancel)
    {
        var waits = request.TaskToken;
        foreach (var person in people)
        {
            if (request.TaskToken != waits || !request.StillToTellOfWindow(stamps.Now).Contains(person)) continue;

            // Whom it may not mail hears how it ended.
            var may = mail.MayMail(person);
            var sent = may && await mail.Send(WindowMail.For(request, definition, person, stamps.Now), cancel);
            if (may && !sent) Log.MailRefused("Notify", request.Id);
            request = await Change(request, (now, stamp) => Current(now, input).ToldOfWindow(person, !sent, stamp), cancel);
        }

        return request;
    }

    // The link that was mailed; null where the mail was refused for good.
    private async Task<Uri?> Send(ApprovalRequest request, ActionDefinition definition, OwedNotice owed, CancellationToken cancel)
    {
        var (token, all, now) = (LinkToken.New(), LinkToken.New(), stamps.Now);
        await links.Add(token.Proof, new ConfirmLink(request.Id, owed.To, request.RequestDigest, request.RoundBegun) { Made = now }, request.Deadline + ApprovalRequest.KeptFor, cancel);
        await inboxes.Add(all.Proof, new InboxLink(owed.To, now), cancel);
        var (link, inbox) = (new Uri(pages, "a/" + token.Reveal()), new Uri(pages, "inbox/" + all.Reveal()));
        return await mail.Send(AskMail.For(request, definition, owed.To, link, inbox, owed.Reminder, now), cancel) ? link : null;
    }

    private static ApprovalRequest Current(ApprovalRequest request, StepInput input)
    {
        Step.MustBeCurrent(request, input);
        return request;
    }

    private async Task<ApprovalRequest> Change(ApprovalRequest seen, Func<ApprovalRequest, Stamp, ApprovalRequest> change, CancellationToken cancel) =>
        await requests.ChangeSurely(seen, stamps, change, cancel);
}

/// <summary>The catalog does not have the action that a request is about, as it was when it was asked for.</summary>
internal sealed class ActionMissingException(RequestId id) : Exception($"The action of request {id} is not in the catalog as it was.");

/// <summary>So many mails were refused for good that those who got one are too few to approve.</summary>
internal sealed class NobodyReachedException(RequestId id) : Exception($"Too few of those who can approve request {id} could be mailed.");
