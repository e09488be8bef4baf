using System.Net;
using System.Text.Json.Nodes;
using static ConfirmFlow.Story.Tests.Asking;

namespace ConfirmFlow.Crash.Tests;

/// <summary>
/// One request from the first call to its end, by an agent and people who do what such do when they get no answer: look, and do it again if it was not done.
/// </summary>
internal sealed class Ride(Stack stack, Watch watch, Scenario scenario, FaultPoint? point = null)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);
    private readonly HashSet<string> pressed = [];
    private readonly List<string> counted = [];
    private readonly TaskCompletionSource killed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private (int Shown, int Decided) before;
    private (SeenMail Mail, ConfirmPage Page, string Button)? last;

    /// <summary>The kind of request.</summary>
    public Scenario Scenario => scenario;

    /// <summary>What goes wrong on its way.</summary>
    public FaultPoint? Point => point;

    /// <summary>What it acts on.</summary>
    public string Target { get; private set; } = "";

    /// <summary>The request, once it is known.</summary>
    public string? Id { get; private set; }

    /// <summary>The approvers who were told by a page that their decision counts.</summary>
    public IReadOnlyList<string> Counted => counted;

    /// <summary>What the customer's record was when the request had ended, for an action that removes it.</summary>
    public bool? WasThere { get; private set; }

    /// <summary>How the book calls what goes wrong at the point.</summary>
    public string FaultName => $"{point} [{Target}]";

    private bool IsHeldThere => point is { Fault.What: "hang" };

    private bool IsHit => point is not null && !IsHeldThere && watch.Since(FaultName).Any();

    private string GivenName => $"given [{Target}]";

    private IEnumerable<SeenMail> Unused =>
        watch.Mails.Where(mail => mail.Request == Id && mail.Link is not null && !pressed.Contains(mail.To)).OrderBy(mail => mail.To, StringComparer.Ordinal);

    /// <summary>Goes all the way.</summary>
    public async Task ToTheEnd()
    {
        Target = await NoAnswer.Insist(() => scenario.NewTarget(stack.Tables));
        await Plan(fault => !fault.IsBehindALink, $":\"{Target}\"");
        Id = await Open();
        // Until something has gone wrong each function is left to finish, so that it makes the calls that it always makes.
        if (scenario.Notices > 0) await Item(item => (item.Each("notices", "to").Count >= scenario.Notices && item.Each("chats", "id").Count >= scenario.Chats) || (IsHit && Unused.Any()) || item["open"] is null, "all mails");
        await StandStill();
        foreach (var (deed, at) in scenario.Deeds.Select((deed, at) => (deed, at))) await Do(deed, scenario.Deeds.Skip(at + 1).TakeWhile(next => next is Deed.PressAgain).Count());

        await Item(item => item["open"] is null, "the report");
        if (scenario.Action == "delete-customer") await PutBack();
    }

    /// <summary>What it stood still at is gone.</summary>
    public void WasKilled() => killed.TrySetResult();

    // The mails are all there before the last call about them has ended, and it is to stand still there: people do so too.
    private async Task StandStill()
    {
        if (!IsHeldThere || point!.Fault is not { Function: "NotifyFunction", Event: 1 }) return;

        await watch.Until(() => watch.Since(FaultName).Any(), $"{FaultName} standing still");
        await killed.Task;
    }

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
        Deed.LetTimePass => LetTimePass(),
        Deed.StopTheRun => StopTheRun(),
        _ => NoAnswer.Insist(() => stack.Tables.EndLease(Id!)),
    };

    private async Task<string> Open()
    {
        string? opened = null;
        var isFirst = true;
        await new Tries($"{scenario.Name} of {Target} is opened").Until(() => Task.FromResult(opened is not null), async () =>
        {
            try
            {
                opened = (await stack.Doors[scenario.Door].Call(scenario.Action, scenario.Parameters(Target), Rita)).Id;
            }
            catch (Exception unanswered) when (NoAnswer.Is(unanswered))
            {
                await Task.Delay(Pause);
                // Accepted all the same? Then nobody asks again: somebody has to carry it on.
                if (!scenario.AsksAgain) opened = await Stored(isFirst);
                isFirst = false;
            }
        });
        return opened!;
    }

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
        var passed = DateTimeOffset.UtcNow.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture);
        await NoAnswer.Insist(() => stack.Tables.PutDeadline(Id!, passed));
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
        await Item(item => item["status"] != "Pending" || item.Each("chats", "id").Zip(item.Each("chats", "decisions")).All(chat => chat.First.Length == 0 || chat.Second == $"{item.Each("decisions", "by").Count}"), "the decision in chats");
    }

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

    private async Task<bool> PressOn(ConfirmPage page, string button, string approver)
    {
        var answer = await page.Press(button, "Because");
        // Whatever else is said to a press, it is not that something broke.
        Assert.True((int)answer.Status < 500, $"{answer.Status}");
        if (answer.Heading.StartsWith("You ", StringComparison.Ordinal)) counted.Add(approver);
        return answer.Status is HttpStatusCode.OK;
    }

    // After everything else has been waited for, a second deletion would find it.
    private async Task PutBack()
    {
        WasThere = await NoAnswer.Insist(async () => await stack.Tables.Customer(Target) is null ? "gone" : "there") == "there";
        if (WasThere is false) await NoAnswer.Insist(() => stack.Tables.PutCustomer(Target));
    }

    private static async Task Try(Func<Task> deed)
    {
        try
        {
            await deed();
        }
        catch (Exception unanswered) when (NoAnswer.Is(unanswered))
        {
            await Task.Delay(Pause);
        }
    }

    private Task<Item> Item(Func<Item, bool> isSo, string what) => watch.Until(
        Id!, () => NoAnswer.Insist(async () => await stack.Tables.Request(Id!) is { } item && isSo(item) ? item : null), $"{what} of {point?.ToString() ?? scenario.Name} ({Id})");

    // The book knows what the call that went wrong on purpose had begun to write; after that all there is has to be looked through.
    private async Task<string?> Stored(bool isFirst)
    {
        if (isFirst && watch.Since(FaultName).Concat(watch.Since(GivenName)).FirstOrDefault() is { } wrong)
            return wrong.Request is { } begun && await NoAnswer.Insist(() => stack.Tables.Request(begun)) is not null ? begun : null;

        return (await NoAnswer.Insist(() => stack.Tables.All(Tables.Requests)))
            .FirstOrDefault(item => item["parameters"]?.Contains($":\"{Target}\"", StringComparison.Ordinal) is true)?["key"]!["request#".Length..];
    }

    private async Task Plan(Func<PlannedFault, bool> isMeant, string match, int since = 0)
    {
        var faults = new JsonArray();
        foreach (var given in scenario.Given.Where(isMeant)) faults.Add(given.ToPlan(GivenName, match, since));
        if (point is not null && isMeant(point.Fault)) faults.Add(point.Fault.ToPlan(FaultName, match, since));
        if (faults.Count > 0) await NoAnswer.Insist(() => stack.Plan(faults));
    }
}
