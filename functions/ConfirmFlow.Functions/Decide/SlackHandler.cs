using ConfirmFlow.Aws;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions;

/// <summary>Follows what people press in Slack, once it is certain that Slack says so. It is answered in less than three seconds, whatever happens.</summary>
internal sealed class SlackHandler(ISecrets secrets, SlackDecisions decisions, Stamps stamps, TimeProvider clock)
{
    /// <summary>After this nothing more is begun that could change anything.</summary>
    private static readonly TimeSpan ToDecide = TimeSpan.FromSeconds(1.8);

    /// <summary>After this nothing more is waited for. Slack waits for three seconds.</summary>
    private static readonly TimeSpan ToTell = TimeSpan.FromSeconds(2.4);

    public async Task<HttpAnswer> Handle(HttpEvent asked)
    {
        using var decide = new CancellationTokenSource(ToDecide, clock);
        using var tell = new CancellationTokenSource(ToTell, clock);
        var body = asked.Text() ?? "";
        // What cannot be told from a forgery is not followed, and neither is what comes while the secret cannot be had.
        var secret = await secrets.Find("signingSecret", decide.Token);
        if (!SlackSignature.IsGenuine(secret, asked.Header(SlackSignature.TimestampHeader), asked.Header(SlackSignature.Header), body, stamps.Now))
        {
            Log.CallbackRefused("not_genuine");
            return SlackAnswer.NotGenuine;
        }

        if (SlackCallback.Read(body) is not { Press: not SlackPress.None } said) return SlackAnswer.Taken;
        try
        {
            var why = await decisions.Follow(said, decide.Token, tell.Token).WaitAsync(tell.Token);
            return said.Press is SlackPress.Deny && why is not null ? SlackAnswer.StaysOpen(why) : SlackAnswer.Taken;
        }
        // The last line of defence: Slack would show a warning sign and no reason. What was decided shows in the message when it is next brought up to date, and a second press does no harm.
        catch (Exception fault)
        {
            Log.Fault("Slack", null, fault.GetType().Name, null, fault is OperationCanceledException ? null : fault.StackTrace);
            return said.Press is SlackPress.Deny ? SlackAnswer.StaysOpen("This took too long. Please press again: if it was counted, you are told so.") : SlackAnswer.Taken;
        }
    }
}
