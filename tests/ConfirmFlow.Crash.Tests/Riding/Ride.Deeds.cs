using System.Net;
using static ConfirmFlow.Story.Tests.Asking;

namespace ConfirmFlow.Crash.Tests;

/// <content>What people do about the request, and time.</content>
internal sealed partial class Ride
{
    private Task Do(Deed deed, int presses) => deed switch
    {
        Deed.Approve => Press("Approve", 1 + presses),
        Deed.ApproveInInbox => Press("Approve", 1 + presses, inInbox: true),
        Deed.Deny => Press("Deny", 1 + presses),
        Deed.ApproveInSlack => PressInSlack(Ada, (press, isDone) => press.Approve(isDone)),
        Deed.DenyInSlack => PressInSlack(Ada, (press, isDone) => press.Deny(isDone)),
        Deed.PressInVain => PressInSlack(Linus, (press, _) => press.ApproveInVain("This request was not sent to you.")),
        Deed.PressAgain => PressAgain(),
        Deed.Withdraw => Withdraw(),
        Deed.TakeBack => TakeBack(),
        Deed.LetAnHourPass => LetStagePass(TimeSpan.FromHours(1), notice => notice.IsReminder, AreReminded),
        Deed.LetTheStagePass => LetStagePass(TimeSpan.FromHours(4), notice => notice.Stage != "0", brought => brought.Any(notice => notice.Stage != "0")),
        Deed.LetTimePass => LetTimePass(),
        Deed.StopTheRun => StopTheRun(),
        _ => NoAnswer.Insist(() => stack.Tables.EndLease(Id!)),
    };

    private Task Withdraw() => new Tries($"{Id} is withdrawn").Until(
        async () => (await NoAnswer.Insist(() => stack.Tables.Request(Id!)))["status"] != "Pending",
        () => Try(() => stack.Doors.Plain.Call("withdraw-request", new() { ["requestId"] = Id! }, Rita)));

    private async Task StopTheRun()
    {
        if (scenario.Given.Any(given => given.What == "hang")) await watch.Until(() => watch.Since(GivenName).Any(), $"{Id} standing still");
        var account = await NoAnswer.Insist(stack.Account);
        await NoAnswer.Insist(async () => (await stack.Executions.Call("StopExecution", new { executionArn = $"arn:aws:states:us-east-1:{account}:execution:confirmflow-approval:{Id}-1" })).Ok());
    }

    // What the clock would do in a day, done to the record; and what the machine's timer would do then.
    private async Task LetTimePass()
    {
        await NoAnswer.Insist(() => stack.Tables.PutDeadline(Id!, Before(TimeSpan.Zero)));
        await WakeTheMachine();
    }

    // All mails come before and after, whatever goes wrong. Time is not to pass before the first have: nobody is reminded of a mail that comes later.
    private async Task LetStagePass(TimeSpan time, Func<SeenNotice, bool> isBrought, Func<IReadOnlyList<SeenNotice>, bool> isAll)
    {
        await Item(item => SeenNotice.Of(item).DistinctBy(notice => notice.To).Count() >= scenario.Notices || item["open"] is null, "the mails before time passes");
        await NoAnswer.Insist(() => stack.Tables.PutStageStart(Id!, Before(time)));
        await WakeTheMachine();
        var then = await Item(item => isAll(SeenNotice.Of(item)) || item["open"] is null, "the mails that time brings");
        brought = [.. SeenNotice.Of(then).Where(notice => isBrought(notice) && !notice.Refused)];
    }

    // Whoever could be mailed before.
    private static bool AreReminded(IReadOnlyList<SeenNotice> notices) =>
        notices.Where(notice => !notice.Refused).All(asked => notices.Any(notice => notice.To == asked.To && notice.IsReminder));

