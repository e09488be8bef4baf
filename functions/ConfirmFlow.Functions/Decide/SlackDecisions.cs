using ConfirmFlow.Aws;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions;

/// <summary>Counts the decisions that are made in Slack.</summary>
/// <remarks>The message is a view: who may decide, and what has been, is asked of the record and of today's policy each time (L7).</remarks>
internal sealed class SlackDecisions(
    IRequests requests, IChatLinks links, IPolicies policies, ISlack slack, IDoorbell doorbell, Catalog catalog, StackPlace place, Stamps stamps)
{
    private const string NoMail = " No mail about it is known to have reached you, so you cannot take that back from here.";

    /// <summary>Follows one press.</summary>
    /// <param name="said">What was pressed.</param>
    /// <param name="decide">Ends deciding.</param>
    /// <param name="tell">Ends telling.</param>
    /// <returns>What became of it.</returns>
    public async Task<Followed> Follow(SlackCallback said, CancellationToken decide, CancellationToken tell)
    {
        if (said.Press is SlackPress.Unknown)
            return await Refuse(said, said.Channel, "unknown_button", "Nothing was changed: this button is not known here.", tell);
        if (!LinkToken.TryParse(said.Token, out var token) || await links.FindButtons(token.Proof, decide) is not { Link: var link } buttons || await requests.Find(link.Request, decide) is not { } request)
            return await Refuse(said, said.Channel, "unknown", "Nothing was changed: this message is not about a request that is known here.", tell);
        // A message that somebody copied into another channel, or into another app's.
        if (said.Channel is { } channel && channel != link.Place.Name)
            return await Refuse(said, channel, "wrong_channel", "Nothing was changed: this request is decided in another channel.", tell);
        if (!(await policies.InForce(decide)).SlackUsers.TryGetValue(said.User, out var person))
            return await Refuse(said, link.Place.Name, "unmapped", $"Nothing was changed: your Slack account ({said.User}) is not known as an approver's. Whoever keeps your team's policy can add it.", tell);
        // What can be decided is what the message has shown, or nothing (G3).
        if (catalog.AsMailed(request, link, place) is not { } definition)
            return await Refuse(said, link.Place.Name, "changed", "Nothing was changed: what this is about was changed after it was asked for, so nobody can decide this any more. It can be asked for again.", tell);

        if (said.Press is SlackPress.Page)
            return await Refuse(said, link.Place.Name, "page", "This takes more than a press. Your own link to the page is in the mail to you, if you are asked, and in the message from this app to you, if there is one.", tell);

        // Of this person, and of no other: what a decision proves is never enough for somebody else's.
        var proof = token.For(person, buttons.Share).Proof;
        var pressed = new Pressed(said, token, link, request, definition, person, proof, await links.FindPress(proof, decide));
        return said.Press is SlackPress.AskWhy ? await AskWhy(pressed, tell) : await Count(pressed, decide, tell);
    }

    /// <summary>Tells whoever pressed, and nobody else.</summary>
    /// <returns>Whether Slack took it.</returns>
    public Task<bool> Tell(SlackCallback said, string text, CancellationToken tell) => Whisper(said.Channel, said.User, text, tell);

    // Whoever could not deny is told at once, and not after they have written why.
    private async Task<Followed> AskWhy(Pressed pressed, CancellationToken tell)
    {
        if (!pressed.Request.DecideInChat(Decision(pressed, stamps.Now) with { Comment = "…" }, pressed.Own, pressed.Definition, stamps.Next()).Is(out _, out var refusal))
            return await NotCounted(pressed, pressed.Request, refusal, tell);

        var answer = await slack.Open(pressed.Said.Trigger, SlackModal.Of(pressed.Request, pressed.Definition, pressed.Token.Reveal()), tell);
        return answer.Error is null ? Followed.Through : await Refuse(pressed.Said, pressed.Link.Place.Name, answer.Error, "Nothing was changed: the window for your reason could not be opened. Please press again, or use the page behind your mail.", tell);
    }

    private async Task<Followed> Count(Pressed pressed, CancellationToken decide, CancellationToken tell)
    {
        var now = pressed.Request;
        var outcome = await requests.Change(pressed.Request, stamps, (request, stamp) => Say(now = request, pressed, stamp), decide);
        if (!outcome.Is(out var decided, out var refusal))
        {
            // A second press rings again: the first one's doorbell may have been what was lost.
            if (refusal.Code is RefusalCode.DecidedBefore) await doorbell.RingForNews(now, stamps.Now, tell);
            return await NotCounted(pressed, now, refusal, tell);
        }

        Log.Decided(decided.Id, decided.Status.ToString());
        await doorbell.RingForNews(decided, stamps.Now, tell);
        await Show(pressed, decided, tell);
        if (decided.Status is Status.Pending) await Whisper(pressed.Link.Place.Name, pressed.Said.User, "You approved this. It takes more approvals than yours; the message shows it in a moment.", tell);
        return Followed.Through;
    }

    private Outcome<ApprovalRequest> Say(ApprovalRequest request, Pressed pressed, Stamp stamp) =>
        pressed.Said.Press is SlackPress.Approve && request.CanBeApprovedInChat(pressed.Definition) && !SlackNotice.CanApprove(request, pressed.Definition)
            ? new Refusal(RefusalCode.ChallengeNeeded, "This is too long for a message: please approve it on the page behind your mail.")
            : request.DecideInChat(Decision(pressed, stamp.At), pressed.Own, pressed.Definition, stamp);

    private static Decision Decision(Pressed pressed, DateTimeOffset at)
    {
        var verdict = pressed.Said.Press is SlackPress.Approve ? Verdict.Approve : Verdict.Deny;
        return new(pressed.Person, verdict, at, pressed.Said.Comment, pressed.Link.Shown, pressed.Proof.Of(verdict), Reason(pressed)) { Via = Domain.Decision.InSlack + pressed.Said.User };
    }

    // A number that stands for none of them is not taken for no reason.
    private static string Reason(Pressed pressed) => pressed.Said.Reason is not { } chosen ? "" : pressed.Request.Policy.Reasons.Deny.ElementAtOrDefault(chosen) ?? "?";

    private async Task<Followed> NotCounted(Pressed pressed, ApprovalRequest now, Refusal refusal, CancellationToken tell)
    {
        var why = await Refuse(pressed.Said, pressed.Link.Place.Name, refusal.Code.ToString(), refusal.Message + HowToTakeBack(pressed, now), tell);
        await Show(pressed, now, tell);
        return why;
    }

    // A message of a whole channel takes nothing back: one press of the wrong button would end what others have approved.
    private string HowToTakeBack(Pressed pressed, ApprovalRequest now) => pressed.Said.Press switch
    {
        SlackPress.Approve => "",
        _ when !now.CanTakeBack(pressed.Person, stamps.Now) => "",
        _ when now.IsAsked(pressed.Person) => " Until the action begins you can take that back on the page behind the link in the mail to you.",
        _ when now.Status is Status.Pending => NoMail + " Anybody else who is asked can still deny it.",
        _ => NoMail,
    };

    private async Task<Followed> Refuse(SlackCallback said, string? channel, string code, string why, CancellationToken tell)
    {
        Log.CallbackRefused(code);
        // A modal says it itself.
        return new(why, said.Press is SlackPress.Deny || await Whisper(channel, said.User, why, tell));
    }

    // Slack that does not take this is not waited for: it shows a warning sign then.
    private async Task<bool> Whisper(string? channel, string user, string text, CancellationToken tell)
    {
        if (channel is not { Length: > 0 } || tell.IsCancellationRequested) return false;
        if ((await InTime(slack.Whisper(channel, user, SlackBlocks.Escaped(text), tell), tell)).Error is not { } error) return true;
        Log.CallbackFailed(error);
        return false;
    }

    private static async Task<ChatAnswer> InTime(Task<ChatAnswer> answer, CancellationToken tell)
    {
        try
        {
            return await answer.WaitAsync(tell);
        }
        catch (OperationCanceledException) when (tell.IsCancellationRequested)
        {
            return ChatAnswer.Refused("no_answer_in_time");
        }
    }

    private async Task Show(Pressed pressed, ApprovalRequest now, CancellationToken tell)
    {
        // The note of which message it is may not have been written yet.
        var id = now.Chats.FirstOrDefault(message => message.Place == pressed.Link.Place && message.Id.Length > 0)?.Id ?? pressed.Said.Message;
        // As long as it can be decided the workflow brings it up to date, which has been woken: the buttons that were pressed may not be for who is asked now.
        if (id is null || now.Status is Status.Pending) return;
        // What was not shown in time the workflow shows, which has been woken.
        var answer = await InTime(slack.Update(pressed.Link.Place.Name, id, SlackNotice.For(now, pressed.Definition, pressed.Token, stamps.Now), tell), tell);
        if (answer.Error is { } error) Log.ChatRefused("Slack", now.Id, error);
        // What was decided, or ended, meanwhile may have been shown before this: it is not to stand there as it was.
        else if (!tell.IsCancellationRequested && await requests.Find(now.Id, tell) is { } then && (then.Status, then.Decisions.Length) != (now.Status, now.Decisions.Length)) await Show(pressed, then, tell);
    }

    /// <summary>What became of a callback.</summary>
    /// <param name="WhyNot">Why it did not count, as whoever pressed is told; null where it did, or there is nothing to count.</param>
    /// <param name="IsKnown">Whether whoever pressed gets to know.</param>
    internal sealed record Followed(string? WhyNot, bool IsKnown)
    {
        public static Followed Through { get; } = new(null, true);
    }

    private sealed record Pressed(SlackCallback Said, LinkToken Token, ChatLink Link, ApprovalRequest Request, ActionDefinition Definition, Person Person, LinkProof Proof, PressLink? Own);
}
