using ConfirmFlow.Aws;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions;

/// <summary>Publishes the outcome, mails it to the requester and to every approver who was asked, brings the messages in chats up to date, and remembers each.</summary>
internal sealed class ReportHandler(IRequests requests, IEvents events, IPostOffice mail, ChatNotices chats, Catalog catalog, StackPlace place, Stamps stamps)
{
    public async Task Handle(StepInput input, CancellationToken cancel)
    {
        var id = Step.IdOf(input);
        var request = await requests.Known(id, cancel);
        Step.MustBeCurrent(request, input);
        if (!request.Status.IsSettled()) throw new NotSettledException(id);
        if (request.IsReported) return;

        if (!request.Reporting.Published)
        {
            await events.Publish(request, cancel);
            request = await Note(request, (now, _) => now.Published(), cancel);
        }

        var refused = 0;
        foreach (var person in request.StillToTell.ToList())
        {
            if (!await mail.Send(OutcomeMail.For(request, catalog.AsShown(request, place), person, stamps.Now), cancel)) refused++;
            request = await Note(request, (now, _) => now.Told(person), cancel);
        }

        var until = stamps.Now + ChatNotices.Patience;
        foreach (var there in request.ChatsStillToTell.ToLookup(message => message.Place))
        {
            string? why = null;
            foreach (var message in there)
            {
                var answer = await (message.To is null || stamps.Now < until ? chats.End(request, catalog.AsShown(request, place), message, cancel) : ChatNotices.NotTried);
                if (answer.Error is { } error) Log.ChatRefused("Report", id, why = error);
            }

            request = await Note(request, (now, stamp) => now.ToldChat(there.Key, why, stamp), cancel);
        }

        // An outcome that cannot be mailed to somebody is in the record and on the bus all the same.
        if (refused > 0) Log.MailRefused("Report", id);
        await Note(request, (now, stamp) => now.IsReported ? now : now.Reported(stamp), cancel);
    }

    // What was told is noted only where it still holds.
    private async Task<ApprovalRequest> Note(ApprovalRequest told, Func<ApprovalRequest, Stamp, ApprovalRequest> change, CancellationToken cancel) => await requests.ChangeSurely(
        told, stamps, (now, stamp) => now.Status == told.Status ? change(now, stamp) : throw new NotSettledException(told.Id), cancel);
}

/// <summary>There is no outcome to report yet, or another one than was told; the workflow looks again.</summary>
internal sealed class NotSettledException(RequestId id) : Exception($"Request {id} is not settled, or otherwise than it was.");