    private static string Before(TimeSpan time) => (DateTimeOffset.UtcNow - time).ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture);

    private async Task WakeTheMachine()
    {
        if ((await NoAnswer.Insist(() => stack.Tables.Request(Id!)))["taskToken"] is not { } token) return;

        await NoAnswer.Insist(() => stack.Executions.Call("SendTaskSuccess", new { taskToken = token, output = "{}" }));
    }

    private async Task Press(string button, int presses, bool inInbox = false)
    {
        await watch.Until(() => Unused.Any(), $"a mail about {Id}");
        // In an inbox that shows what everybody is asked there would be more and more requests.
        var (mail, looks) = inInbox ? (Unused.Last(), 2) : (Unused.First(), 1);
        pressed.Add(mail.To);
        var (shown, decided) = before;
        before = (shown + looks, decided + presses);
        var link = inInbox ? mail.Inbox! : mail.Link!;
        var token = link.Segments[^1];
        await Plan(fault => fault.Function == "ShowConfirmFunction" && fault.Event > shown && fault.Event <= shown + looks, token, shown);
        await Plan(fault => fault.Function == "DecideFunction" && fault.Event > decided && fault.Event <= decided + presses, token, decided);
        var counts = false;
        await new Tries($"{mail.To} decides about {Id}").Until(async () => counts || await HasDecided(mail.To), () => Try(async () =>
        {
            var page = await ConfirmPage.Open(link, (await NoAnswer.Insist(() => stack.Tables.Request(Id!)))["bindingCode"]);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            if (inInbox) page = await page.Follow(Target);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            last = (mail, page, button);
            counts = await PressOn(page, button, mail.To);
        }));
        await UntilShown();
    }

    private async Task PressInSlack(string person, Func<ChatPress, Func<Task<bool>>, Task> deed)
    {
        var press = await ChatPress.Of(stack, Id!, person);
        await Plan(fault => fault.Function == "SlackFunction", press.Token);
        await deed(press, () => HasDecided(person));
    }

    private async Task<bool> HasDecided(string person) => (await NoAnswer.Insist(() => stack.Tables.Request(Id!))).Each("decisions", "by").Contains(person);

    // What somebody has decided is shown in chats before the next one looks.
    private async Task UntilShown()
    {
        if (scenario.Chats == 0) return;
        await Item(item => item["status"] != "Pending" || Channels(item, "id").Zip(Channels(item, "decisions")).All(chat => chat.First.Length == 0 || chat.Second == $"{item.Each("decisions", "by").Count}"), "the decision in chats");
    }

    // What stands in channels; a message to one approver alone shows no decision before the last.
    private static IReadOnlyList<string> Channels(Item item, string name) => [.. item.Each("chats", "name").Zip(item.Each("chats", name)).Where(chat => chat.First[0] != 'D').Select(chat => chat.Second)];

    // Nobody who was told that it counts presses again; who got no answer does.
    private async Task PressAgain()
    {
        var (mail, page, button) = last!.Value;
        var answered = false;
        await new Tries($"{mail.To} presses again about {Id}").Until(() => Task.FromResult(answered), () => Try(async () =>
        {
            await PressOn(page, button, mail.To);
            answered = true;
        }));
    }

    private async Task TakeBack()
    {
        var (mail, _, _) = last!.Value;
        var (_, decided) = before;
        before.Decided++;
        await Plan(fault => fault.Function == "DecideFunction" && fault.Event == decided + 1, mail.Link!.Segments[^1], decided);
        await new Tries($"{mail.To} takes back {Id}").Until(async () => (await NoAnswer.Insist(() => stack.Tables.Request(Id!)))["status"] == scenario.End, () => Try(async () =>
            await PressOn(await ConfirmPage.Open(mail.Link!), "Take back my approval", mail.To)));
    }

    private async Task<bool> PressOn(ConfirmPage page, string button, string approver)
    {
        var answer = await page.Press(button, "Because");
        // Whatever else is said to a press, it is not that something broke.
        Assert.True((int)answer.Status < 500, $"{answer.Status}");
        if (answer.Heading.StartsWith("You ", StringComparison.Ordinal)) counted.Add(approver);
        return answer.Status is HttpStatusCode.OK;
    }
}
