using System.Text.Json.Nodes;
using static ConfirmFlow.Story.Tests.Asking;

namespace ConfirmFlow.Crash.Tests;

/// <summary>
/// One request from the first call to its end, by an agent and people who do what such do when they get no answer: look, and do it again if it was not done.
/// </summary>
internal sealed partial class Ride(Stack stack, Watch watch, Scenario scenario, FaultPoint? point = null)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);
    private readonly HashSet<string> pressed = [];
    private readonly List<string> counted = [];
    private IReadOnlyList<SeenNotice> brought = [];
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

    // Once time has brought mails, people press by those.
    private IEnumerable<SeenMail> Unused =>
        watch.Mails.Where(mail => mail.Request == Id && mail.Link is not null && !pressed.Contains(mail.To) && (brought.Count == 0 || brought.Any(notice => notice.IsOf(mail)))).OrderBy(mail => mail.To, StringComparer.Ordinal);

    /// <summary>Goes all the way.</summary>
    public async Task ToTheEnd()
    {
        Target = await NoAnswer.Insist(() => scenario.NewTarget(stack.Tables));
        await Plan(fault => !fault.IsBehindALink, $":\"{Target}\"");
        Id = await Open();
        // Until something has gone wrong each function is left to finish, so that it makes the calls that it always makes.
        if (scenario.Notices > 0) await Item(item => (item.Each("notices", "to").Count >= scenario.Notices && Channels(item, "id").Count >= scenario.Chats) || (IsHit && Unused.Any()) || item["open"] is null, "all mails");
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
