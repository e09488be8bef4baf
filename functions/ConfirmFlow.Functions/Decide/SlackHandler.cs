using ConfirmFlow.Aws;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions;

/// <summary>Follows what people press in Slack, once it is certain that Slack says so. It is answered in less than three seconds, whatever happens, and whoever pressed gets to know what became of it.</summary>
internal sealed class SlackHandler(ISecrets secrets, SlackDecisions decisions, Stamps stamps, TimeProvider clock)
{
    private const string NotCertain = "This took too long. Please press again: if it was counted already, you are told so, and it is not counted twice.";

    private const string PolicyUnreadable = "This press changed nothing: your team's policy cannot be read now, so nothing can be decided in Slack. Your own link to the page is in the mail to you, if you are asked: you can deny there. Nothing that is approved runs before the policy is put right.";

    /// <summary>After this, from when the API got it, nothing more is begun that could change anything: there is time left to tell whoever pressed.</summary>
    private static readonly TimeSpan ToDecide = TimeSpan.FromSeconds(1.6);

    /// <summary>After this nothing more is waited for.</summary>
    private static readonly TimeSpan ToTell = TimeSpan.FromSeconds(2.4);

    /// <summary>After this not even what does not end when it is told to. Slack waits for three seconds.</summary>
    private static readonly TimeSpan ToAnswer = TimeSpan.FromSeconds(2.6);

    public async Task<HttpAnswer> Handle(HttpEvent asked)
    {
        // What the function took to start has been spent.
        using var decide = Limit(ToDecide, asked);
        using var tell = Limit(ToTell, asked);
        using var answer = Limit(ToAnswer, asked);
        var body = asked.Text() ?? "";
        if (await SigningSecret(tell.Token) is not { } secret) return SlackAnswer.NotFollowed;
        if (!SlackSignature.IsGenuine(secret, asked.Header(SlackSignature.TimestampHeader), asked.Header(SlackSignature.Header), body, stamps.Now))
        {
            Log.CallbackRefused("not_genuine");
            return SlackAnswer.NotGenuine;
        }

        if (SlackCallback.Read(body) is not { } said)
        {
            Log.CallbackRefused("unreadable");
            return SlackAnswer.NotRead;
        }

        return said.Press is SlackPress.None ? SlackAnswer.Taken : await Follow(said, decide.Token, tell.Token, answer.Token);
    }

    private CancellationTokenSource Limit(TimeSpan limit, HttpEvent asked) => new(limit - asked.Age(stamps.Now) is { Ticks: > 0 } left ? left : TimeSpan.Zero, clock);

    // What cannot be told from a forgery is not followed, and neither is what comes while the secret cannot be had.
    private async Task<string?> SigningSecret(CancellationToken cancel)
    {
        try
        {
            return await secrets.Find("signingSecret", cancel).WaitAsync(cancel);
        }
        catch (Exception unreadable) when (unreadable is SecretUnreadableException or OperationCanceledException)
        {
            Log.CallbackFailed("secret_unreadable");
            return null;
        }
    }

    private async Task<HttpAnswer> Follow(SlackCallback said, CancellationToken decide, CancellationToken tell, CancellationToken answer)
    {
        try
        {
            var followed = await decisions.Follow(said, decide, tell).WaitAsync(answer);
            if (said.Press is SlackPress.Deny && followed.WhyNot is { } why) return SlackAnswer.StaysOpen(why);
            return followed.IsKnown ? SlackAnswer.Taken : SlackAnswer.NotFollowed;
        }
        // The last line of defence, of faults and of what took too long: mostly it is not known whether it was counted, and whoever pressed is told just that.
        catch (Exception fault)
        {
            Log.Fault("Slack", null, fault.GetType().Name, null, fault is OperationCanceledException ? null : fault.StackTrace);
            Log.CallbackFailed(fault is OperationCanceledException ? "too_slow" : "fault");
            // The policy is read before anything is counted, and pressing again helps nobody until it is mended.
            var why = fault is InvalidPolicyException ? PolicyUnreadable : NotCertain;
            if (said.Press is SlackPress.Deny) return SlackAnswer.StaysOpen(why);
            return await decisions.Tell(said, why, tell) ? SlackAnswer.Taken : SlackAnswer.NotFollowed;
        }
    }
}
